/** The first `limit` of the items in that order, sorted, without sorting the others. */
export function bestOf<T>(items: Iterable<T>, limit: number, compare: (one: T, other: T) => number): T[] {
  const best: T[] = [];
  for (const item of items) {
    const last = best[limit - 1];
    if (limit === 0 || (last !== undefined && compare(item, last) >= 0)) continue;
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
  return best;
}
