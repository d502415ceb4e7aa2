import Fuse from 'fuse.js';

import { sound } from './sound';

const SHORTEST = 5;
const LONGEST = 40;
/** How many words sharing bigrams with the misspelt one are scored. */
const SHORT_LIST = 12;
/** Share of its bigrams that a word must find again. */
const SHARED = 0.4;
/** One wrong letter in five to seven, two from eight. */
const THRESHOLD = 0.26;
const LENGTHS_APART = 2;
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

function bigramsOf(word: string): readonly string[] {
  return [...new Set(Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2)))];
}

/** Nearest known words for a misspelt one: a short list by shared bigrams, scored by fuse.js. Folded words only. */
export class Spelling {
  private readonly byBigram = new Map<string, string[]>();
  private readonly bySound = new Map<string, string[]>();
  private readonly words = new Set<string>();

  constructor(words: Iterable<string>) {
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    if (word.length < SHORTEST - 1 || this.words.has(word)) return;
    this.words.add(word);
    keep(this.bySound, sound(word), word);
    for (const bigram of bigramsOf(word)) keep(this.byBigram, bigram, word);
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

  private shortList(word: string, { shortList, shared: least, anyFirst, wanted }: Reach): readonly string[] {
    const bigrams = bigramsOf(word);
    const shared = new Map<string, number>();
    for (const bigram of bigrams) {
      for (const known of this.byBigram.get(bigram) ?? []) {
        if (anyFirst !== true && !known.startsWith(word.slice(0, 1))) continue;
        if (Math.abs(known.length - word.length) > LENGTHS_APART) continue;
        shared.set(known, (shared.get(known) ?? 0) + 1);
      }
    }
    return [...shared]
      .filter(([known, count]) => count >= bigrams.length * (least ?? SHARED) && (wanted?.(known) ?? true))
      .sort(([left, most], [right, other]) => other - most || (left < right ? -1 : 1))
      .slice(0, shortList ?? SHORT_LIST)
      .map(([known]) => known);
  }
}

function keep(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [word]);
  else list.push(word);
}
