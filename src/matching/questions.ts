import { bestQuestions, type Implied } from '../engine';
import type { SchemeToCheck } from './firm-match';
import { questionInWords } from './question-words';
import type { Recommendation } from './recommendation';

const SHOWN = 3;
/** Fields without words to ask them are passed over. */
const CONSIDERED = 12;

/** The answers that alone decide most of the schemes still to check, worded, best first; those declined are passed over. */
export function questionsOf(
  toCheck: readonly SchemeToCheck[],
  declined: ReadonlySet<string> = new Set(),
  implied: Implied = {},
): Recommendation['questions'] {
  return bestQuestions(toCheck, CONSIDERED + declined.size, implied)
    .filter(({ field }) => !declined.has(field))
    .flatMap(({ field, settles, awaitedBy }) => {
      const text = questionInWords(field, toCheck);
      return text === null ? [] : [{ field, text, settles, awaitedBy }];
    })
    .slice(0, SHOWN);
}
