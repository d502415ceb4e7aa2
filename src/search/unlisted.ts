import { WHOLE } from './impact';
import type { Part, Scaled } from './part';
import type { Posting } from './posting';
import type { ScoreBoard } from './score-board';

/** A board, and what a point of it is worth in a whole score. */
export interface Weighed {
  readonly board: ScoreBoard;
  readonly worth: number;
}

interface WeighedPart {
  readonly part: Part;
  /** Of a point of impact, whole. */
  readonly worth: number;
}

/** A term by which documents are looked up: a need, or one term of one part. Worth `most` to one document. */
interface Head {
  readonly most: number;
  readonly need: number | null;
  readonly run: Scaled | null;
}

/**
 * Visits documents by the terms that are looked up, those worth most first, until none left could be worth more than
 * `least`, asked again before each term. A document may come twice.
 */
export function visitUnlisted(
  boards: readonly Weighed[],
  postingOf: (need: number) => Posting | null,
  least: () => number,
  visit: (ordinal: number) => void,
): void {
  const most = boards.reduce((sum, { board, worth }) => sum + worth * board.mostLookedUp, 0);
  if (most < least()) return;
  const parts = boards.flatMap(({ board, worth }) => board.parts.map((part) => ({ part, worth: worth * WHOLE })));
  const heads = headsOf(parts);
  const left = mostFromEach(heads, parts);
  for (const [at, { most: own, need, run }] of heads.entries()) {
    const wanted = least();
    if ((left[at] ?? 0) < wanted) return;
    const impact = (WHOLE * (wanted - (left[at + 1] ?? 0))) / own;
    (need === null ? run?.posting : postingOf(need))?.forEach(visit, Math.floor(impact));
  }
}

function headsOf(parts: readonly WeighedPart[]): readonly Head[] {
  const heads: Head[] = [];
  const byNeed: number[] = [];
  for (const { part, worth } of parts) {
    for (const run of part.runs) heads.push({ most: worth * run.scale, need: null, run });
    const { needs } = part;
    if (needs === null) continue;
    for (let need = 0; need < needs.length; need += 1) byNeed[need] = (byNeed[need] ?? 0) + worth * (needs[need] ?? 0);
  }
  byNeed.forEach((most, need) => {
    if (most > 0) heads.push({ most, need, run: null });
  });
  return heads.sort((left, right) => right.most - left.most);
}

/** For each head, the most that a document of it or of later ones only could be worth: of each part, the best. */
function mostFromEach(heads: readonly Head[], parts: readonly WeighedPart[]): Float64Array {
  const best = new Float64Array(parts.length);
  const left = new Float64Array(heads.length);
  let sum = 0;
  for (let at = heads.length - 1; at >= 0; at -= 1) {
    const { need, run } = heads[at] ?? NO_HEAD;
    for (let number = 0; number < parts.length; number += 1) {
      const { part, worth } = parts[number] ?? NO_PART;
      const own = need === null ? (run !== null && part.runs.includes(run) ? run.scale : 0) : (part.needs?.[need] ?? 0);
      const so = best[number] ?? 0;
      if (worth * own <= so) continue;
      best[number] = worth * own;
      sum += worth * own - so;
    }
    left[at] = sum;
  }
  return left;
}

const NO_HEAD: Head = { most: 0, need: null, run: null };
const NO_PART: WeighedPart = {
  part: { listed: [], runs: [], needs: null, groups: 0, most: 0, mostLookedUp: 0 },
  worth: 0,
};
