import { bestQuestions } from '../engine';
import type { SchemeToCheck } from './firm-match';
import { questionInWords } from './question-words';
import type { Recommendation } from './recommendation';

const SHOWN = 3;
/** Fields without words to ask them are passed over. */
const CONSIDERED = 12;

/** The answers that would settle most of the schemes still to check, worded; those declined are passed over. */
export function questionsOf(
  toCheck: readonly SchemeToCheck[],
  declined: ReadonlySet<string> = new Set(),
): Recommendation['questions'] {
  return bestQuestions(toCheck, CONSIDERED + declined.size)
    .filter(({ field }) => !declined.has(field))
    .flatMap(({ field, settles }) => {
      const text = questionInWords(field, toCheck);
      return text === null ? [] : [{ field, text, settles }];
    })
    .slice(0, SHOWN);
}
