import type { Verdict } from '../assess';
import { popcount, type Bits } from './bits';

export interface VerdictCounts {
  readonly eligible: number;
  readonly toCheck: number;
  readonly ineligible: number;
}

/**
 * The schemes that a firm may have, by slot. Only words of slots that hold one of them are kept: their places, then
 * the eligible and the to-check in each.
 */
export class Candidates {
  private planes: { readonly eligible: Bits; readonly toCheck: Bits } | null = null;

  constructor(
    private readonly packed: Uint32Array,
    /** How many words of slots the catalogue has. */
    private readonly width: number,
    readonly count: VerdictCounts,
  ) {}

  /** Slots as a plane over the whole catalogue, made when first asked. */
  get eligible(): Bits {
    return this.unpacked().eligible;
  }

  get toCheck(): Bits {
    return this.unpacked().toCheck;
  }

  verdict(slot: number): Verdict {
    const { packed, kept } = this;
    const at = this.find(slot >>> 5);
    if (at === -1) return 'ineligible';
    if ((((packed[kept + at] ?? 0) >>> (slot & 31)) & 1) === 1) return 'eligible';
    return (((packed[2 * kept + at] ?? 0) >>> (slot & 31)) & 1) === 1 ? 'to-check' : 'ineligible';
  }

  /** Slots of the eligible and the to-check schemes, in order. */
  indices(): Uint32Array {
    const { packed, kept, count } = this;
    const slots = new Uint32Array(count.eligible + count.toCheck);
    let found = 0;
    for (let at = 0; at < kept; at += 1) {
      const word = packed[at] ?? 0;
      let bits = (packed[kept + at] ?? 0) | (packed[2 * kept + at] ?? 0);
      while (bits !== 0) {
        const lowest = bits & -bits;
        slots[found++] = word * 32 + 31 - Math.clz32(lowest);
        bits ^= lowest;
      }
    }
    return slots;
  }

  /** How many of them are in a plane. */
  countIn(plane: Bits): { eligible: number; toCheck: number } {
    const { packed, kept } = this;
    const count = { eligible: 0, toCheck: 0 };
    for (let at = 0; at < kept; at += 1) {
      const held = plane[packed[at] ?? 0] ?? 0;
      count.eligible += popcount(held & (packed[kept + at] ?? 0));
      count.toCheck += popcount(held & (packed[2 * kept + at] ?? 0));
    }
    return count;
  }

  private get kept(): number {
    return this.packed.length / 3;
  }

  private find(word: number): number {
    const { packed } = this;
    let low = 0;
    let high = this.kept - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = packed[middle] ?? 0;
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  private unpacked(): { readonly eligible: Bits; readonly toCheck: Bits } {
    if (this.planes !== null) return this.planes;
    const { packed, kept, width } = this;
    const planes = { eligible: new Uint32Array(width), toCheck: new Uint32Array(width) };
    for (let at = 0; at < kept; at += 1) {
      planes.eligible[packed[at] ?? 0] = packed[kept + at] ?? 0;
      planes.toCheck[packed[at] ?? 0] = packed[2 * kept + at] ?? 0;
    }
    this.planes = planes;
    return planes;
  }
}
