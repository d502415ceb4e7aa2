const SMALLEST = 4;

/** From this share of all documents on, an impact for each is shorter than a list. */
const DENSE_FROM = 0.2;

export const isDense = (count: number, documents: number): boolean => count >= DENSE_FROM * documents;

/**
 * The documents of one term, by ordinal, each with its impact (1..255): a list of ordinals beside one of impacts, or,
 * for a term that many documents hold, an impact for every ordinal, 0 for none. Never writes beyond the arrays given.
 */
export class Posting {
  private constructor(
    private list: Uint32Array | null,
    private values: Uint8Array,
    private count: number,
  ) {}

  static empty(): Posting {
    return new Posting(new Uint32Array(0), new Uint8Array(0), 0);
  }

  /** Both in the order of the ordinals. */
  static sparse(ordinals: Uint32Array, impacts: Uint8Array): Posting {
    return new Posting(ordinals, impacts, ordinals.length);
  }

  /** `impacts` by ordinal; `count` of them are not 0. */
  static dense(impacts: Uint8Array, count: number): Posting {
    return new Posting(null, impacts, count);
  }

  get size(): number {
    return this.count;
  }

  /** In order, the first `size` count; null when the impacts go by ordinal. Not to be kept across a change. */
  get ordinals(): Uint32Array | null {
    return this.list;
  }

  /** Beside the ordinals, or by ordinal where there is no list of them. */
  get impacts(): Uint8Array {
    return this.values;
  }

  get byteLength(): number {
    return (this.list?.byteLength ?? 0) + this.values.byteLength;
  }

  /** 0 for a document without the term. */
  impactOf(ordinal: number): number {
    if (this.list === null) return this.values[ordinal] ?? 0;
    const at = this.position(this.list, ordinal);
    return at < this.count && this.list[at] === ordinal ? (this.values[at] ?? 0) : 0;
  }

  has(ordinal: number): boolean {
    return this.impactOf(ordinal) > 0;
  }

  put(ordinal: number, impact: number): void {
    if (this.list === null) {
      this.putDense(ordinal, impact);
      return;
    }
    const at = this.position(this.list, ordinal);
    if (at === this.count || this.list[at] !== ordinal) {
      const list = this.roomIn(this.list);
      list.copyWithin(at + 1, at, this.count);
      this.values.copyWithin(at + 1, at, this.count);
      this.count += 1;
      list[at] = ordinal;
    }
    this.values[at] = impact;
  }

  remove(ordinal: number): void {
    if (!this.has(ordinal)) return;
    if (this.list === null) {
      this.values[ordinal] = 0;
    } else {
      const at = this.position(this.list, ordinal);
      this.list.copyWithin(at, at + 1, this.count);
      this.values.copyWithin(at, at + 1, this.count);
    }
    this.count -= 1;
  }

  /** Writes list and impacts from a place on, in the order of the ordinals. */
  copyList(ordinals: Uint32Array, impacts: Uint8Array, at: number): void {
    if (this.list !== null) {
      ordinals.set(this.list.subarray(0, this.count), at);
      impacts.set(this.values.subarray(0, this.count), at);
      return;
    }
    let next = at;
    for (const [ordinal, impact] of this) {
      ordinals[next] = ordinal;
      impacts[next++] = impact;
    }
  }

  /** Writes an impact for every ordinal, the first at that place, over zeros. */
  copyRun(run: Uint8Array, at: number, documents: number): void {
    if (this.list === null) run.set(this.values.subarray(0, documents), at);
    else for (const [ordinal, impact] of this) run[at + ordinal] = impact;
  }

  /** Visits the ordinals of that impact or more, in order. */
  forEach(visit: (ordinal: number) => void, least = 1): void {
    const { list, values } = this;
    const length = list === null ? values.length : this.count;
    const reached = Math.max(1, least);
    for (let at = 0; at < length; at += 1) {
      if ((values[at] ?? 0) >= reached) visit(list === null ? at : (list[at] ?? 0));
    }
  }

  *[Symbol.iterator](): IterableIterator<readonly [ordinal: number, impact: number]> {
    const length = this.list === null ? this.values.length : this.count;
    for (let at = 0; at < length; at += 1) {
      const impact = this.values[at] ?? 0;
      if (impact > 0) yield [this.list === null ? at : (this.list[at] ?? 0), impact];
    }
  }

  private putDense(ordinal: number, impact: number): void {
    if (ordinal >= this.values.length) {
      const longer = new Uint8Array(ordinal + (ordinal >>> 2) + SMALLEST);
      longer.set(this.values);
      this.values = longer;
    }
    if (this.values[ordinal] === 0) this.count += 1;
    this.values[ordinal] = impact;
  }

  /** Where the ordinal stands or would stand; the end is tried first, as documents mostly come in order. */
  private position(list: Uint32Array, ordinal: number): number {
    if (this.count === 0 || (list[this.count - 1] ?? 0) < ordinal) return this.count;
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle] ?? 0) < ordinal) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Full arrays are replaced by longer ones. */
  private roomIn(list: Uint32Array): Uint32Array {
    if (this.count < list.length) return list;
    const length = Math.max(SMALLEST, this.count + (this.count >>> 1) + 1);
    const ordinals = new Uint32Array(length);
    const impacts = new Uint8Array(length);
    ordinals.set(list);
    impacts.set(this.values);
    this.list = ordinals;
    this.values = impacts;
    return ordinals;
  }
}
