import { bestQuestions, type Implied } from '../engine';
import type { SchemeToCheck } from './firm-match';
import { questionInWords } from './question-words';
import type { Recommendation } from './recommendation';

/** The three answers that together decide most of the schemes still to check, worded; those declined are passed over. */
export function questionsOf(
  toCheck: readonly SchemeToCheck[],
  declined: ReadonlySet<string> = new Set(),
  implied: Implied = {},
): Recommendation['questions'] {
  const words = new Map<string, string>();
  const mayAsk = (field: string): boolean => {
    const text = declined.has(field) ? null : questionInWords(field, toCheck);
    if (text !== null) words.set(field, text);
    return text !== null;
  };
  return bestQuestions(toCheck, { implied, mayAsk }).map(({ field, settles, awaitedBy }) => ({
    field,
    text: words.get(field) ?? '',
    settles,
    awaitedBy,
  }));
}
