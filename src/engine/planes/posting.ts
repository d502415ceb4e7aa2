import type { Bits } from './bits';

/** The slots of one group: only the words that hold one of them, in order. */
export class Posting {
  private words = new Uint32Array(1);
  private masks = new Uint32Array(1);
  private length = 0;
  size = 0;

  get byteLength(): number {
    return this.words.byteLength + this.masks.byteLength;
  }

  add(slot: number): void {
    const at = this.find(slot >>> 5);
    if (at === this.length || this.words[at] !== slot >>> 5) this.insert(at, slot >>> 5);
    this.masks[at] = (this.masks[at] ?? 0) | (1 << (slot & 31));
    this.size += 1;
  }

  remove(slot: number): void {
    const at = this.find(slot >>> 5);
    this.masks[at] = (this.masks[at] ?? 0) & ~(1 << (slot & 31));
    this.size -= 1;
  }

  /** Adds these slots to a plane. */
  fill(plane: Bits): void {
    const { words, masks, length } = this;
    for (let at = 0; at < length; at += 1) {
      const word = words[at] ?? 0;
      plane[word] = (plane[word] ?? 0) | (masks[at] ?? 0);
    }
  }

  /** Takes these slots out of a plane. */
  erase(plane: Bits): void {
    const { words, masks, length } = this;
    for (let at = 0; at < length; at += 1) {
      const word = words[at] ?? 0;
      plane[word] = (plane[word] ?? 0) & ~(masks[at] ?? 0);
    }
  }

  /** Gives back the room kept for growth. */
  trim(): void {
    this.words = this.words.slice(0, this.length);
    this.masks = this.masks.slice(0, this.length);
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

function doubled(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(1, values.length * 2));
  wider.set(values);
  return wider;
}
