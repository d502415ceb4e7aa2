import type { VNode } from 'preact';

import { CHOICE_FIELD, choiceValue, type Act, type Chosen } from '../forms/choice';
import type { KeptFields } from '../forms/query';
import { HiddenFields } from './fields';

const FORM = 'choix';

/** The form that every button of `Choose` on the page sends. @param action the page that is shown again */
export function ChoiceForm({ action, kept }: { readonly action: string; readonly kept: KeptFields }): VNode {
  return (
    <form id={FORM} action={action} method="get" class="no-print">
      <HiddenFields kept={kept} />
    </form>
  );
}

const CHOSEN_WORDS = { garder: 'Gardée', ecarter: 'Mise de côté' } as const;

const WORDS: Readonly<Record<Act, string>> = {
  garder: 'Garder',
  ecarter: 'Écarter',
  reprendre: 'Retirer',
};

export interface ChooseProps {
  readonly act: Act;
  readonly aid: { readonly id: string; readonly name: string };
  readonly text?: string;
  /** Where the page opens again, path and anchor; the top of the same page when left out. */
  readonly back?: string;
}

/** Keeps an aid, sets it aside or takes that back. */
export function Choose({ act, aid: { id, name }, text = WORDS[act], back }: ChooseProps): VNode {
  return (
    <button
      type="submit"
      form={FORM}
      name={CHOICE_FIELD}
      value={choiceValue(act, id)}
      class="choose no-print"
      {...(back === undefined ? {} : { formaction: back })}
    >
      {text}
      <span class="sr-only"> : {name}</span>
    </button>
  );
}

/** Keep or set aside; once kept, take it back. @param here where the page opens again @param beyond where, once it is gone */
export function ChoicesRow({
  aid,
  chosen,
  here,
  beyond = here,
}: {
  readonly aid: ChooseProps['aid'];
  readonly chosen: Chosen;
  readonly here: string;
  readonly beyond?: string;
}): VNode {
  return (
    <div class="choices-row">
      {chosen !== null ? (
        <>
          <strong class={chosen === 'garder' ? 'kept' : 'quiet'}>{CHOSEN_WORDS[chosen]}</strong>
          <Choose act="reprendre" aid={aid} text={chosen === 'garder' ? 'Retirer' : 'Reprendre'} back={here} />
        </>
      ) : (
        <>
          <Choose act="garder" aid={aid} back={here} />
          <Choose act="ecarter" aid={aid} back={beyond} />
        </>
      )}
    </div>
  );
}
