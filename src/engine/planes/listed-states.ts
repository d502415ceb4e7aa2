import type { Criterion } from '../criteria';
import type { AxisLists, State } from '../criterion';
import type { Facts } from '../facts';

const STATES: readonly State[] = ['unmet', 'unknown', 'met'];
const RANKS: Readonly<Record<State, number>> = { unmet: 0, unknown: 1, met: 2 };
const MET = RANKS.met;

/**
 * States of criteria that admit and exclude codes. Each code is looked up once a firm, and the lists lie side by side
 * as numbers: hundreds of criteria are told apart without being touched.
 */
export class ListedStates {
  private readonly numbers = new Map<string, number>();
  /** For each criterion: how many codes it admits and excludes, and their numbers. */
  private readonly lists: number[] = [];
  private ranks: Uint8Array = new Uint8Array(0);

  constructor(private readonly axis: AxisLists<Criterion>) {}

  /** Where the criterion will be found. */
  add(criterion: Criterion): number {
    const { include = [], exclude = [] } = this.axis.of(criterion);
    const at = this.lists.length;
    this.lists.push(include.length, exclude.length);
    for (const code of [...include, ...exclude]) this.lists.push(this.numberOf(code));
    return at;
  }

  /** The firm that is asked about from now on. */
  lookUp(facts: Facts): void {
    if (this.ranks.length !== this.numbers.size) this.ranks = new Uint8Array(this.numbers.size);
    let at = 0;
    for (const code of this.numbers.keys()) this.ranks[at++] = RANKS[this.axis.standsIn(facts, code)];
  }

  stateAt(place: number): State {
    const { lists, ranks } = this;
    const first = place + 2;
    const admitted = first + (lists[place] ?? 0);
    const excluded = admitted + (lists[place + 1] ?? 0);
    let rank = admitted === first ? MET : 0;
    for (let at = first; at < admitted; at += 1) rank = Math.max(rank, ranks[lists[at] ?? 0] ?? 0);
    for (let at = admitted; at < excluded; at += 1) rank = Math.min(rank, MET - (ranks[lists[at] ?? 0] ?? 0));
    return STATES[rank] ?? 'unknown';
  }

  private numberOf(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    this.numbers.set(code, this.numbers.size);
    return this.numbers.size - 1;
  }
}
