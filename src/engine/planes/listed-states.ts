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
  /** For each criterion: whether it is soft, how many codes it admits and excludes, and their numbers. */
  private readonly lists: number[] = [];
  private ranks: Uint8Array = new Uint8Array(0);

  constructor(private readonly axis: AxisLists<Criterion>) {}

  /** Where the criterion will be found. */
  add(criterion: Criterion): number {
    const { include = [], exclude = [] } = this.axis.of(criterion);
    const at = this.lists.length;
    this.lists.push(Number(criterion.soft === true), include.length, exclude.length);
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
    const admitted = place + 3 + (lists[place + 1] ?? 0);
    const excluded = admitted + (lists[place + 2] ?? 0);
    let rank = admitted === place + 3 ? MET : 0;
    for (let at = place + 3; at < admitted; at += 1) rank = Math.max(rank, ranks[lists[at] ?? 0] ?? 0);
    for (let at = admitted; at < excluded; at += 1) rank = Math.min(rank, MET - (ranks[lists[at] ?? 0] ?? 0));
    return STATES[rank === MET && lists[place] === 1 ? 1 : rank] ?? 'unknown';
  }

  private numberOf(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    this.numbers.set(code, this.numbers.size);
    return this.numbers.size - 1;
  }
}
