import type { NumericFact } from '../facts';

/** Above the number of cells of any catalogue, so that two of them make one key. */
const RADIX = 2 ** 21;

/** The distinct values at which the criteria of one kind change their mind, and the cells between them. */
export class Cuts {
  private sorted = new Float64Array();
  private readonly known = new Set<number>();

  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  /** True when one of them was not known. */
  add(values: readonly (number | undefined)[]): boolean {
    const before = this.known.size;
    for (const value of values) if (value !== undefined) this.known.add(value);
    return this.known.size > before;
  }

  get byteLength(): number {
    return this.sorted.byteLength;
  }

  /** The same for all facts that compare alike with every cut. */
  cellOf(fact: NumericFact): number {
    if (this.sorted.length !== this.known.size) this.sorted = Float64Array.from(this.known).sort();
    if (fact.state === 'unknown') return -1;
    if (this.known.size === 0) return 0;
    if (fact.state === 'known') return this.cell(fact.value);
    return (this.cell(fact.min) + 1) * RADIX + this.cell(fact.max);
  }

  /** Odd on a cut, even between two. */
  private cell(value: number): number {
    const { sorted } = this;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return sorted[low] === value ? 2 * low + 1 : 2 * low;
  }
}
