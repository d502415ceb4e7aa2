const SMALLEST = 4;

/** The documents of one term, by ordinal, each with its impact (1..255). Typed arrays; starts as a view, copies to grow. */
export class Posting {
  constructor(
    private ordinals: Uint32Array,
    private impacts: Uint8Array,
    private count: number,
  ) {}

  static empty(): Posting {
    return new Posting(new Uint32Array(0), new Uint8Array(0), 0);
  }

  get size(): number {
    return this.count;
  }

  get byteLength(): number {
    return this.ordinals.byteLength + this.impacts.byteLength;
  }

  /** Views, in the order of the ordinals: not to be kept across a change. */
  view(): { readonly ordinals: Uint32Array; readonly impacts: Uint8Array } {
    return { ordinals: this.ordinals.subarray(0, this.count), impacts: this.impacts.subarray(0, this.count) };
  }

  has(ordinal: number): boolean {
    const at = this.position(ordinal);
    return at < this.count && this.ordinals[at] === ordinal;
  }

  put(ordinal: number, impact: number): void {
    const at = this.position(ordinal);
    if (at === this.count || this.ordinals[at] !== ordinal) {
      this.room();
      this.ordinals.copyWithin(at + 1, at, this.count);
      this.impacts.copyWithin(at + 1, at, this.count);
      this.count += 1;
      this.ordinals[at] = ordinal;
    }
    this.impacts[at] = impact;
  }

  remove(ordinal: number): void {
    const at = this.position(ordinal);
    if (at === this.count || this.ordinals[at] !== ordinal) return;
    this.room();
    this.ordinals.copyWithin(at, at + 1, this.count);
    this.impacts.copyWithin(at, at + 1, this.count);
    this.count -= 1;
  }

  /** Where the ordinal stands or would stand; the end is tried first, as documents mostly come in order. */
  private position(ordinal: number): number {
    if (this.count === 0 || (this.ordinals[this.count - 1] ?? 0) < ordinal) return this.count;
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ordinals[middle] ?? 0) < ordinal) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A full array, or a view of a loaded snapshot, is replaced by one of its own with room to spare. */
  private room(): void {
    if (this.count < this.ordinals.length && this.ordinals.byteLength === this.ordinals.buffer.byteLength) return;
    const length = Math.max(SMALLEST, this.count + (this.count >>> 1) + 1);
    const ordinals = new Uint32Array(length);
    const impacts = new Uint8Array(length);
    ordinals.set(this.ordinals.subarray(0, this.count));
    impacts.set(this.impacts.subarray(0, this.count));
    this.ordinals = ordinals;
    this.impacts = impacts;
  }
}
