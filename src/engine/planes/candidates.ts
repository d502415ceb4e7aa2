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

/** Four planes in one pass. */
type Four = readonly [Bits, Bits, Bits, Bits];

/** The last pass is filled up with a plane that changes nothing. */
function byFour(planes: readonly Bits[], neutral: Bits): Four[] {
  const passes: Four[] = [];
  for (let i = 0; i < planes.length; i += 4) {
    passes.push([planes[i] ?? neutral, planes[i + 1] ?? neutral, planes[i + 2] ?? neutral, planes[i + 3] ?? neutral]);
  }
  return passes;
}

/** Lays four more planes over the words still held, and keeps those that are not zero. */
function narrow([one, two, three, four]: Four, { at, bits }: Scratch, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const word = at[i] ?? 0;
    const left = (bits[i] ?? 0) & (one[word] ?? 0) & (two[word] ?? 0) & (three[word] ?? 0) & (four[word] ?? 0);
    at[kept] = word;
    bits[kept] = left;
    kept += left === 0 ? 0 : 1;
  }
  return kept;
}

/** Of the possible, those that every doubtful plane lets through for certain. */
function settle([one, two, three, four]: Four, { at }: Scratch, count: number, certain: Bits): void {
  for (let i = 0; i < count; i += 1) {
    const word = at[i] ?? 0;
    certain[word] = (certain[word] ?? 0) & (one[word] ?? 0) & (two[word] ?? 0) & (three[word] ?? 0) & (four[word] ?? 0);
  }
}

interface Live {
  readonly bits: Bits;
  readonly count: number;
}

/** AND of the planes, the most selective first; only words that are not zero are looked at again. */
export function intersect(planes: readonly Plane[], live: Live, scratch: Scratch): Candidates {
  const [first, ...others] = planes.filter(({ possible }) => possible < live.count).sort(bySelectivity);
  let kept = start(first?.poss ?? live.bits, scratch);
  const possible = others.map(({ poss }) => poss);
  for (const four of byFour(possible, live.bits)) kept = narrow(four, scratch, kept);
  const doubtful = planes.filter(({ yes, poss }) => yes !== poss).map(({ yes }) => yes);
  return collect(byFour(doubtful, live.bits), scratch, kept, live);
}

function bySelectivity(one: Plane, other: Plane): number {
  return one.possible - other.possible;
}

function collect(doubtful: readonly Four[], scratch: Scratch, kept: number, live: Live): Candidates {
  const eligible = new Uint32Array(live.bits.length);
  const toCheck = new Uint32Array(live.bits.length);
  const words = scratch.at.slice(0, kept);
  for (let i = 0; i < kept; i += 1) eligible[words[i] ?? 0] = scratch.bits[i] ?? 0;
  for (const four of doubtful) settle(four, scratch, kept, eligible);
  let certain = 0;
  let undecided = 0;
  for (let i = 0; i < kept; i += 1) {
    const word = words[i] ?? 0;
    const sure = eligible[word] ?? 0;
    const left = (scratch.bits[i] ?? 0) & ~sure;
    toCheck[word] = left;
    certain += popcount(sure);
    undecided += popcount(left);
  }
  const count = { eligible: certain, toCheck: undecided, ineligible: live.count - certain - undecided };
  return new Candidates(eligible, toCheck, words, count);
}
