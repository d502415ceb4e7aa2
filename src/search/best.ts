/** A document found by its ordinal, `score` in [0, 1]. */
export interface Found {
  readonly ordinal: number;
  readonly score: number;
}

/** Keeps the best few of many, best first, ties by id. */
export class Best {
  private readonly kept: Found[] = [];

  constructor(
    private readonly limit: number,
    private readonly idOf: (ordinal: number) => string,
  ) {}

  offer(ordinal: number, score: number): void {
    const last = this.kept[this.limit - 1];
    if (this.limit === 0 || (last !== undefined && !this.precedes(ordinal, score, last))) return;
    if (last !== undefined) this.kept.pop();
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.kept[middle];
      if (other !== undefined && this.precedes(ordinal, score, other)) high = middle;
      else low = middle + 1;
    }
    this.kept.splice(low, 0, { ordinal, score });
  }

  found(): Found[] {
    return this.kept;
  }

  private precedes(ordinal: number, score: number, other: Found): boolean {
    return score > other.score || (score === other.score && this.idOf(ordinal) < this.idOf(other.ordinal));
  }
}
