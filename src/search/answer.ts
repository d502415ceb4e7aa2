import { Best, type Found } from './best';
import type { Filter } from './filter';
import type { Reach } from './perimeters';
import type { ScoreBoard } from './score-board';
import { BY_WORDS_AT_MOST, ELSEWHERE, WEIGHTS, WITHOUT_TRAIT } from './weights';

/** What the terms of a query brought: its words, words of names, needs, traits. */
export type Boards = Readonly<Record<'words' | 'said' | 'served' | 'asked', ScoreBoard>>;

export interface Tallied {
  readonly boards: Boards;
  /** The most that the words, and the needs, could bring; 0 without any. */
  readonly most: { readonly words: number; readonly needs: number };
  readonly anyWord: boolean;
  /** Documents whose name is the text. */
  readonly exact: ReadonlySet<number>;
  /** Of a document, as seen from the places named; null without any. */
  readonly reach: ((ordinal: number) => Reach) | null;
  /** How many lists of traits were asked for. */
  readonly traits: number;
  readonly filter: Filter | null;
  /** Ordinals are below. */
  readonly size: number;
  /** Undefined for an ordinal that is not in use. */
  readonly idOf: (ordinal: number) => string | undefined;
}

/** Bounds are computed another way than scores: this much rounding is allowed for. */
const ROUNDING = 1 + 1e-6;

/** The documents that have something in common with one query. Valid until the index is asked again, or changes. */
export class Answer {
  private readonly whole: number;
  private readonly local: number;
  private readonly lacking: number;
  /** What a point of a board is worth at most, and what all else is. */
  private readonly worth: { readonly word: number; readonly need: number; readonly rest: number };

  constructor(private readonly tallied: Tallied) {
    const { most, anyWord, reach, traits } = tallied;
    this.local = reach === null ? 0 : WEIGHTS.place;
    const words = most.words === 0 ? 0 : WEIGHTS.words;
    const needs = most.needs === 0 ? 0 : WEIGHTS.needs;
    this.whole = words + needs + this.local + (anyWord ? WEIGHTS.name : 0);
    this.lacking = traits === 0 ? 0 : WITHOUT_TRAIT / traits;
    this.worth = {
      word: most.words === 0 ? 0 : words / most.words / this.whole,
      need: most.needs === 0 ? 0 : needs / most.needs / this.whole,
      rest: (WEIGHTS.name + this.local) / this.whole,
    };
  }

  /** Of a document, in [0, 1]: 1 for its exact name or acronym only, 0 with nothing in common. */
  scoreOf(ordinal: number): number {
    return this.isFound(ordinal) ? this.scoreFound(ordinal) : 0;
  }

  /** All that is found, in no order. */
  all(): Found[] {
    const found: Found[] = [];
    this.each((ordinal) => found.push({ ordinal, score: this.scoreFound(ordinal) }));
    return found;
  }

  /** The best `limit`, best first, ties by id. */
  top(limit: number, accepts?: (ordinal: number) => boolean): Found[] {
    const { boards, exact, idOf } = this.tallied;
    const { word, need, rest } = this.worth;
    const best = new Best(limit, (ordinal) => idOf(ordinal) ?? '');
    this.each((ordinal) => {
      const most = word * boards.words.get(ordinal) + need * boards.served.get(ordinal) + rest;
      if (most * ROUNDING < best.least && !exact.has(ordinal)) return;
      if (accepts === undefined || accepts(ordinal)) best.offer(ordinal, this.scoreFound(ordinal));
    });
    return best.found();
  }

  /** How many are found. */
  count(accepts?: (ordinal: number) => boolean): number {
    let count = 0;
    this.each((ordinal) => {
      if (accepts === undefined || accepts(ordinal)) count += 1;
    });
    return count;
  }

  private scoreFound(ordinal: number): number {
    const { boards, most, reach, exact, traits } = this.tallied;
    if (exact.has(ordinal)) return 1;
    const words = most.words === 0 ? 0 : (WEIGHTS.words * boards.words.get(ordinal)) / most.words;
    const needs = most.needs === 0 ? 0 : (WEIGHTS.needs * boards.served.get(ordinal)) / most.needs;
    const seen = reach?.(ordinal);
    const name = WEIGHTS.name * Math.min(1, boards.said.get(ordinal));
    const sum = words + needs + name + (seen === 'here' ? this.local : 0);
    const share = Math.min(1, sum / this.whole) * (seen === 'elsewhere' ? ELSEWHERE : 1);
    return BY_WORDS_AT_MOST * share * (1 - this.lacking * (traits - boards.asked.get(ordinal)));
  }

  private isFound(ordinal: number): boolean {
    const { boards, reach, idOf } = this.tallied;
    if (boards.words.get(ordinal) > 0 || boards.served.get(ordinal) > 0) return true;
    return reach !== null && reach(ordinal) === 'here' && idOf(ordinal) !== undefined && this.isWanted(ordinal);
  }

  private isWanted(ordinal: number): boolean {
    const { filter } = this.tallied;
    return filter === null || filter.has(ordinal);
  }

  private each(visit: (ordinal: number) => void): void {
    const { boards, reach, filter, size } = this.tallied;
    const said = boards.words.found();
    const served = boards.served.found();
    if (reach !== null && filter !== null) {
      for (const ordinal of filter.ordinals) if (this.isFound(ordinal)) visit(ordinal);
    } else if (said === null || served === null || reach !== null) {
      for (let ordinal = 0; ordinal < size; ordinal += 1) if (this.isFound(ordinal)) visit(ordinal);
    } else {
      for (const ordinal of said) visit(ordinal);
      for (const ordinal of served) if (boards.words.get(ordinal) === 0) visit(ordinal);
    }
  }
}
