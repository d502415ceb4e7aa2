import type { Filter } from './filter';
import { WHOLE } from './impact';
import type { NeedRows } from './need-rows';
import type { Part, Scaled } from './part';

/** How many steps of looking up a document in a list cost as much as walking over that many of its places. */
const LOOK_UP = 8;

/** Room for the gains of a first query. */
const FIRST_ROOM = 1 << 12;

/**
 * Sums, by document, what the parts of a query bring; of one part only the best term counts. Lists are walked once a
 * query; needs and terms of many documents are looked up for the documents in question. Reused from query to query.
 */
export class ScoreBoard {
  /** While a part is added: its best so far, by ordinal, and whose. */
  private best = new Float64Array(0);
  private raised = new Uint32Array(0);
  private raisedCount = 0;
  /** What lists bring above all that could be looked up instead, by ordinal. */
  private above = new Float64Array(0);
  /** By ordinal, its last gain; 0 for what no list tells of. */
  private last = new Uint32Array(0);
  private touched = new Uint32Array(0);
  private count = 0;
  /** What each part brings by its lists, the first unused; each gain knows its part and the one before of its document. */
  private gains = new Float64Array(FIRST_ROOM);
  private partOf = new Uint8Array(FIRST_ROOM);
  private before = new Uint32Array(FIRST_ROOM);
  private gainCount = 0;
  private added: Part[] = [];
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
      this.above[ordinal] = 0;
      this.last[ordinal] = 0;
    }
    this.count = 0;
    this.gainCount = 0;
    this.added = [];
    this.mostByRuns = 0;
    this.groups = 0;
    this.mostByLookUps = 0;
    this.rows = rows;
    if (this.mostByNeed.length < rows.size) this.mostByNeed = new Float64Array(2 * rows.size);
    else this.mostByNeed.fill(0);
    if (this.last.length >= size) return;
    const room = size + (size >>> 2);
    this.best = new Float64Array(room);
    this.above = new Float64Array(room);
    this.raised = new Uint32Array(room);
    this.last = new Uint32Array(room);
    this.touched = new Uint32Array(room);
  }

  add(part: Part, filter: Filter | null): void {
    for (const scaled of part.listed) this.gain(scaled, filter);
    this.settle(part);
    this.added.push(part);
    if (part.mostLookedUp === 0) return;
    this.mostByLookUps += part.mostLookedUp;
    this.groups |= part.groups;
    for (const { scale } of part.runs) this.mostByRuns += scale * WHOLE;
    part.needs?.forEach((scale, need) => {
      this.mostByNeed[need] = (this.mostByNeed[need] ?? 0) + scale * WHOLE;
    });
  }

  get(ordinal: number): number {
    const looksUp = this.mostByRuns > 0 || this.rows?.hasAny(ordinal, this.groups) === true;
    let gain = this.last[ordinal] ?? 0;
    let sum = 0;
    for (let number = this.added.length - 1; number >= 0 && (looksUp || gain > 0); number -= 1) {
      let best = 0;
      if (gain > 0 && this.partOf[gain] === number) {
        best = this.gains[gain] ?? 0;
        gain = this.before[gain] ?? 0;
      }
      sum += looksUp ? this.lookUp(this.added[number], ordinal, best) : best;
    }
    return sum;
  }

  /** Not below what `get` gives, and quicker. */
  atMost(ordinal: number): number {
    if (this.isListed(ordinal)) return (this.above[ordinal] ?? 0) + this.mostByLookUps;
    return this.mostByRuns + (this.rows?.sum(ordinal, this.mostByNeed) ?? 0);
  }

  /** Not below that, and quicker still. */
  atVeryMost(ordinal: number): number {
    return (this.above[ordinal] ?? 0) + this.mostByLookUps;
  }

  /** Whether a list tells of the document. */
  isListed(ordinal: number): boolean {
    return (this.last[ordinal] ?? 0) > 0;
  }

  /** Those, in no order. The next query overwrites it. */
  listed(): Uint32Array {
    return this.touched.subarray(0, this.count);
  }

  /** What all that is looked up could bring at most to one document. */
  get mostLookedUp(): number {
    return this.mostByLookUps;
  }

  /** The parts of the query. */
  get parts(): readonly Part[] {
    return this.added;
  }

  get byteLength(): number {
    const { best, raised, above, last, touched, gains, partOf, before } = this;
    return [best, raised, above, last, touched, gains, partOf, before].reduce((sum, one) => sum + one.byteLength, 0);
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
    const so = this.best[ordinal] ?? 0;
    if (gain <= so) return;
    if (so === 0) this.raised[this.raisedCount++] = ordinal;
    this.best[ordinal] = gain;
  }

  /** Keeps what the lists of a part brought, under its documents. */
  private settle({ mostLookedUp }: Part): void {
    this.makeRoom(this.gainCount + this.raisedCount);
    const number = this.added.length;
    for (let at = 0; at < this.raisedCount; at += 1) {
      const ordinal = this.raised[at] ?? 0;
      const best = this.best[ordinal] ?? 0;
      const before = this.last[ordinal] ?? 0;
      const gain = (this.gainCount += 1);
      if (before === 0) this.touched[this.count++] = ordinal;
      this.best[ordinal] = 0;
      this.gains[gain] = best;
      this.partOf[gain] = number;
      this.before[gain] = before;
      this.last[ordinal] = gain;
      if (best > mostLookedUp) this.above[ordinal] = (this.above[ordinal] ?? 0) + best - mostLookedUp;
    }
    this.raisedCount = 0;
  }

  private makeRoom(count: number): void {
    if (count < this.gains.length) return;
    this.gains = longer(this.gains, new Float64Array(2 * count));
    this.partOf = longer(this.partOf, new Uint8Array(2 * count));
    this.before = longer(this.before, new Uint32Array(2 * count));
  }

  /** The best of what is looked up, and of what is there. */
  private lookUp(part: Part | undefined, ordinal: number, least: number): number {
    if (part === undefined) return least;
    const { needs, groups, runs } = part;
    let best = needs === null ? least : Math.max(least, this.rows?.best(ordinal, needs, groups) ?? 0);
    for (const run of runs) best = Math.max(best, run.posting.impactOf(ordinal) * run.scale);
    return best;
  }
}

function longer<T extends Float64Array | Uint32Array | Uint8Array>(held: T, room: T): T {
  room.set(held);
  return room;
}
