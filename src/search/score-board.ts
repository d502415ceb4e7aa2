import type { Filter } from './filter';
import { WHOLE } from './impact';
import type { Posting } from './posting';
import type { Expansion } from './synonyms';
import type { TermTable } from './term-table';

/** How many steps of looking up a document in a list cost as much as walking over that many of its places. */
const LOOK_UP = 8;

export interface BoardRules {
  /** Of a term, by the number of its documents. */
  readonly rarity: (holders: number) => number;
  readonly filter: Filter | null;
}

/** Sums, by document, what groups of terms bring: of one group only the best term counts. Reused from query to query. */
export class ScoreBoard {
  private sums = new Float32Array(0);
  private gains = new Float32Array(0);
  private touched = new Uint32Array(0);
  private gained = new Uint32Array(0);
  private size = 0;
  private count = 0;
  private gainedCount = 0;
  /** A term of the group counts for so many documents that all are looked through. */
  private wideGroup = false;
  private wide = false;

  /** Forgets everything; room for that many ordinals. */
  clear(size: number): void {
    if (this.wide) this.sums.fill(0);
    else for (let at = 0; at < this.count; at += 1) this.sums[this.touched[at] ?? 0] = 0;
    this.count = 0;
    this.wide = false;
    this.size = size;
    if (this.sums.length >= size) return;
    this.sums = new Float32Array(size + (size >>> 2));
    this.gains = new Float32Array(this.sums.length);
    this.touched = new Uint32Array(this.sums.length);
    this.gained = new Uint32Array(this.sums.length);
  }

  /** Adds one group; answers the most it could bring. */
  add(group: readonly Expansion[], terms: TermTable, { rarity, filter }: BoardRules): number {
    let most = 0;
    for (const { term, likeness, holders } of group) {
      const posting = terms.get(term);
      if (posting === null) continue;
      const scale = rarity(holders ?? posting.size);
      most = Math.max(most, scale);
      this.gain(posting, (likeness * scale) / WHOLE, filter);
    }
    this.settle();
    return most;
  }

  get(ordinal: number): number {
    return this.sums[ordinal] ?? 0;
  }

  /** By ordinal; longer than the documents are many. The next query overwrites it. */
  get values(): Float32Array {
    return this.sums;
  }

  /** Documents that have something, in no order; null when all must be looked through. The next query overwrites it. */
  found(): Uint32Array | null {
    return this.wide ? null : this.touched.subarray(0, this.count);
  }

  get byteLength(): number {
    return 4 * this.sums.byteLength;
  }

  private gain(posting: Posting, scale: number, filter: Filter | null): void {
    const { ordinals, impacts, size } = posting;
    if (ordinals === null) {
      if (filter === null) this.gainWide(impacts, scale);
      else for (const ordinal of filter.ordinals) this.raise(ordinal, (impacts[ordinal] ?? 0) * scale);
    } else if (filter === null) {
      for (let at = 0; at < size; at += 1) this.raise(ordinals[at] ?? 0, (impacts[at] ?? 0) * scale);
    } else if (size > LOOK_UP * filter.ordinals.length) {
      for (const ordinal of filter.ordinals) this.raise(ordinal, posting.impactOf(ordinal) * scale);
    } else {
      for (let at = 0; at < size; at += 1) {
        const ordinal = ordinals[at] ?? 0;
        if (filter.has(ordinal)) this.raise(ordinal, (impacts[at] ?? 0) * scale);
      }
    }
  }

  private gainWide(impacts: Uint8Array, scale: number): void {
    const { gains } = this;
    const length = Math.min(impacts.length, this.size);
    for (let ordinal = 0; ordinal < length; ordinal += 1) {
      const impact = impacts[ordinal] ?? 0;
      if (impact === 0) continue;
      const gain = impact * scale;
      if (gain > (gains[ordinal] ?? 0)) gains[ordinal] = gain;
    }
    this.wideGroup = true;
  }

  private raise(ordinal: number, gain: number): void {
    const so = this.gains[ordinal] ?? 0;
    if (gain <= so) return;
    if (so === 0) this.gained[this.gainedCount++] = ordinal;
    this.gains[ordinal] = gain;
  }

  private settle(): void {
    if (this.wideGroup) this.settleAll();
    else for (let at = 0; at < this.gainedCount; at += 1) this.settleOne(this.gained[at] ?? 0);
    this.gainedCount = 0;
    this.wideGroup = false;
  }

  private settleAll(): void {
    const { sums, gains, size } = this;
    for (let ordinal = 0; ordinal < size; ordinal += 1) {
      const gain = gains[ordinal] ?? 0;
      if (gain === 0) continue;
      sums[ordinal] = (sums[ordinal] ?? 0) + gain;
      gains[ordinal] = 0;
    }
    this.wide = true;
  }

  private settleOne(ordinal: number): void {
    const sum = this.sums[ordinal] ?? 0;
    if (sum === 0) this.touched[this.count++] = ordinal;
    this.sums[ordinal] = sum + (this.gains[ordinal] ?? 0);
    this.gains[ordinal] = 0;
  }
}
