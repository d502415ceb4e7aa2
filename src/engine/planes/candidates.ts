import { hasBit, popcount, type Bits } from './bits';
import type { Plane } from './memo';
import type { Verdict } from '../assess';

export interface VerdictCounts {
  readonly eligible: number;
  readonly toCheck: number;
  readonly ineligible: number;
}

/** Reused from firm to firm: words that still hold a candidate, and what they hold. */
export interface Scratch {
  readonly at: Uint32Array;
  readonly bits: Bits;
}

/** The schemes that a firm may have, by slot. */
export class Candidates {
  constructor(
    readonly eligible: Bits,
    readonly toCheck: Bits,
    /** The words of both that are not zero, in order. */
    readonly words: Uint32Array,
    readonly count: VerdictCounts,
  ) {}

  verdict(slot: number): Verdict {
    if (hasBit(this.eligible, slot)) return 'eligible';
    return hasBit(this.toCheck, slot) ? 'to-check' : 'ineligible';
  }

  /** Slots of the eligible and the to-check schemes, in order. */
  *indices(): Generator<number, void, undefined> {
    for (const word of this.words) {
      let bits = (this.eligible[word] ?? 0) | (this.toCheck[word] ?? 0);
      while (bits !== 0) {
        const lowest = bits & -bits;
        yield word * 32 + 31 - Math.clz32(lowest);
        bits ^= lowest;
      }
    }
  }
}

/** Words of the first plane that are not zero. */
function start(plane: Bits, { at, bits }: Scratch): number {
  let kept = 0;
  for (let word = 0; word < plane.length; word += 1) {
    const left = plane[word] ?? 0;
    if (left !== 0) {
      at[kept] = word;
      bits[kept] = left;
      kept += 1;
    }
  }
  return kept;
}

/** Lays one more plane over the words still held, and keeps those that are not zero. */
function narrow(plane: Bits, { at, bits }: Scratch, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const word = at[i] ?? 0;
    const left = (bits[i] ?? 0) & (plane[word] ?? 0);
    at[kept] = word;
    bits[kept] = left;
    kept += left === 0 ? 0 : 1;
  }
  return kept;
}

/** Of the possible, those that every doubtful plane lets through for certain. */
function settle(doubtful: readonly Bits[], possible: number, word: number): number {
  let certain = possible;
  for (let i = 0; certain !== 0 && i < doubtful.length; i += 1) certain &= doubtful[i]?.[word] ?? 0;
  return certain;
}

/** AND of the planes, the most selective first; only words that are not zero are looked at again. */
export function intersect(planes: readonly Plane[], live: { bits: Bits; count: number }, scratch: Scratch): Candidates {
  const [first, ...others] = planes.filter(({ possible }) => possible < live.count).sort(bySelectivity);
  let kept = start(first?.poss ?? live.bits, scratch);
  for (const { poss } of others) kept = narrow(poss, scratch, kept);
  const doubtful = planes.filter(({ yes, poss }) => yes !== poss).map(({ yes }) => yes);
  return collect(doubtful, scratch, kept, live);
}

function bySelectivity(one: Plane, other: Plane): number {
  return one.possible - other.possible;
}

function collect(
  doubtful: readonly Bits[],
  scratch: Scratch,
  kept: number,
  live: { bits: Bits; count: number },
): Candidates {
  const eligible = new Uint32Array(live.bits.length);
  const toCheck = new Uint32Array(live.bits.length);
  const counts = { eligible: 0, toCheck: 0 };
  for (let i = 0; i < kept; i += 1) {
    const word = scratch.at[i] ?? 0;
    const possible = scratch.bits[i] ?? 0;
    const certain = settle(doubtful, possible, word);
    eligible[word] = certain;
    toCheck[word] = possible & ~certain;
    counts.eligible += popcount(certain);
    counts.toCheck += popcount(possible & ~certain);
  }
  const ineligible = live.count - counts.eligible - counts.toCheck;
  return new Candidates(eligible, toCheck, scratch.at.slice(0, kept), { ...counts, ineligible });
}
