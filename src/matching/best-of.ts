/** The first few of the items offered, in an order, sorted, without sorting the others. */
export class BestOf<T> {
  private readonly best: T[] = [];

  constructor(
    private readonly limit: number,
    private readonly compare: (one: T, other: T) => number,
  ) {}

  /** The one that the next must precede to enter; undefined while there is room. */
  get last(): T | undefined {
    return this.best[this.limit - 1];
  }

  get items(): readonly T[] {
    return this.best;
  }

  offer(item: T): void {
    const { best, limit, last, compare } = this;
    if (limit === 0 || (last !== undefined && compare(item, last) >= 0)) return;
    if (last !== undefined) best.pop();
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = best[middle];
      if (other !== undefined && compare(item, other) < 0) high = middle;
      else low = middle + 1;
    }
    best.splice(low, 0, item);
  }
}
