import type { Filter } from './filter';
import { WHOLE } from './impact';
import type { NeedRows } from './need-rows';
import type { Part, Scaled } from './part';

/** How many steps of looking up a document in a list cost as much as walking over that many of its places. */
const LOOK_UP = 8;

/**
 * Sums, by document, what the parts of a query bring; of one part only the best term counts. Lists are walked once a
 * query; needs and terms of many documents are looked up for the documents in question. Reused from query to query.
 */
export class ScoreBoard {
  /** What lists bring beyond what is looked up. */
  private sums = new Float64Array(0);
  private gains = new Float64Array(0);
  /** 1 for what a list tells of. */
  private marks = new Uint8Array(0);
  private touched = new Uint32Array(0);
  private gained = new Uint32Array(0);
  private count = 0;
  private gainedCount = 0;
  private lookedUp: Part[] = [];
  private mostByNeed = new Float64Array(0);
  private mostByRuns = 0;
  /** Bits of the groups of all needs that are looked up. */
  private groups = 0;
  private mostByLookUps = 0;
  private rows: NeedRows | null = null;

  /** Forgets everything; room for that many ordinals. */
  clear(size: number, rows: NeedRows): void {
    for (let at = 0; at < this.count; at += 1) {
      const ordinal = this.touched[at] ?? 0;
      this.sums[ordinal] = 0;
      this.marks[ordinal] = 0;
    }
    this.count = 0;
    this.lookedUp = [];
    this.mostByRuns = 0;
    this.groups = 0;
    this.mostByLookUps = 0;
    this.rows = rows;
    if (this.mostByNeed.length < rows.size) this.mostByNeed = new Float64Array(2 * rows.size);
    else this.mostByNeed.fill(0);
    if (this.sums.length >= size) return;
    this.sums = new Float64Array(size + (size >>> 2));
    this.gains = new Float64Array(this.sums.length);
    this.marks = new Uint8Array(this.sums.length);
    this.touched = new Uint32Array(this.sums.length);
    this.gained = new Uint32Array(this.sums.length);
  }

  add(part: Part, filter: Filter | null): void {
    for (const scaled of part.listed) this.gain(scaled, filter);
    for (let at = 0; at < this.gainedCount; at += 1) this.settle(this.gained[at] ?? 0, part);
    this.gainedCount = 0;
    if (part.mostLookedUp === 0) return;
    this.lookedUp.push(part);
    this.mostByLookUps += part.mostLookedUp;
    this.groups |= part.groups;
    for (const { scale } of part.runs) this.mostByRuns += scale * WHOLE;
    part.needs?.forEach((scale, need) => {
      this.mostByNeed[need] = (this.mostByNeed[need] ?? 0) + scale * WHOLE;
    });
  }

  get(ordinal: number): number {
    let sum = this.sums[ordinal] ?? 0;
    if (this.mostByRuns === 0 && this.rows?.hasAny(ordinal, this.groups) !== true) return sum;
    for (const part of this.lookedUp) sum += this.lookUp(part, ordinal);
    return sum;
  }

  /** What lists bring beyond what is looked up. */
  fromLists(ordinal: number): number {
    return this.sums[ordinal] ?? 0;
  }

  /** Not below what `get` adds to that, and quicker. */
  lookedUpAtMost(ordinal: number): number {
    return this.mostByRuns + (this.rows?.sum(ordinal, this.mostByNeed) ?? 0);
  }

  /** Whether a list tells of the document. */
  isListed(ordinal: number): boolean {
    return this.marks[ordinal] === 1;
  }

  /** Those, in no order. The next query overwrites it. */
  listed(): Uint32Array {
    return this.touched.subarray(0, this.count);
  }

  /** What all that is looked up could bring at most to one document. */
  get mostLookedUp(): number {
    return this.mostByLookUps;
  }

  /** The parts of which something is looked up. */
  get parts(): readonly Part[] {
    return this.lookedUp;
  }

  get byteLength(): number {
    return 2 * (this.sums.byteLength + this.touched.byteLength) + this.marks.byteLength;
  }

  private gain({ posting, scale }: Scaled, filter: Filter | null): void {
    const { ordinals, impacts, size } = posting;
    if (ordinals === null) return;
    if (filter === null) {
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

  private raise(ordinal: number, gain: number): void {
    const so = this.gains[ordinal] ?? 0;
    if (gain <= so) return;
    if (so === 0) this.gained[this.gainedCount++] = ordinal;
    this.gains[ordinal] = gain;
  }

  private settle(ordinal: number, part: Part): void {
    const beyond = (this.gains[ordinal] ?? 0) - this.lookUp(part, ordinal);
    this.gains[ordinal] = 0;
    if (this.marks[ordinal] === 0) {
      this.marks[ordinal] = 1;
      this.touched[this.count++] = ordinal;
    }
    if (beyond > 0) this.sums[ordinal] = (this.sums[ordinal] ?? 0) + beyond;
  }

  private lookUp({ needs, groups, runs }: Part, ordinal: number): number {
    let best = needs === null ? 0 : (this.rows?.best(ordinal, needs, groups) ?? 0);
    for (const run of runs) {
      const value = run.posting.impactOf(ordinal) * run.scale;
      if (value > best) best = value;
    }
    return best;
  }
}
