import type { VNode } from 'preact';

import { firmAndOrder, NOT_KNOWN, without, type KeptFields } from '../forms/query';
import { questionsTitle, type QuestionsView, type QuestionView } from '../view-models/questions';
import { ChoiceField, HiddenFields, SelectField, TextField } from './fields';

function Question({ question }: { readonly question: QuestionView }) {
  const { field, text, worth, input } = question;
  const named = { name: field, id: `question-${field}`, label: text };
  if (input.kind === 'choice') return <ChoiceField {...named} hint={worth} choices={input.choices} values={[]} />;
  if (input.kind === 'select')
    return <SelectField {...named} hint={worth} choices={input.choices} value="" empty="Choisissez" />;
  return (
    <TextField {...named} hint={`${worth} ; ${input.hint}`} inputMode={input.inputMode} value="">
      <label class="chip">
        <input type="checkbox" name={field === 'activite' ? 'metier' : field} value={NOT_KNOWN} />
        <span>
          Je ne sais pas<span class="sr-only"> : {text}</span>
        </span>
      </label>
    </TextField>
  );
}

function SetAside({ questions }: { readonly questions: QuestionsView['setAside'] }) {
  if (questions.length === 0) return null;
  return (
    <p class="set-aside">
      Vous ne savez pas encore, et pouvez y revenir :{' '}
      {questions.map(({ field, label, href }, index) => (
        <>
          {index === 0 ? '' : ' ; '}
          <a key={field} href={href}>
            {label}
          </a>
        </>
      ))}
    </p>
  );
}

/** At most three missing facts, asked for what they would settle; those that nobody knew one touch away. */
export function QuestionForm({
  questions: { asked, setAside },
  kept,
}: {
  readonly questions: QuestionsView;
  readonly kept: KeptFields;
}): VNode | null {
  if (asked.length === 0) return <SetAside questions={setAside} />;
  return (
    <details class="fold questions" id="questions" open>
      <summary>
        <h2>{questionsTitle(asked)}</h2>
      </summary>
      <form action="/resultats" method="get">
        <HiddenFields kept={without(firmAndOrder(kept), ...asked.map(({ field }) => field))} />
        <input type="hidden" name="repondu" value={asked.map(({ field }) => field).join(',')} />
        {asked.map((question) => (
          <Question key={question.field} question={question} />
        ))}
        <button type="submit" class="button button-quiet">
          Mettre à jour
        </button>
      </form>
      <SetAside questions={setAside} />
    </details>
  );
}
