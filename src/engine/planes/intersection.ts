import { popcount, type Bits } from './bits';
import { Candidates } from './candidates';
import type { KindPlane } from './memo';

/** Planes laid in the first pass; four in each of the others. */
const FIRST = 2;
const PAGE = 2 ** 14;

/** AND of planes, the most selective first; only words that are not zero are looked at again. Reused from firm to firm. */
export class Intersection {
  /** Words that still hold a candidate, and what they hold. */
  private readonly at: Uint32Array;
  private readonly bits: Bits;
  private readonly sure: Bits;
  /** Planes that shut some scheme out, the most selective first; then those that doubt some. */
  private readonly order: Bits[] = [];
  private readonly ranks: number[] = [];
  private fewest: Uint32Array | null = null;
  private page = new Uint32Array(0);
  private used = 0;

  constructor(words: number) {
    this.at = new Uint32Array(words);
    this.bits = new Uint32Array(words);
    this.sure = new Uint32Array(words);
  }

  get byteLength(): number {
    return this.at.byteLength + this.bits.byteLength + this.sure.byteLength;
  }

  /** `strict`: slots that may be certain; `count`: how many bits of `live` are set. */
  of(planes: readonly KindPlane[], strict: Bits, live: Bits, count: number): Candidates {
    const { order } = this;
    let length = this.rank(planes, count);
    let kept = this.start(length, live);
    for (let i = FIRST; i < length; i += 4) kept = this.narrow(i, length, live, kept);
    this.sure.set(this.bits.subarray(0, kept));
    order[0] = strict;
    length = 1;
    for (const { yes, poss } of planes) if (yes !== poss) order[length++] = yes;
    for (let i = 0; i < length; i += 4) this.settle(i, length, live, kept);
    return this.collect(kept, live.length, count);
  }

  private rank(planes: readonly KindPlane[], count: number): number {
    const { order, ranks } = this;
    let length = 0;
    this.fewest = null;
    for (const { poss, possible, filled } of planes) {
      if (possible >= count) continue;
      if (filled !== null && filled.length < (this.fewest?.length ?? Infinity)) this.fewest = filled;
      let at = length;
      for (; at > 0 && (ranks[at - 1] ?? 0) > possible; at -= 1) {
        order[at] = order[at - 1] ?? poss;
        ranks[at] = ranks[at - 1] ?? 0;
      }
      order[at] = poss;
      ranks[at] = possible;
      length += 1;
    }
    return length;
  }

  /** Words that the first planes leave, looked at only where the emptiest of all has something. */
  private start(length: number, live: Bits): number {
    const { at, bits, order, fewest } = this;
    const one = length > 0 ? (order[0] ?? live) : live;
    const two = length > 1 ? (order[1] ?? live) : live;
    const words = fewest?.length ?? live.length;
    let kept = 0;
    for (let i = 0; i < words; i += 1) {
      const word = fewest === null ? i : (fewest[i] ?? 0);
      const left = (one[word] ?? 0) & (two[word] ?? 0);
      at[kept] = word;
      bits[kept] = left;
      kept += left === 0 ? 0 : 1;
    }
    return kept;
  }

  /** Lays four more planes over the words still held, and keeps those that are not zero. */
  private narrow(from: number, length: number, neutral: Bits, count: number): number {
    const { at, bits, order } = this;
    const one = order[from] ?? neutral;
    const two = from + 1 < length ? (order[from + 1] ?? neutral) : neutral;
    const three = from + 2 < length ? (order[from + 2] ?? neutral) : neutral;
    const four = from + 3 < length ? (order[from + 3] ?? neutral) : neutral;
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
  private settle(from: number, length: number, neutral: Bits, count: number): void {
    const { at, sure, order } = this;
    const one = order[from] ?? neutral;
    const two = from + 1 < length ? (order[from + 1] ?? neutral) : neutral;
    const three = from + 2 < length ? (order[from + 2] ?? neutral) : neutral;
    const four = from + 3 < length ? (order[from + 3] ?? neutral) : neutral;
    for (let i = 0; i < count; i += 1) {
      const word = at[i] ?? 0;
      sure[i] = (sure[i] ?? 0) & (one[word] ?? 0) & (two[word] ?? 0) & (three[word] ?? 0) & (four[word] ?? 0);
    }
  }

  private collect(kept: number, width: number, count: number): Candidates {
    const { at, bits, sure } = this;
    const packed = this.room(3 * kept);
    let eligible = 0;
    let toCheck = 0;
    for (let i = 0; i < kept; i += 1) {
      const certain = sure[i] ?? 0;
      const undecided = (bits[i] ?? 0) & ~certain;
      packed[i] = at[i] ?? 0;
      packed[kept + i] = certain;
      packed[2 * kept + i] = undecided;
      eligible += popcount(certain);
      toCheck += popcount(undecided);
    }
    return new Candidates(packed, width, { eligible, toCheck, ineligible: count - eligible - toCheck });
  }

  /** Many small answers share one buffer: memory of their own would cost more than the answer. */
  private room(length: number): Uint32Array {
    if (this.used + length > this.page.length) {
      this.page = new Uint32Array(Math.max(PAGE, length));
      this.used = 0;
    }
    const room = this.page.subarray(this.used, this.used + length);
    this.used += length;
    return room;
  }
}
