import type { Posting } from './posting';

const FIRST_ROOM = 1 << 8;

/** The bit of the group that a need is in. */
export const groupOf = (need: number): number => 1 << (need & 31);

/** Of a cell: a need above its impact. */
const IMPACT_BITS = 8;
const IMPACT = (1 << IMPACT_BITS) - 1;

/** The needs of each document, read by its ordinal: postings the other way round. Needs go by their terms. */
export class NeedRows {
  private readonly numbers = new Map<string, number>();
  private readonly terms: string[] = [];
  /** Two by document, side by side as they are read together: its groups of needs, of 32, and where its row starts. */
  private heads = new Uint32Array(FIRST_ROOM);
  /** Rows, one after the other: how many needs, then each with its impact. A row that was replaced stays as a hole. */
  private cells = new Uint32Array(FIRST_ROOM);
  /** The first row is that of documents without any need. */
  private length = 1;

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
    this.makeRoom(ordinal, 1 + row.length);
    let groups = 0;
    const start = this.length;
    this.cells[start] = row.length;
    this.length += 1;
    for (const [term, impact] of row) {
      const need = this.ensure(term);
      groups |= groupOf(need);
      this.cells[this.length++] = (need << IMPACT_BITS) | impact;
    }
    this.heads[2 * ordinal] = groups;
    this.heads[2 * ordinal + 1] = start;
  }

  remove(ordinal: number): void {
    this.heads[2 * ordinal] = 0;
    this.heads[2 * ordinal + 1] = 0;
  }

  /** False when the document has no need of these groups. */
  hasAny(ordinal: number, groups: number): boolean {
    return ((this.heads[2 * ordinal] ?? 0) & groups) !== 0;
  }

  /** The greatest of the document's impacts, each weighed by its need; `groups` of the needs that weigh anything. */
  best(ordinal: number, weights: Float64Array, groups: number): number {
    if (!this.hasAny(ordinal, groups)) return 0;
    const start = this.heads[2 * ordinal + 1] ?? 0;
    const end = start + (this.cells[start] ?? 0);
    let best = 0;
    for (let at = start + 1; at <= end; at += 1) {
      const cell = this.cells[at] ?? 0;
      const value = (weights[cell >>> IMPACT_BITS] ?? 0) * (cell & IMPACT);
      if (value > best) best = value;
    }
    return best;
  }

  /** The sum of what is told of each of the document's needs, whatever its impact. */
  sum(ordinal: number, told: Float64Array): number {
    const start = this.heads[2 * ordinal + 1] ?? 0;
    const end = start + (this.cells[start] ?? 0);
    let sum = 0;
    for (let at = start + 1; at <= end; at += 1) sum += told[(this.cells[at] ?? 0) >>> IMPACT_BITS] ?? 0;
    return sum;
  }

  get byteLength(): number {
    return this.heads.byteLength + this.cells.byteLength;
  }

  private ensure(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.push(term) - 1;
    this.numbers.set(term, number);
    return number;
  }

  private makeRoom(ordinal: number, more: number): void {
    if (2 * ordinal + 1 >= this.heads.length) this.heads = longer(this.heads, 3 * ordinal + 2);
    if (this.length + more > this.cells.length) this.cells = longer(this.cells, 2 * (this.length + more));
  }
}

function longer(held: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const room = new Uint32Array(length);
  room.set(held);
  return room;
}
