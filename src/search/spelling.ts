import Fuse from 'fuse.js';

const SHORTEST = 5;
const LONGEST = 40;
/** How many words sharing bigrams with the misspelt one are scored. */
const SHORT_LIST = 12;
/** Share of its bigrams that a word must find again. */
const SHARED = 0.4;
/** One wrong letter in five to seven, two from eight. */
const THRESHOLD = 0.26;
const LENGTHS_APART = 2;

function bigramsOf(word: string): readonly string[] {
  return [...new Set(Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2)))];
}

/** Nearest known words for a misspelt one: a short list by shared bigrams, scored by fuse.js. Folded words only. */
export class Spelling {
  private readonly byBigram = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of [...new Set(words)].filter(({ length }) => length >= SHORTEST - 1).sort()) {
      for (const bigram of bigramsOf(word)) {
        const holders = this.byBigram.get(bigram);
        if (holders === undefined) this.byBigram.set(bigram, [word]);
        else holders.push(word);
      }
    }
  }

  /** The best known words, most often none or one; never for a word too short to judge. */
  corrections(word: string): readonly string[] {
    if (word.length < SHORTEST || word.length > LONGEST) return [];
    const scored = new Fuse(this.shortList(word), {
      includeScore: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      threshold: THRESHOLD,
    }).search(word);
    const best = scored[0]?.score;
    return scored.filter(({ score }) => score === best).map(({ item }) => item);
  }

  private shortList(word: string): readonly string[] {
    const bigrams = bigramsOf(word);
    const shared = new Map<string, number>();
    for (const bigram of bigrams) {
      for (const known of this.byBigram.get(bigram) ?? []) {
        if (!known.startsWith(word.slice(0, 1)) || Math.abs(known.length - word.length) > LENGTHS_APART) continue;
        shared.set(known, (shared.get(known) ?? 0) + 1);
      }
    }
    return [...shared]
      .filter(([, count]) => count >= bigrams.length * SHARED)
      .sort(([left, most], [right, other]) => other - most || (left < right ? -1 : 1))
      .slice(0, SHORT_LIST)
      .map(([known]) => known);
  }
}
