import Fuse from 'fuse.js';

import { fold } from '../common';
import type { AidScheme } from '../engine';
import { foldedNames, HEAVIEST, tellingWords, weightedWords } from './scheme-terms';

/** A scheme found by a text, `score` in [0, 1]. */
export interface FoundScheme {
  readonly id: string;
  readonly score: number;
}

interface Expansion {
  readonly term: string;
  readonly likeness: number;
}

const MOST_WORDS = 60;
/** Unknown words of one text that are looked up as misspelt. */
const MOST_CORRECTIONS = 8;
const NEAREST = 20;
/** A name is exact, or it is found by its words: nothing comes between. */
const BY_WORDS_AT_MOST = 0.99;

/** Looks up schemes by name, acronym, alias and keyword; forgives typing errors in single words. Built once a catalogue. */
export class SchemeFinder {
  private readonly postings = new Map<string, Map<string, number>>();
  private readonly byName = new Map<string, Set<string>>();
  private readonly terms: Fuse<string>;
  private readonly names: readonly { readonly id: string; readonly text: string }[];

  /** `needLabels` gives the words of a need or family by its id. */
  constructor(
    private readonly schemes: readonly AidScheme[],
    needLabels: (need: string) => string,
  ) {
    for (const scheme of schemes) {
      for (const [word, weight] of weightedWords(scheme, scheme.needs.map(needLabels))) {
        entry(this.postings, word, () => new Map<string, number>()).set(scheme.id, weight);
      }
      for (const name of foldedNames(scheme)) entry(this.byName, name, () => new Set<string>()).add(scheme.id);
    }
    this.terms = new Fuse([...this.postings.keys()], { includeScore: true, threshold: 0.35, distance: 20 });
    this.names = schemes.flatMap((scheme) => foldedNames(scheme).map((text) => ({ id: scheme.id, text })));
  }

  /** How well each scheme answers a free text: 1 for its exact name or acronym; schemes without a common word are absent. */
  score(text: string): ReadonlyMap<string, number> {
    const totals = new Map<string, number>();
    let most = 0;
    for (const expansions of this.known(text)) {
      const best = new Map<string, number>();
      let rarest = 0;
      for (const { term, likeness } of expansions) {
        const posting = this.postings.get(term) ?? new Map<string, number>();
        const rarity = Math.log(1 + this.schemes.length / posting.size);
        rarest = Math.max(rarest, rarity);
        for (const [id, weight] of posting) best.set(id, Math.max(best.get(id) ?? 0, weight * likeness * rarity));
      }
      most += rarest * HEAVIEST;
      for (const [id, gain] of best) totals.set(id, (totals.get(id) ?? 0) + gain);
    }
    for (const [id, total] of totals) totals.set(id, (BY_WORDS_AT_MOST * total) / most);
    for (const id of this.byName.get(fold(text)) ?? []) totals.set(id, 1);
    return totals;
  }

  /** Best first, ties by id; when no word is known, the schemes whose names look most alike, with score 0. */
  search(text: string): FoundScheme[] {
    const found = [...this.score(text)].map(([id, score]) => ({ id, score }));
    if (found.length === 0) return this.nearest(fold(text));
    return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  /** The indexed terms that each word of the text may stand for. */
  private known(text: string): Expansion[][] {
    const words = [...new Set(tellingWords(text))].slice(0, MOST_WORDS);
    let corrections = 0;
    return words
      .map((word) => {
        if (this.postings.has(word)) return [{ term: word, likeness: 1 }];
        if (word.length < 3 || corrections++ >= MOST_CORRECTIONS) return [];
        return this.misspelt(word);
      })
      .filter((expansions) => expansions.length > 0);
  }

  private misspelt(word: string): Expansion[] {
    const longer = word.length >= 4 ? [...this.postings.keys()].filter((term) => term.startsWith(word)) : [];
    if (longer.length > 0) return longer.slice(0, 10).map((term) => ({ term, likeness: 0.8 }));
    return this.terms
      .search(word, { limit: 8 })
      .filter(({ item }) => Math.abs(item.length - word.length) <= 2)
      .slice(0, 3)
      .map(({ item, score = 1 }) => ({ term: item, likeness: 0.7 * (1 - score) }));
  }

  private nearest(text: string): FoundScheme[] {
    const wanted = pairsOf(text);
    const likeness = new Map<string, number>();
    for (const { id, text: name } of this.names) {
      likeness.set(id, Math.max(likeness.get(id) ?? 0, overlap(wanted, pairsOf(name))));
    }
    return [...likeness]
      .sort(([a, likeA], [b, likeB]) => likeB - likeA || (a < b ? -1 : 1))
      .slice(0, NEAREST)
      .map(([id]) => ({ id, score: 0 }));
  }
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, start) => text.slice(start, start + 2)));
}

/** Dice's coefficient of two sets of letter pairs. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
