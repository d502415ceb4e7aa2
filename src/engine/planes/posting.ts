import type { Bits } from './bits';

const NONE = new Uint32Array(0);

/** A set of slots: only the words that hold one of them, in order; a single slot takes no array. */
export class Posting {
  private words = NONE;
  private masks = NONE;
  private length = 0;
  private only = -1;
  size = 0;

  get byteLength(): number {
    return this.words.byteLength + this.masks.byteLength;
  }

  /** The lowest slot, -1 when there is none. */
  get first(): number {
    return this.firstOutside(null);
  }

  add(slot: number): void {
    this.size += 1;
    if (this.size === 1 && this.length === 0) {
      this.only = slot;
      return;
    }
    this.unfold();
    this.enter(slot);
  }

  remove(slot: number): void {
    this.unfold();
    const at = this.find(slot >>> 5);
    this.masks[at] = (this.masks[at] ?? 0) & ~(1 << (slot & 31));
    this.size -= 1;
  }

  /** Adds these slots to a plane. */
  fill(plane: Bits): void {
    const { words, masks, length, only } = this;
    if (only >= 0) plane[only >>> 5] = (plane[only >>> 5] ?? 0) | (1 << (only & 31));
    for (let at = 0; at < length; at += 1) {
      const word = words[at] ?? 0;
      plane[word] = (plane[word] ?? 0) | (masks[at] ?? 0);
    }
  }

  /** Takes these slots out of a plane. */
  erase(plane: Bits): void {
    const { words, masks, length, only } = this;
    if (only >= 0) plane[only >>> 5] = (plane[only >>> 5] ?? 0) & ~(1 << (only & 31));
    for (let at = 0; at < length; at += 1) {
      const word = words[at] ?? 0;
      plane[word] = (plane[word] ?? 0) & ~(masks[at] ?? 0);
    }
  }

  /** Adds these slots to `once`, and to `twice` those that were there before. */
  carry(once: Bits, twice: Bits): void {
    const { words, masks, length, only } = this;
    if (only >= 0) carryWord(once, twice, only >>> 5, 1 << (only & 31));
    for (let at = 0; at < length; at += 1) carryWord(once, twice, words[at] ?? 0, masks[at] ?? 0);
  }

  /** The lowest slot that a plane does not hold, -1 when there is none. */
  firstOutside(plane: Bits | null): number {
    const { words, masks, length, only } = this;
    if (only >= 0) return (((plane?.[only >>> 5] ?? 0) >>> (only & 31)) & 1) === 0 ? only : -1;
    for (let at = 0; at < length; at += 1) {
      const word = words[at] ?? 0;
      const left = (masks[at] ?? 0) & ~(plane?.[word] ?? 0);
      if (left !== 0) return word * 32 + 31 - Math.clz32(left & -left);
    }
    return -1;
  }

  trim(): void {
    this.words = this.words.slice(0, this.length);
    this.masks = this.masks.slice(0, this.length);
  }

  private unfold(): void {
    if (this.only < 0) return;
    this.enter(this.only);
    this.only = -1;
  }

  private enter(slot: number): void {
    const at = this.find(slot >>> 5);
    if (at === this.length || this.words[at] !== slot >>> 5) this.insert(at, slot >>> 5);
    this.masks[at] = (this.masks[at] ?? 0) | (1 << (slot & 31));
  }

  /** Where a word stands, or would. */
  private find(word: number): number {
    let low = 0;
    let high = this.length;
    if (high > 0 && (this.words[high - 1] ?? 0) < word) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.words[middle] ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private insert(at: number, word: number): void {
    if (this.length === this.words.length) {
      this.words = doubled(this.words);
      this.masks = doubled(this.masks);
    }
    this.words.copyWithin(at + 1, at, this.length);
    this.masks.copyWithin(at + 1, at, this.length);
    this.words[at] = word;
    this.masks[at] = 0;
    this.length += 1;
  }
}

function carryWord(once: Bits, twice: Bits, word: number, mask: number): void {
  const before = once[word] ?? 0;
  twice[word] = (twice[word] ?? 0) | (before & mask);
  once[word] = before | mask;
}

function doubled(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(2, values.length * 2));
  wider.set(values);
  return wider;
}
