const FIRST_ROOM = 1 << 10;
/** Above the code of any letter. */
const LETTERS = 1 << 16;

/** The pairs of letters of a word, each once, as numbers. */
function pairsOf(word: string): readonly number[] {
  const pairs: number[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const pair = word.charCodeAt(at - 1) * LETTERS + word.charCodeAt(at);
    if (!pairs.includes(pair)) pairs.push(pair);
  }
  return pairs;
}

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
  private readonly byFirst = new Map<number, Map<number, number[]>>();
  /** By word, how many pairs it shares with the one asked; all 0 between questions. */
  private shared = new Uint8Array(FIRST_ROOM);

  add(word: string): void {
    const number = this.words.push(word) - 1;
    if (number === this.shared.length) this.shared = new Uint8Array(2 * number);
    const first = word.charCodeAt(0);
    let lists = this.byFirst.get(first);
    if (lists === undefined) this.byFirst.set(first, (lists = new Map<number, number[]>()));
    for (const pair of pairsOf(word)) {
      const list = lists.get(pair);
      if (list === undefined) lists.set(pair, [number]);
      else list.push(number);
    }
  }

  /** The words that share most pairs of letters with this one, most first. */
  alike(word: string, { share, anyFirst, lettersApart, limit, wanted }: Alike): readonly string[] {
    const pairs = pairsOf(word);
    const found: { readonly word: string; readonly count: number }[] = [];
    for (const number of this.touched(pairs, anyFirst ? null : word.charCodeAt(0))) {
      const count = this.shared[number] ?? 0;
      this.shared[number] = 0;
      const known = this.words[number] ?? '';
      if (count < pairs.length * share || Math.abs(known.length - word.length) > lettersApart) continue;
      found.push({ word: known, count });
    }
    found.sort((left, right) => right.count - left.count || (left.word < right.word ? -1 : 1));
    const kept: string[] = [];
    for (let at = 0; at < found.length && kept.length < limit; at += 1) {
      const known = found[at]?.word ?? '';
      if (wanted(known)) kept.push(known);
    }
    return kept;
  }

  /** Counts shared pairs; answers the words that have any. */
  private touched(pairs: readonly number[], first: number | null): readonly number[] {
    const touched: number[] = [];
    for (const [letter, lists] of this.byFirst) {
      if (first !== null && letter !== first) continue;
      for (const pair of pairs) {
        for (const number of lists.get(pair) ?? NONE) {
          const so = this.shared[number] ?? 0;
          if (so === 0) touched.push(number);
          this.shared[number] = so + 1;
        }
      }
    }
    return touched;
  }
}

const NONE: readonly number[] = [];
