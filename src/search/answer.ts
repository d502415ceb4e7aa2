import { Best, type Found } from './best';
import type { Filter } from './filter';
import type { Reach } from './perimeters';
import type { ScoreBoard } from './score-board';
import { BY_WORDS_AT_MOST, LEFT_TO, WEIGHTS, WITHOUT_TRAIT } from './weights';

/** What the terms of a query brought: its words, words of names, needs, traits. */
export type Boards = Readonly<Record<'words' | 'said' | 'served' | 'asked', ScoreBoard>>;

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
  private found: Uint32Array | null = null;
  private readonly whole: number;
  private readonly needs: number;
  private readonly local: number;
  private readonly lacking: number;
  /** What a point of a board is worth at most, and what all else is. */
  private readonly worth: { readonly word: number; readonly need: number; readonly rest: number };

  constructor(private readonly tallied: Tallied) {
    const { most, anyWord, sure, reach, traits } = tallied;
    this.local = reach === null ? 0 : WEIGHTS.place;
    const words = most.words === 0 ? 0 : WEIGHTS.words;
    this.needs = most.needs === 0 ? 0 : WEIGHTS.needs * sure;
    this.whole = words + this.needs + this.local + (anyWord ? WEIGHTS.name : 0);
    this.lacking = traits === 0 ? 0 : WITHOUT_TRAIT / traits;
    this.worth = {
      word: most.words === 0 ? 0 : words / most.words / this.whole,
      need: most.needs === 0 ? 0 : this.needs / most.needs / this.whole,
      rest: (WEIGHTS.name + this.local) / this.whole,
    };
  }

  /** Of a document, in [0, 1]: 1 for its exact name or acronym only, 0 with nothing in common. */
  scoreOf(ordinal: number): number {
    return this.isFound(ordinal) ? this.scoreFound(ordinal) : 0;
  }

  isEmpty(): boolean {
    return this.count() === 0;
  }

  /** All that is found, in no order. */
  all(): Found[] {
    return Array.from(this.ordinals(), (ordinal) => ({ ordinal, score: this.scoreFound(ordinal) }));
  }

  /** The best `limit`, best first, ties by id. */
  top(limit: number, accepts?: (ordinal: number) => boolean): Found[] {
    const { boards, exact, idOf, size, filter } = this.tallied;
    const { word, need, rest } = this.worth;
    const words = boards.words.values;
    const served = boards.served.values;
    const best = new Best(limit, (ordinal) => idOf(ordinal) ?? '');
    let least = best.least;
    const offer = (ordinal: number): void => {
      const brought = word * (words[ordinal] ?? 0) + need * (served[ordinal] ?? 0);
      if ((brought + rest) * ROUNDING < least && !exact.has(ordinal)) return;
      if (brought === 0 && !this.isLocal(ordinal)) return;
      if (accepts !== undefined && !accepts(ordinal)) return;
      best.offer(ordinal, this.scoreFound(ordinal));
      least = best.least;
    };
    const listed = this.found ?? this.listed() ?? filter?.ordinals;
    if (listed === undefined) for (let ordinal = 0; ordinal < size; ordinal += 1) offer(ordinal);
    else for (const ordinal of listed) offer(ordinal);
    return best.found();
  }

  /** How many are found. */
  count(accepts?: (ordinal: number) => boolean): number {
    const found = this.ordinals();
    return accepts === undefined ? found.length : found.filter(accepts).length;
  }

  private scoreFound(ordinal: number): number {
    const { boards, most, reach, exact, traits } = this.tallied;
    if (exact.has(ordinal)) return 1;
    const words = most.words === 0 ? 0 : (WEIGHTS.words * boards.words.get(ordinal)) / most.words;
    const needs = most.needs === 0 ? 0 : (this.needs * boards.served.get(ordinal)) / most.needs;
    const seen = reach?.(ordinal);
    const name = WEIGHTS.name * Math.min(1, boards.said.get(ordinal));
    const sum = words + needs + name + (seen === 'here' ? this.local : 0);
    const share = Math.min(1, sum / this.whole) * (seen === undefined ? 1 : LEFT_TO[seen]);
    return BY_WORDS_AT_MOST * share * (1 - this.lacking * (traits - boards.asked.get(ordinal)));
  }

  private isFound(ordinal: number): boolean {
    const { boards } = this.tallied;
    return boards.words.get(ordinal) > 0 || boards.served.get(ordinal) > 0 || this.isLocal(ordinal);
  }

  private isLocal(ordinal: number): boolean {
    const { reach, filter, idOf } = this.tallied;
    if (reach?.(ordinal) !== 'here' || idOf(ordinal) === undefined) return false;
    return filter === null || filter.has(ordinal);
  }

  /** All that is found, in no order. */
  private ordinals(): Uint32Array {
    return (this.found ??= this.find());
  }

  private find(): Uint32Array {
    const { filter, size } = this.tallied;
    const listed = this.listed();
    if (listed !== null) return listed;
    const found = new Uint32Array(filter === null ? size : filter.ordinals.length);
    let count = 0;
    for (let at = 0; at < found.length; at += 1) {
      const ordinal = filter === null ? at : (filter.ordinals[at] ?? 0);
      if (this.isFound(ordinal)) found[count++] = ordinal;
    }
    return found.subarray(0, count);
  }

  /** All that is found, where the boards list it; null when all must be looked through. */
  private listed(): Uint32Array | null {
    const { boards, reach } = this.tallied;
    const [said, served] = [boards.words.found(), boards.served.found()];
    if (said === null || served === null || reach !== null) return null;
    const both = new Uint32Array(said.length + served.length);
    both.set(said);
    let count = said.length;
    for (const ordinal of served) if (boards.words.get(ordinal) === 0) both[count++] = ordinal;
    return both.subarray(0, count);
  }
}
