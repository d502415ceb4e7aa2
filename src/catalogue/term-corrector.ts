import Fuse from 'fuse.js';

/** A known term that a word may stand for; `likeness` in ]0, 1]. */
export interface Expansion {
  readonly term: string;
  readonly likeness: number;
}

const MOST_COMPLETIONS = 10;
const MOST_CORRECTIONS = 3;
/** Terms that share enough letter pairs with a word to be compared closely. */
const SHORT_LIST = 60;

/** Letter pairs of a word, its ends included. */
export function pairsOf(text: string): string[] {
  const padded = ` ${text} `;
  return Array.from({ length: padded.length - 1 }, (_, start) => padded.slice(start, start + 2));
}

/** Terms that begin with a word, or else the nearest ones: only terms sharing letter pairs are ever compared. */
export class TermCorrector {
  private readonly byPair = new Map<string, string[]>();

  constructor(private readonly terms: readonly string[]) {
    for (const term of terms) {
      for (const pair of new Set(pairsOf(term))) {
        const holders = this.byPair.get(pair);
        if (holders) holders.push(term);
        else this.byPair.set(pair, [term]);
      }
    }
  }

  expand(word: string): Expansion[] {
    if (word.length < 3) return [];
    const longer = word.length < 4 ? [] : this.terms.filter((term) => term.startsWith(word));
    if (longer.length > 0) return longer.slice(0, MOST_COMPLETIONS).map((term) => ({ term, likeness: 0.8 }));
    return new Fuse(this.shortList(word), { includeScore: true, threshold: 0.4, distance: 20 })
      .search(word, { limit: MOST_CORRECTIONS })
      .map(({ item, score = 1 }) => ({ term: item, likeness: 0.75 * (1 - score) }));
  }

  private shortList(word: string): string[] {
    const shared = new Map<string, number>();
    for (const pair of new Set(pairsOf(word))) {
      for (const term of this.byPair.get(pair) ?? []) shared.set(term, (shared.get(term) ?? 0) + 1);
    }
    return [...shared]
      .filter(([term, count]) => Math.abs(term.length - word.length) <= 2 && count * 3 >= word.length)
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHORT_LIST)
      .map(([term]) => term);
  }
}
