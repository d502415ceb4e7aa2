import { popcount, type Bits } from './bits';
import { Candidates } from './candidates';
import type { KindPlane } from './memo';

/** AND of planes, the most selective first; only words that are not zero are looked at again. Reused from firm to firm. */
export class Intersection {
  /** Words that still hold a candidate, and what they hold. */
  private readonly at: Uint32Array;
  private readonly bits: Bits;
  private readonly sure: Bits;
  /** Planes that shut some scheme out, the most selective first; then those that doubt some. */
  private readonly order: Bits[] = [];
  private readonly ranks: number[] = [];

  constructor(words: number) {
    this.at = new Uint32Array(words);
    this.bits = new Uint32Array(words);
    this.sure = new Uint32Array(words);
  }

  get byteLength(): number {
    return this.at.byteLength + this.bits.byteLength + this.sure.byteLength;
  }

  /** `count`: how many bits of `live` are set. */
  of(planes: readonly KindPlane[], live: Bits, count: number): Candidates {
    const { order } = this;
    let length = this.rank(planes, count);
    const [one = live, two = live] = length === 1 ? [order[0]] : order;
    let kept = this.start(length === 0 ? live : one, length < 2 ? live : two);
    for (let i = 2; i < length; i += 4) kept = this.narrow(i, length, live, kept);
    this.sure.set(this.bits.subarray(0, kept));
    length = 0;
    for (const { yes, poss } of planes) if (yes !== poss) order[length++] = yes;
    for (let i = 0; i < length; i += 4) this.settle(i, length, live, kept);
    return this.collect(kept, live.length, count);
  }

  private rank(planes: readonly KindPlane[], count: number): number {
    const { order, ranks } = this;
    let length = 0;
    for (const { poss, possible } of planes) {
      if (possible >= count) continue;
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

  /** Words that two planes leave. */
  private start(one: Bits, two: Bits): number {
    const { at, bits } = this;
    let kept = 0;
    for (let word = 0; word < one.length; word += 1) {
      const left = (one[word] ?? 0) & (two[word] ?? 0);
      if (left === 0) continue;
      at[kept] = word;
      bits[kept] = left;
      kept += 1;
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
    const packed = new Uint32Array(3 * kept);
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
}
