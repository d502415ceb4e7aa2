import { nearMissOf, type Ranked } from '../engine';
import { changeInWords } from './change-words';
import type { NearMissView } from './recommendation';
import type { Candidate } from './scheme-view';

const SHOWN = 5;

/** The schemes in reach that answer the need, best first, each with what would open it. */
export function nearMissesOf(ranked: readonly Ranked<Candidate>[]): readonly NearMissView[] {
  return ranked
    .filter(({ input }) => input.answersNeed && input.availability.availability !== 'closed')
    .flatMap(({ input: { assessment } }): NearMissView[] => {
      const miss = nearMissOf(assessment);
      if (miss === null) return [];
      const { id: schemeId, name } = assessment.scheme;
      return [{ schemeId, name, criterion: miss.item.criterion.kind, ...changeInWords(miss.change) }];
    })
    .slice(0, SHOWN);
}
