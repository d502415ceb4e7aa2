import Fuse from 'fuse.js';

import { fold } from '../common';

import { withinOneTypo } from './edit-distance';

/** One name of a place; `weight` (its population) breaks ties. */
export interface IndexedName<T> {
  readonly folded: string;
  readonly weight: number;
  readonly item: T;
}

/** How well a name answers: whole, by its beginning, by that of one of its words, but for one typo, or only alike. */
export const TIERS = ['exact', 'prefix', 'word', 'typo', 'fuzzy'] as const;
export type Tier = (typeof TIERS)[number];

export interface NameHit<T> {
  readonly item: T;
  readonly tier: Tier;
  /** In a tier, lower is better. */
  readonly cost: number;
}

const SYMBOLS = 37;
const SHORTLIST = 60;
const SHORTEST_FUZZY = 3;
const LONGEST_QUERY = 80;
/** Of the bit patterns Fuse.js compares in one go. */
const LONGEST_PATTERN = 32;
const ARTICLE = /^(?:l|le|la|les) /;

/** a-z: 0-25, 0-9: 26-35, anything else, the space around words included: 36. */
function symbol(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : 36;
}

/** Pairs of neighbouring characters of a folded text, the blanks around it included, as small numbers. */
function bigrams(folded: string): number[] {
  const pairs: number[] = [];
  let previous = 36;
  for (let at = 0; at <= folded.length; at += 1) {
    const next = at === folded.length ? 36 : symbol(folded.charCodeAt(at));
    pairs.push(previous * SYMBOLS + next);
    previous = next;
  }
  return pairs;
}

function literalTier(folded: string, asked: string): 'exact' | 'prefix' | 'word' | null {
  const bare = folded.replace(ARTICLE, '');
  if (folded === asked || bare === asked) return 'exact';
  if (folded.startsWith(asked) || bare.startsWith(asked)) return 'prefix';
  return folded.includes(` ${asked}`) ? 'word' : null;
}

function byTier<T>(a: NameHit<T>, b: NameHit<T>): number {
  return TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || a.cost - b.cost;
}

/** Names of places, found in spite of typos. An index of letter pairs leaves Fuse.js only a short list to score. */
export class NameIndex<T> {
  private readonly postings: readonly (readonly number[])[];

  constructor(private readonly names: readonly IndexedName<T>[]) {
    const postings: number[][] = Array.from({ length: SYMBOLS * SYMBOLS }, () => []);
    names.forEach(({ folded }, id) => {
      for (const pair of new Set(bigrams(folded))) postings[pair]?.push(id);
    });
    this.postings = postings;
  }

  /** Best first; an item with several names may come several times. Mere likeness counts only when nothing begins so. */
  search(query: string, limit: number): NameHit<T>[] {
    const asked = fold(query.slice(0, LONGEST_QUERY));
    if (asked === '') return [];
    const literal = this.literal(asked);
    if (literal.length >= limit || asked.length < SHORTEST_FUZZY) return literal.slice(0, limit);
    const found = new Set(literal.map(({ item }) => item));
    const shortlist = this.shortlist(asked).filter(({ item }) => !found.has(item));
    const begins = literal.some(({ tier }) => tier !== 'word');
    const near = begins ? this.misspelt(asked, shortlist) : this.alike(asked, shortlist);
    return [...literal, ...near].sort(byTier).slice(0, limit);
  }

  /** Names that hold the query as typed: only those under its rarest pair are read. */
  private literal(asked: string): NameHit<T>[] {
    const lists = bigrams(asked)
      .slice(0, -1)
      .map((pair) => this.postings[pair] ?? []);
    const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a));
    const hits: NameHit<T>[] = [];
    for (const id of rarest) {
      const name = this.names[id];
      const tier = name === undefined ? null : literalTier(name.folded, asked);
      if (name !== undefined && tier !== null) hits.push({ item: name.item, tier, cost: -name.weight });
    }
    return hits.sort(byTier);
  }

  private misspelt(asked: string, shortlist: readonly IndexedName<T>[]): NameHit<T>[] {
    return shortlist
      .filter(({ folded }) => withinOneTypo(folded.replace(ARTICLE, ''), asked) || withinOneTypo(folded, asked))
      .map(({ item, weight }) => ({ item, tier: 'typo', cost: -weight }));
  }

  private alike(asked: string, shortlist: readonly IndexedName<T>[]): NameHit<T>[] {
    const misspelt = this.misspelt(asked, shortlist);
    const found = new Set(misspelt.map(({ item }) => item));
    const names = shortlist.map(({ folded }) => folded);
    const fuse = new Fuse(names, { includeScore: true, threshold: 0.45, ignoreLocation: true, ignoreFieldNorm: true });
    const others = fuse.search(asked.slice(0, LONGEST_PATTERN)).flatMap(({ refIndex, score = 1 }): NameHit<T>[] => {
      const name = shortlist[refIndex];
      if (name === undefined || found.has(name.item)) return [];
      const lengthGap = Math.abs(name.folded.length - asked.length) / Math.max(name.folded.length, asked.length);
      return [{ item: name.item, tier: 'fuzzy', cost: score + lengthGap / 2 - Math.log10(1 + name.weight) / 40 }];
    });
    return [...misspelt, ...others];
  }

  /** The names that share most letter pairs with the query, in proportion to their lengths (Dice). */
  private shortlist(asked: string): IndexedName<T>[] {
    const pairs = [...new Set(bigrams(asked))];
    const least = Math.max(2, Math.ceil(pairs.length / 2.5));
    const shared = new Uint8Array(this.names.length);
    const enough: number[] = [];
    for (const pair of pairs) {
      for (const id of this.postings[pair] ?? []) {
        const count = (shared[id] ?? 0) + 1;
        shared[id] = count;
        if (count === least) enough.push(id);
      }
    }
    return enough
      .flatMap((id) => {
        const name = this.names[id];
        return name === undefined ? [] : [{ name, dice: (shared[id] ?? 0) / (pairs.length + name.folded.length + 1) }];
      })
      .sort((a, b) => b.dice - a.dice || b.name.weight - a.name.weight)
      .slice(0, SHORTLIST)
      .map(({ name }) => name);
  }
}
