import Fuse from 'fuse.js';

import { PairIndex } from './pair-index';
import { sound } from './sound';

const SHORTEST = 5;
const LONGEST = 40;
/** How many words sharing bigrams with the misspelt one are scored. */
const SHORT_LIST = 12;
/** Share of its bigrams that a word must find again. */
const SHARED = 0.4;
/** One wrong letter in five to seven, two from eight. */
const THRESHOLD = 0.26;
const LETTERS_APART = 2;
/** Cost of a word that sounds the same, however it is written. */
const SAME_SOUND = 0.1;
const SHORTEST_SOUND = 3;

/** A known word like the one asked; `cost` in [0, 1], 0 for the same. */
export interface NearWord {
  readonly word: string;
  readonly cost: number;
}

export interface Reach {
  /** Words scored closely. */
  readonly shortList?: number;
  /** Share of its bigrams that a word must find again. */
  readonly shared?: number;
  readonly threshold?: number;
  /** Whether the first letter may be the wrong one. */
  readonly anyFirst?: boolean;
  readonly shortest?: number;
  /** Words that are not wanted now. */
  readonly wanted?: (word: string) => boolean;
}

/** Nearest known words for a misspelt one: a short list by shared bigrams, scored by fuse.js. Folded words only. */
export class Spelling {
  private readonly pairs = new PairIndex();
  private readonly bySound = new Map<string, string[]>();
  private readonly words = new Set<string>();

  constructor(words: Iterable<string>) {
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    if (word.length < SHORTEST - 1 || this.words.has(word)) return;
    this.words.add(word);
    keep(this.bySound, sound(word), word);
    this.pairs.add(word);
  }

  /** The best known words, most often none or one; never for a word too short to judge. */
  corrections(word: string): readonly string[] {
    const near = this.near(word);
    return near.filter(({ cost }) => cost === near[0]?.cost).map((found) => found.word);
  }

  /** Known words like this one, nearest first. */
  near(word: string, reach: Reach = {}): readonly NearWord[] {
    if (word.length < (reach.shortest ?? SHORTEST) || word.length > LONGEST) return [];
    const heard = this.heardLike(word, reach);
    const seen = new Fuse(this.shortList(word, reach), {
      includeScore: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      threshold: reach.threshold ?? THRESHOLD,
    })
      .search(word)
      .map(({ item, score = 1 }) => ({ word: item, cost: heard.has(item) ? Math.min(score, SAME_SOUND) : score }));
    const found = new Set(seen.map((one) => one.word));
    const others = [...heard].filter((one) => !found.has(one)).map((one) => ({ word: one, cost: SAME_SOUND }));
    return [...seen, ...others].sort((left, right) => left.cost - right.cost || (left.word < right.word ? -1 : 1));
  }

  private heardLike(word: string, { wanted }: Reach): ReadonlySet<string> {
    const key = sound(word);
    if (key.length < SHORTEST_SOUND) return new Set();
    return new Set((this.bySound.get(key) ?? []).filter((known) => wanted?.(known) ?? true));
  }

  private shortList(word: string, { shortList, shared, anyFirst, wanted }: Reach): readonly string[] {
    return this.pairs.alike(word, {
      share: shared ?? SHARED,
      anyFirst: anyFirst === true,
      lettersApart: LETTERS_APART,
      limit: shortList ?? SHORT_LIST,
      wanted: wanted ?? ANY,
    });
  }
}

const ANY = (): boolean => true;

function keep(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [word]);
  else list.push(word);
}
