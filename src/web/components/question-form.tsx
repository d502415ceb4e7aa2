import type { VNode } from 'preact';

import { firmFields, without, type KeptFields } from '../forms/query';
import { counted } from '../view-models/figures';
import { questionsTitle, type QuestionView } from '../view-models/questions';
import { ChoiceField, HiddenFields, TextField } from './fields';

function Question({ question }: { readonly question: QuestionView }) {
  const { field, text, settles, input } = question;
  const settled = `départage ${counted(settles, 'aide')}`;
  const named = { name: field, id: `question-${field}`, label: text };
  return input.kind === 'choice' ? (
    <ChoiceField {...named} hint={settled} choices={input.choices} values={[]} />
  ) : (
    <TextField {...named} hint={`${settled} ; ${input.hint}`} inputMode={input.inputMode} value="" />
  );
}

/** At most three missing facts, asked for what they would settle. */
export function QuestionForm({
  questions,
  kept,
}: {
  readonly questions: readonly QuestionView[];
  readonly kept: KeptFields;
}): VNode | null {
  if (questions.length === 0) return null;
  return (
    <details class="fold questions" id="questions" open>
      <summary>
        <h2>{questionsTitle(questions.length)}</h2>
      </summary>
      <form action="/resultats" method="get">
        <HiddenFields kept={without(firmFields(kept), ...questions.map(({ field }) => field))} />
        <input type="hidden" name="repondu" value={questions.map(({ field }) => field).join(',')} />
        {questions.map((question) => (
          <Question key={question.field} question={question} />
        ))}
        <button type="submit" class="button button-quiet">
          Mettre à jour
        </button>
      </form>
    </details>
  );
}
