import { bestQuestions, type Ranked } from '../engine';
import { questionInWords } from './question-words';
import type { Recommendation } from './recommendation';
import type { Candidate } from './scheme-view';

const SHOWN = 3;
/** Fields without words to ask them are passed over. */
const CONSIDERED = 12;

/** The answers that would settle most of the open schemes still to check, worded. */
export function questionsOf(ranked: readonly Ranked<Candidate>[]): Recommendation['questions'] {
  const open = ranked.filter(({ input }) => input.availability.availability !== 'closed');
  const inputs = open.map(({ input: { assessment }, score }) => ({ assessment, score }));
  const schemes = open.map(({ input }) => input.assessment.scheme);
  return bestQuestions(inputs, CONSIDERED)
    .flatMap(({ field, settles }) => {
      const text = questionInWords(field, schemes);
      return text === null ? [] : [{ field, text, settles }];
    })
    .slice(0, SHOWN);
}
