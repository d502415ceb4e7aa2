const FIRST_ROOM = 1 << 10;

/** Numbers by small whole keys, above 0; emptied by reading it. */
export class Tally {
  private values = new Float64Array(FIRST_ROOM);
  private readonly keys: number[] = [];

  add(key: number, value: number): void {
    const so = this.held(key);
    this.values[key] = so + value;
  }

  /** Keeps the greater of what is there and this. */
  raise(key: number, value: number): void {
    const so = this.held(key);
    this.values[key] = Math.max(so, value);
  }

  /** Visits all, in the order in which they came, and forgets them. */
  drain(visit: (key: number, value: number) => void): void {
    for (const key of this.keys) {
      visit(key, this.values[key] ?? 0);
      this.values[key] = 0;
    }
    this.keys.length = 0;
  }

  private held(key: number): number {
    if (key >= this.values.length) {
      const longer = new Float64Array(2 * key);
      longer.set(this.values);
      this.values = longer;
    }
    const value = this.values[key] ?? 0;
    if (value === 0) this.keys.push(key);
    return value;
  }
}
