/** Set bits are the ordinals that may be found, 32 a word. */
export type Allowed = Uint32Array;

/** The ordinals that may be found. */
export interface Filter {
  has(ordinal: number): boolean;
  /** In order. */
  readonly ordinals: Uint32Array;
}

/** Reads bits once, for all the terms of a query. */
export class FilterReader {
  private room = new Uint32Array(0);

  /** Only ordinals below `size`; valid until the next one is read. */
  read(bits: Allowed, size: number): Filter {
    if (this.room.length < size) this.room = new Uint32Array(size + (size >>> 2));
    const { room } = this;
    let count = 0;
    for (let word = 0; word < bits.length; word += 1) {
      let left = bits[word] ?? 0;
      while (left !== 0) {
        const lowest = left & -left;
        const ordinal = word * 32 + 31 - Math.clz32(lowest);
        if (ordinal < size) room[count++] = ordinal;
        left ^= lowest;
      }
    }
    return {
      ordinals: room.subarray(0, count),
      has: (ordinal) => ((bits[ordinal >>> 5] ?? 0) & (1 << (ordinal & 31))) !== 0,
    };
  }

  get byteLength(): number {
    return this.room.byteLength;
  }
}
