import type { Expansion } from './synonyms';
import { WHOLE } from './impact';
import type { TermTable } from './term-table';

/** Set bits are the ordinals that may be found, 32 a word. */
export type Allowed = Uint32Array;

export const isAllowed = (allowed: Allowed, ordinal: number): boolean =>
  ((allowed[ordinal >>> 5] ?? 0) & (1 << (ordinal & 31))) !== 0;

/** Sums, by document, what groups of terms bring: of one group only the best term counts. Reused from query to query. */
export class ScoreBoard {
  private sums = new Float32Array(0);
  private gains = new Float32Array(0);
  private touched = new Uint32Array(0);
  private gained = new Uint32Array(0);
  private count = 0;

  /** Forgets everything; room for that many ordinals. */
  clear(size: number): void {
    for (let at = 0; at < this.count; at += 1) this.sums[this.touched[at] ?? 0] = 0;
    this.count = 0;
    if (this.sums.length >= size) return;
    this.sums = new Float32Array(size + (size >>> 2));
    this.gains = new Float32Array(this.sums.length);
    this.touched = new Uint32Array(this.sums.length);
    this.gained = new Uint32Array(this.sums.length);
  }

  /** Adds one group; answers the most it could bring. `rarity` of a term by the number of its documents. */
  add(
    group: readonly Expansion[],
    terms: TermTable,
    { rarity, allowed }: { rarity: (holders: number) => number; allowed: Allowed | null },
  ): number {
    let gained = 0;
    let most = 0;
    for (const { term, likeness, holders } of group) {
      const posting = terms.get(term);
      if (posting === null) continue;
      const scale = rarity(holders ?? posting.size);
      most = Math.max(most, scale);
      gained = this.gain(posting.view(), (likeness * scale) / WHOLE, allowed, gained);
    }
    for (let at = 0; at < gained; at += 1) this.settle(this.gained[at] ?? 0);
    return most;
  }

  get(ordinal: number): number {
    return this.sums[ordinal] ?? 0;
  }

  /** Documents that have something, in no order; a view that the next query overwrites. */
  found(): Uint32Array {
    return this.touched.subarray(0, this.count);
  }

  get byteLength(): number {
    return 4 * this.sums.byteLength;
  }

  private gain(
    { ordinals, impacts }: { ordinals: Uint32Array; impacts: Uint8Array },
    scale: number,
    allowed: Allowed | null,
    before: number,
  ): number {
    let gained = before;
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      if (allowed !== null && !isAllowed(allowed, ordinal)) continue;
      const gain = (impacts[at] ?? 0) * scale;
      const so = this.gains[ordinal] ?? 0;
      if (so === 0) this.gained[gained++] = ordinal;
      if (gain > so) this.gains[ordinal] = gain;
    }
    return gained;
  }

  private settle(ordinal: number): void {
    if (this.sums[ordinal] === 0) this.touched[this.count++] = ordinal;
    this.sums[ordinal] = (this.sums[ordinal] ?? 0) + (this.gains[ordinal] ?? 0);
    this.gains[ordinal] = 0;
  }
}
