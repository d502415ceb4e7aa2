import type { AidScheme } from '../engine';
import { HEAVIEST, namesOf, tellingWords, weightedWords } from './scheme-terms';
import { pairsOf, TermCorrector, type Expansion } from './term-corrector';

/** A scheme found by a text, `score` in [0, 1]. */
export interface FoundScheme {
  readonly id: string;
  readonly score: number;
}

const MOST_WORDS = 60;
/** Unknown words of one text that are looked up as misspelt. */
const MOST_CORRECTED = 8;
const NEAREST = 20;
/** A name is exact, or it is found by its words: nothing comes between. */
const BY_WORDS_AT_MOST = 0.99;
/** What is left to a name that the text says whole. */
const WHOLE_NAME = 0.1;

/** Looks up schemes by name, acronym, alias and keyword; forgives typing errors in single words. Built once a catalogue. */
export class SchemeFinder {
  private readonly postings = new Map<string, Map<string, number>>();
  private readonly byName = new Map<string, Set<string>>();
  private readonly nameWords = new Map<string, ReadonlySet<string>>();
  private readonly corrector: TermCorrector;

  /** `needWords` gives the words of a need or family by its id. */
  constructor(
    private readonly schemes: readonly AidScheme[],
    needWords: (need: string) => string,
  ) {
    const wordsOfNeeds = new Map<string, readonly string[]>();
    const wordsOf = (need: string): readonly string[] => entry(wordsOfNeeds, need, () => tellingWords(needWords(need)));
    for (const scheme of schemes) {
      for (const [word, weight] of weightedWords(scheme, scheme.needs.flatMap(wordsOf))) {
        entry(this.postings, word, () => new Map<string, number>()).set(scheme.id, weight);
      }
      for (const name of namesOf(scheme)) entry(this.byName, nameKey(name), () => new Set<string>()).add(scheme.id);
      this.nameWords.set(scheme.id, new Set(tellingWords(scheme.name)));
    }
    this.corrector = new TermCorrector([...this.postings.keys()]);
  }

  /** How well each scheme answers a free text: 1 for its exact name or acronym; schemes without a common word are absent. */
  score(text: string): ReadonlyMap<string, number> {
    const totals = new Map<string, number>();
    const known = this.known(text);
    let most = 0;
    for (const expansions of known) {
      const { gains, rarest } = this.gainsOf(expansions);
      most += rarest * HEAVIEST;
      for (const [id, gain] of gains) totals.set(id, (totals.get(id) ?? 0) + gain);
    }
    const terms = new Set(known.flatMap((expansions) => expansions.map(({ term }) => term)));
    for (const [id, total] of totals) {
      const byWords = (1 - WHOLE_NAME) * (total / most) + WHOLE_NAME * this.saidOfName(id, terms);
      totals.set(id, BY_WORDS_AT_MOST * byWords);
    }
    for (const id of this.byName.get(nameKey(text)) ?? []) totals.set(id, 1);
    return totals;
  }

  /** Best first, ties by id; when no word is known, the schemes whose names look most alike, with score 0. */
  search(text: string): FoundScheme[] {
    const found = [...this.score(text)].map(([id, score]) => ({ id, score }));
    if (found.length === 0) return this.nearest(text);
    return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  /** The indexed terms that each word of the text may stand for. */
  private known(text: string): Expansion[][] {
    const words = [...new Set(tellingWords(text))].slice(0, MOST_WORDS);
    const unknown = words.filter((word) => !this.postings.has(word)).slice(0, MOST_CORRECTED);
    const corrected = unknown.map((word) => this.corrector.expand(word)).filter((terms) => terms.length > 0);
    return [...words.filter((word) => this.postings.has(word)).map((term) => [{ term, likeness: 1 }]), ...corrected];
  }

  /** What one word brings each scheme, through its best term. */
  private gainsOf(expansions: readonly Expansion[]): { gains: Map<string, number>; rarest: number } {
    const gains = new Map<string, number>();
    let rarest = 0;
    for (const { term, likeness } of expansions) {
      const posting = this.postings.get(term) ?? new Map<string, number>();
      const rarity = Math.log(1 + this.schemes.length / Math.max(1, posting.size));
      rarest = Math.max(rarest, rarity);
      for (const [id, weight] of posting) gains.set(id, Math.max(gains.get(id) ?? 0, weight * likeness * rarity));
    }
    return { gains, rarest };
  }

  private saidOfName(id: string, terms: ReadonlySet<string>): number {
    const words = [...(this.nameWords.get(id) ?? [])];
    return words.length === 0 ? 0 : words.filter((word) => terms.has(word)).length / words.length;
  }

  private nearest(text: string): FoundScheme[] {
    const wanted = new Set(pairsOf(nameKey(text)));
    const likeness = new Map<string, number>();
    for (const [name, ids] of this.byName) {
      const like = overlap(wanted, new Set(pairsOf(name)));
      for (const id of ids) likeness.set(id, Math.max(likeness.get(id) ?? 0, like));
    }
    return [...likeness]
      .sort(([a, likeA], [b, likeB]) => likeB - likeA || (a < b ? -1 : 1))
      .slice(0, NEAREST)
      .map(([id]) => ({ id, score: 0 }));
  }
}

/** Names are the same when their telling words are. */
function nameKey(name: string): string {
  return tellingWords(name).join(' ');
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** Dice's coefficient of two sets of letter pairs. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}
