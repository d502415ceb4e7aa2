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

/** Known words by their pairs of letters, apart by length, and by first letter. */
export class PairIndex {
  private readonly words: string[] = [];
  private readonly byLength = new Map<number, PairLists>();
  private readonly byFirst = new Map<string, PairLists>();
  private readonly shared = new SharedPairs();

  add(word: string): void {
    const number = this.words.push(word) - 1;
    const pairs = pairsOf(word);
    listsOf(this.byFirst, word.charAt(0) + String(word.length)).add(number, pairs);
    listsOf(this.byLength, word.length).add(number, pairs);
  }

  /** The words that share most pairs of letters with this one, most first. */
  alike(word: string, { share, anyFirst, lettersApart, limit, wanted }: Alike): readonly string[] {
    const pairs = pairsOf(word);
    for (let length = word.length - lettersApart; length <= word.length + lettersApart; length += 1) {
      const lists = anyFirst ? this.byLength.get(length) : this.byFirst.get(word.charAt(0) + String(length));
      lists?.count(pairs, this.shared);
    }
    const least = pairs.length * share;
    const found: { readonly word: string; readonly count: number }[] = [];
    this.shared.drain((number, count) => {
      if (count >= least) found.push({ word: this.words[number] ?? '', count });
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

function listsOf<K>(lists: Map<K, PairLists>, key: K): PairLists {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made = new PairLists();
  lists.set(key, made);
  return made;
}
