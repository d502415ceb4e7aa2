import type { Posting } from './posting';

const FIRST_ROOM = 1 << 8;

/** The bit of the group that a need is in. */
export const groupOf = (need: number): number => 1 << (need & 31);

/** The needs of each document, read by its ordinal: postings the other way round. Needs go by their terms. */
export class NeedRows {
  private readonly numbers = new Map<string, number>();
  private readonly terms: string[] = [];
  private starts = new Uint32Array(FIRST_ROOM);
  private counts = new Uint8Array(FIRST_ROOM);
  /** Which of 32 groups of needs a document has any of: most look-ups end there. */
  private groups = new Uint32Array(FIRST_ROOM);
  /** Numbers and impacts of the needs, one row after the other; a row that was replaced stays as a hole. */
  private needs = new Uint16Array(FIRST_ROOM);
  private impacts = new Uint8Array(FIRST_ROOM);
  private length = 0;

  /** Of postings by need; `documents` is above any ordinal. */
  static of(entries: Iterable<readonly [term: string, posting: Posting]>, documents: number): NeedRows {
    const rows = Array.from({ length: documents }, (): (readonly [string, number])[] => []);
    for (const [term, posting] of entries) {
      for (const [ordinal, impact] of posting) rows[ordinal]?.push([term, impact]);
    }
    const all = new NeedRows();
    rows.forEach((row, ordinal) => {
      all.put(ordinal, row);
    });
    return all;
  }

  /** How many needs are known. */
  get size(): number {
    return this.terms.length;
  }

  /** Undefined for a need that no document serves, or another term. */
  numberOf(term: string): number | undefined {
    return this.numbers.get(term);
  }

  termOf(need: number): string {
    return this.terms[need] ?? '';
  }

  /** Gives a document its needs, each with its impact. */
  put(ordinal: number, row: readonly (readonly [term: string, impact: number])[]): void {
    this.makeRoom(ordinal, row.length);
    this.starts[ordinal] = this.length;
    this.counts[ordinal] = row.length;
    this.groups[ordinal] = 0;
    for (const [term, impact] of row) {
      const need = this.ensure(term);
      this.groups[ordinal] |= groupOf(need);
      this.needs[this.length] = need;
      this.impacts[this.length++] = impact;
    }
  }

  remove(ordinal: number): void {
    this.counts[ordinal] = 0;
    this.groups[ordinal] = 0;
  }

  /** False when the document has no need of these groups. */
  hasAny(ordinal: number, groups: number): boolean {
    return ((this.groups[ordinal] ?? 0) & groups) !== 0;
  }

  /** The greatest of the document's impacts, each weighed by its need; `groups` of the needs that weigh anything. */
  best(ordinal: number, weights: Float64Array, groups: number): number {
    if (!this.hasAny(ordinal, groups)) return 0;
    const start = this.starts[ordinal] ?? 0;
    const end = start + (this.counts[ordinal] ?? 0);
    let best = 0;
    for (let at = start; at < end; at += 1) {
      const value = (weights[this.needs[at] ?? 0] ?? 0) * (this.impacts[at] ?? 0);
      if (value > best) best = value;
    }
    return best;
  }

  /** The sum of what is told of each of the document's needs, whatever its impact. */
  sum(ordinal: number, told: Float64Array): number {
    const start = this.starts[ordinal] ?? 0;
    const end = start + (this.counts[ordinal] ?? 0);
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += told[this.needs[at] ?? 0] ?? 0;
    return sum;
  }

  get byteLength(): number {
    const { starts, counts, groups, needs, impacts } = this;
    return [starts, counts, groups, needs, impacts].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  private ensure(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.push(term) - 1;
    this.numbers.set(term, number);
    return number;
  }

  private makeRoom(ordinal: number, more: number): void {
    if (ordinal >= this.starts.length) {
      const room = ordinal + (ordinal >>> 1) + 1;
      this.starts = longer(this.starts, new Uint32Array(room));
      this.counts = longer(this.counts, new Uint8Array(room));
      this.groups = longer(this.groups, new Uint32Array(room));
    }
    if (this.length + more > this.needs.length) {
      const room = 2 * (this.length + more);
      this.needs = longer(this.needs, new Uint16Array(room));
      this.impacts = longer(this.impacts, new Uint8Array(room));
    }
  }
}

function longer<T extends Uint8Array | Uint16Array | Uint32Array>(held: T, room: T): T {
  room.set(held);
  return room;
}
