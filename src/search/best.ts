/** A document found by its ordinal, `score` in [0, 1]. */
export interface Found {
  readonly ordinal: number;
  readonly score: number;
}

/** Up to here each is put where it belongs; longer lists are sorted at the end. */
const SHORT = 100;

/** Keeps the best few of many, best first, ties by id. */
export class Best {
  private readonly kept: Found[] = [];

  constructor(
    private readonly limit: number,
    private readonly idOf: (ordinal: number) => string,
  ) {}

  /** What does not reach this score is not kept. */
  get least(): number {
    return this.limit > SHORT || this.kept.length < this.limit ? 0 : (this.kept.at(-1)?.score ?? Infinity);
  }

  /** False when it is not among the best. */
  offer(ordinal: number, score: number): boolean {
    if (this.limit <= SHORT) return this.insert({ ordinal, score });
    this.kept.push({ ordinal, score });
    return true;
  }

  found(): Found[] {
    return this.limit > SHORT
      ? this.kept.sort((one, other) => this.compare(one, other)).slice(0, this.limit)
      : this.kept;
  }

  private insert(found: Found): boolean {
    const last = this.kept[this.limit - 1];
    if (this.limit === 0 || (last !== undefined && this.compare(found, last) > 0)) return false;
    if (last !== undefined) this.kept.pop();
    let at = this.kept.length;
    while (at > 0 && this.isBefore(found, this.kept[at - 1])) at -= 1;
    this.kept.splice(at, 0, found);
    return true;
  }

  private isBefore(found: Found, other: Found | undefined): boolean {
    return other !== undefined && this.compare(found, other) < 0;
  }

  private compare(one: Found, other: Found): number {
    if (one.score !== other.score) return other.score - one.score;
    return this.idOf(one.ordinal) < this.idOf(other.ordinal) ? -1 : 1;
  }
}
