import { Best, type Found } from './best';
import type { Filter } from './filter';
import type { Reach } from './perimeters';
import type { Posting } from './posting';
import type { ScoreBoard } from './score-board';
import { visitUnlisted, type Weighed } from './unlisted';
import { BY_WORDS_AT_MOST, LEFT_TO, WEIGHTS, WITHOUT_TRAIT } from './weights';

/** What the terms of a query brought: its words, words of names, needs. */
export type Boards = Readonly<Record<'words' | 'said' | 'served', ScoreBoard>>;

export interface Tallied {
  readonly boards: Boards;
  /** The most that the words, and the needs, could bring; 0 without any. */
  readonly most: { readonly words: number; readonly needs: number };
  readonly anyWord: boolean;
  /** How surely any need was read in the text, in [0, 1]. */
  readonly sure: number;
  /** Documents whose name is the text. */
  readonly exact: ReadonlySet<number>;
  /** Of a document, as seen from the places named; null without any. */
  readonly reach: ((ordinal: number) => Reach) | null;
  /** Lists of traits that were asked for: one of each will do. */
  readonly traits: readonly (readonly Posting[])[];
  /** Whether nothing else was: documents are then found by them. */
  readonly onlyTraits: boolean;
  readonly filter: Filter | null;
  /** Documents that are likely to be among the best: others are then soon left aside. */
  readonly likely: readonly number[];
  /** Ordinals are below. */
  readonly size: number;
  readonly postingOfNeed: (need: number) => Posting | null;
  /** Undefined for an ordinal that is not in use. */
  readonly idOf: (ordinal: number) => string | undefined;
}

/** Bounds are computed another way than scores: this much rounding is allowed for. */
const ROUNDING = 1 + 1e-6;

/** Longer lists are made by looking at every document. */
const SHORT = 100;

/** The documents that have something in common with one query. Valid until the index is asked again, or changes. */
export class Answer {
  private readonly whole: number;
  private readonly needs: number;
  private readonly local: number;
  private readonly lacking: number;
  /** What traits are worth by themselves; 0 where something else was asked for. */
  private readonly traits: number;
  private readonly words: Weighed;
  private readonly served: Weighed;
  /** What all else than words and needs is worth at most. */
  private readonly rest: number;
  /** What needs could be worth at most to one document. */
  private readonly mostServed: number;
  /** What words and needs must be worth for a document that is not exactly named to be among the best so far. */
  private wanted = 0;

  constructor(private readonly tallied: Tallied) {
    const { boards, most, anyWord, sure, reach, traits, onlyTraits } = tallied;
    this.local = reach === null ? 0 : WEIGHTS.place;
    const words = most.words === 0 ? 0 : WEIGHTS.words;
    this.needs = most.needs === 0 ? 0 : WEIGHTS.needs * sure;
    this.traits = onlyTraits && traits.length > 0 ? WEIGHTS.traits : 0;
    this.whole = words + this.needs + this.local + this.traits + (anyWord ? WEIGHTS.name : 0);
    this.lacking = traits.length === 0 || this.traits > 0 ? 0 : WITHOUT_TRAIT / traits.length;
    this.words = { board: boards.words, worth: most.words === 0 ? 0 : words / most.words };
    this.served = { board: boards.served, worth: most.needs === 0 ? 0 : this.needs / most.needs };
    this.rest = WEIGHTS.name + this.local + this.traits;
    this.mostServed = this.served.worth * boards.served.mostLookedUp;
  }

  /** Of a document, in [0, 1]: 1 for its exact name or acronym only, 0 with nothing in common. */
  scoreOf(ordinal: number): number {
    const { filter } = this.tallied;
    return filter === null || filter.has(ordinal) ? this.score(ordinal) : 0;
  }

  isEmpty(): boolean {
    return this.count() === 0;
  }

  /** All that is found, in the order of the ordinals. */
  all(): Found[] {
    const found: Found[] = [];
    this.visit((ordinal) => {
      const score = this.score(ordinal);
      if (score > 0) found.push({ ordinal, score });
    });
    return found;
  }

  /** The best `limit`, best first, ties by id. */
  top(limit: number, accepts?: (ordinal: number) => boolean): Found[] {
    const { exact, likely, idOf, reach, filter } = this.tallied;
    const best = new Best(limit, (ordinal) => idOf(ordinal) ?? '');
    this.wanted = this.worthOf(0);
    const offer = (ordinal: number): void => {
      if (accepts !== undefined && !accepts(ordinal)) return;
      const score = this.score(ordinal);
      if (score > 0 && best.offer(ordinal, score)) this.wanted = this.worthOf(best.least);
    };
    const first = new Set([...exact, ...likely]);
    for (const ordinal of first) if (filter === null || filter.has(ordinal)) offer(ordinal);
    const among = (ordinal: number): void => {
      if (this.mayReach(ordinal) && !first.has(ordinal)) offer(ordinal);
    };
    if (limit > SHORT || reach !== null || filter !== null || this.traits > 0) this.visit(among);
    else this.visitBest(among);
    return best.found();
  }

  /** How many are found. */
  count(accepts?: (ordinal: number) => boolean): number {
    let count = 0;
    this.visit((ordinal) => {
      if ((accepts === undefined || accepts(ordinal)) && this.isFound(ordinal)) count += 1;
    });
    return count;
  }

  private visit(visit: (ordinal: number) => void): void {
    const { filter, size } = this.tallied;
    if (filter === null) for (let ordinal = 0; ordinal < size; ordinal += 1) visit(ordinal);
    else for (const ordinal of filter.ordinals) visit(ordinal);
  }

  /** Visits those that lists tell of, then the others as long as one of them may be among the best. */
  private visitBest(visit: (ordinal: number) => void): void {
    const { boards, postingOfNeed } = this.tallied;
    for (const ordinal of boards.words.listed()) visit(ordinal);
    const seen = new Set<number>();
    visitUnlisted(
      [this.words, this.served],
      postingOfNeed,
      () => this.wanted,
      (ordinal) => {
        if (boards.words.isListed(ordinal) || !this.mayReach(ordinal) || seen.has(ordinal)) return;
        seen.add(ordinal);
        visit(ordinal);
      },
    );
  }

  /** What words and needs must be worth, all else at its most, for such a score. */
  private worthOf(score: number): number {
    return (score * this.whole) / BY_WORDS_AT_MOST / ROUNDING - this.rest;
  }

  /** Whether the document may be among the best so far: first by a quick look. */
  private mayReach(ordinal: number): boolean {
    const { words, served, wanted } = this;
    if (words.worth * words.board.atVeryMost(ordinal) + this.mostServed < wanted) return false;
    return words.worth * words.board.atMost(ordinal) + served.worth * served.board.atMost(ordinal) >= wanted;
  }

  /** 0 with nothing in common. */
  private score(ordinal: number): number {
    const { boards, reach, exact } = this.tallied;
    const words = this.words.worth * boards.words.get(ordinal);
    const needs = this.served.worth === 0 ? 0 : this.served.worth * boards.served.get(ordinal);
    const traits = this.byTraits(ordinal);
    if (reach === null && words === 0 && needs === 0 && traits === 0) return 0;
    const seen = reach === null ? undefined : this.seen(ordinal, reach);
    if (words === 0 && needs === 0 && traits === 0 && seen !== 'here') return 0;
    if (exact.size > 0 && exact.has(ordinal)) return 1;
    const name = WEIGHTS.name * Math.min(1, boards.said.get(ordinal));
    const sum = words + needs + name + traits + (seen === 'here' ? this.local : 0);
    const share = Math.min(1, sum / this.whole) * (seen === undefined ? 1 : LEFT_TO[seen]);
    const worth = BY_WORDS_AT_MOST * share;
    return this.lacking === 0 ? worth : worth * (1 - this.lacking * this.lacks(ordinal));
  }

  private seen(ordinal: number, reach: (ordinal: number) => Reach): Reach | undefined {
    return this.tallied.idOf(ordinal) === undefined ? undefined : reach(ordinal);
  }

  private isFound(ordinal: number): boolean {
    const { boards, reach, idOf } = this.tallied;
    if (boards.words.get(ordinal) > 0 || boards.served.get(ordinal) > 0 || this.byTraits(ordinal) > 0) return true;
    return reach?.(ordinal) === 'here' && idOf(ordinal) !== undefined;
  }

  private byTraits(ordinal: number): number {
    return this.traits === 0 ? 0 : this.traits * (1 - this.lacks(ordinal) / this.tallied.traits.length);
  }

  /** Of how many lists of traits the document has none. */
  private lacks(ordinal: number): number {
    return this.tallied.traits.filter((list) => !list.some((posting) => posting.has(ordinal))).length;
  }
}
