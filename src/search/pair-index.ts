import { PairLists, pairsOf, SharedPairs } from './shared-pairs';

/** Which words may be taken for another, and how many. */
export interface Alike {
  /** Share of its pairs of letters that a word must find again. */
  readonly share: number;
  /** Whether the first letter may be the wrong one. */
  readonly anyFirst: boolean;
  readonly lettersApart: number;
  readonly limit: number;
  readonly wanted: (word: string) => boolean;
}

/** Known words by their pairs of letters, apart by first letter. */
export class PairIndex {
  private readonly words: string[] = [];
  private readonly all = new PairLists();
  private readonly byFirst = new Map<string, PairLists>();
  private readonly shared = new SharedPairs();

  add(word: string): void {
    const number = this.words.push(word) - 1;
    const pairs = pairsOf(word);
    const first = word.charAt(0);
    const own = this.byFirst.get(first) ?? new PairLists();
    this.byFirst.set(first, own);
    own.add(number, pairs);
    this.all.add(number, pairs);
  }

  /** The words that share most pairs of letters with this one, most first. */
  alike(word: string, { share, anyFirst, lettersApart, limit, wanted }: Alike): readonly string[] {
    const pairs = pairsOf(word);
    const lists = anyFirst ? this.all : this.byFirst.get(word.charAt(0));
    lists?.count(pairs, this.shared);
    const least = pairs.length * share;
    const found: { readonly word: string; readonly count: number }[] = [];
    this.shared.drain((number, count) => {
      const known = this.words[number] ?? '';
      if (count >= least && Math.abs(known.length - word.length) <= lettersApart) found.push({ word: known, count });
    });
    found.sort((left, right) => right.count - left.count || (left.word < right.word ? -1 : 1));
    const kept: string[] = [];
    for (let at = 0; at < found.length && kept.length < limit; at += 1) {
      const known = found[at]?.word ?? '';
      if (wanted(known)) kept.push(known);
    }
    return kept;
  }
}
