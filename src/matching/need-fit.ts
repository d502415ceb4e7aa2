import type { AidScheme, NeedLists } from '../engine';

/** A need of the firm: an id of the taxonomy (need or family) and how sure its reading is, 0 to 1. */
export interface WantedNeed {
  readonly id: string;
  readonly weight: number;
}

/** The two levels of the taxonomy, as far as fit needs them. */
export interface Taxonomy {
  /** Family of a need; a family is its own. */
  familyOf(id: string): string;
  isFamily(id: string): boolean;
}

const SAME_NEED = 1;
/** The scheme serves the whole family of the need wanted. */
const WHOLE_FAMILY = 0.7;
/** A whole family was asked for, and the scheme serves one need of it. */
const PART_OF_FAMILY = 0.75;
/** Another need of the same family. */
const SIBLING = 0.25;
/** How far a match of words alone, without the taxonomy, may go. */
const WORDS_ALONE = 0.8;
/** How much words add to a match of the taxonomy, of what is left up to 1. */
const WORDS_BESIDE = 0.5;
/** Share of the best need served; the rest rewards serving several. */
const BEST_NEED = 0.75;

/** 0 to 1: how far a need that a scheme serves answers the one wanted. */
function fitOfPair(wanted: string, served: string, taxonomy: Taxonomy): number {
  if (wanted === served) return SAME_NEED;
  if (taxonomy.familyOf(wanted) !== taxonomy.familyOf(served)) return 0;
  if (taxonomy.isFamily(served)) return WHOLE_FAMILY;
  return taxonomy.isFamily(wanted) ? PART_OF_FAMILY : SIBLING;
}

export interface AnsweredNeed {
  readonly id: string;
  /** The scheme serves the need wanted, or its whole family; else only one beside it. */
  readonly whole: boolean;
}

/** The wanted need that a scheme answers best, surest first at equal fit; null when it answers none. */
export function answeredNeed(
  needs: readonly string[],
  wanted: readonly WantedNeed[],
  taxonomy: Taxonomy,
): AnsweredNeed | null {
  let best: AnsweredNeed | null = null;
  let most = 0;
  for (const { id, weight } of wanted) {
    const pair = Math.max(0, ...needs.map((served) => fitOfPair(id, served, taxonomy)));
    if (weight * pair <= most) continue;
    most = weight * pair;
    best = { id, whole: pair > SIBLING };
  }
  return best;
}

/** The best need served counts most, the rest rewards serving several; `all` is the weight of all that is wanted. */
function shared(best: number, sum: number, all: number): number {
  return all === 0 ? 0 : BEST_NEED * best + ((1 - BEST_NEED) * sum) / all;
}

const weightOf = (wanted: readonly WantedNeed[]): number => wanted.reduce((sum, { weight }) => sum + weight, 0);

function beside(fit: number, words: number): number {
  return Math.min(1, Math.max(WORDS_ALONE * words, fit + (1 - fit) * WORDS_BESIDE * words));
}

/** How well a scheme answers the needs wanted, 0 to 1; `words` is the match of its name and keywords with the text. */
export function needFit(
  scheme: Pick<AidScheme, 'needs'>,
  wanted: readonly WantedNeed[],
  words: number,
  taxonomy: Taxonomy,
): number {
  const fits = wanted.map(
    ({ id, weight }) => weight * Math.max(0, ...scheme.needs.map((served) => fitOfPair(id, served, taxonomy))),
  );
  const sum = fits.reduce((before, fit) => before + fit, 0);
  return beside(shared(Math.max(0, ...fits), sum, weightOf(wanted)), words);
}

/** Needs by number, and lists of those numbers. */
export interface NeedsServed {
  readonly needs: readonly string[];
  readonly lists: NeedLists;
}

/** By need wanted: how far each need served, by number, answers it. Kept as long as the list of needs served. */
const rowsFor = new WeakMap<NeedsServed['needs'], Map<string, Float64Array>>();

function rowOf(wanted: string, needs: NeedsServed['needs'], taxonomy: Taxonomy): Float64Array {
  let rows = rowsFor.get(needs);
  if (rows === undefined) rowsFor.set(needs, (rows = new Map<string, Float64Array>()));
  const known = rows.get(wanted);
  if (known?.length === needs.length) return known;
  const row = Float64Array.from(needs, (served) => fitOfPair(wanted, served, taxonomy));
  rows.set(wanted, row);
  return row;
}

/** `needFit` for one list of needs wanted and many schemes. */
export class NeedFits {
  private readonly answers: readonly { readonly weight: number; readonly row: Float64Array }[];
  private readonly lists: NeedsServed['lists'];
  private readonly all: number;

  constructor(wanted: readonly WantedNeed[], { needs, lists }: NeedsServed, taxonomy: Taxonomy) {
    this.answers = wanted.map(({ id, weight }) => ({ weight, row: rowOf(id, needs, taxonomy) }));
    this.lists = lists;
    this.all = weightOf(wanted);
  }

  of(list: number, words: number): number {
    const { starts, members } = this.lists;
    const start = starts[list] ?? 0;
    const end = starts[list + 1] ?? start;
    let best = 0;
    let sum = 0;
    for (const { weight, row } of this.answers) {
      let pair = 0;
      for (let at = start; at < end; at += 1) {
        const fit = row[members[at] ?? 0] ?? 0;
        if (fit > pair) pair = fit;
      }
      best = Math.max(best, weight * pair);
      sum += weight * pair;
    }
    return beside(shared(best, sum, this.all), words);
  }
}
