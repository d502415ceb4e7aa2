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

/** The items in an order, sorted only as far as they are taken. */
export function* bestFirst<T>(items: readonly T[], compare: (one: T, other: T) => number): Generator<T, void> {
  const heap = [...items];
  const sink = (from: number): void => {
    const sunk = heap[from];
    if (sunk === undefined) return;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      let above = heap[child];
      if (above === undefined) break;
      const right = heap[child + 1];
      if (right !== undefined && compare(right, above) < 0) {
        child += 1;
        above = right;
      }
      if (compare(sunk, above) <= 0) break;
      heap[at] = above;
      at = child;
    }
    heap[at] = sunk;
  };
  for (let at = (heap.length >>> 1) - 1; at >= 0; at -= 1) sink(at);
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    yield first;
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return;
    heap[0] = last;
    sink(0);
  }
}
