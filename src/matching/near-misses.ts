import { assess, nearMissOf, type AidScheme, type Facts } from '../engine';
import { changeInWords } from './change-words';
import type { NearMissView } from './recommendation';

const SHOWN = 5;

/** Of schemes in reach, best first, those that one change would open, each with that change. */
export function nearMissesOf(inReach: Iterable<{ readonly scheme: AidScheme }>, facts: Facts): readonly NearMissView[] {
  const misses: NearMissView[] = [];
  for (const { scheme } of inReach) {
    const miss = nearMissOf(assess(scheme, facts));
    if (miss === null) continue;
    misses.push({
      schemeId: scheme.id,
      name: scheme.name,
      criterion: miss.item.criterion.kind,
      ...changeInWords(miss.change),
    });
    if (misses.length === SHOWN) break;
  }
  return misses;
}
