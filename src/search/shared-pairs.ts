const FIRST_ROOM = 1 << 10;
/** Above the code of any letter. */
const LETTERS = 1 << 16;

/** The pairs of letters of a text, each once, as numbers. */
export function pairsOf(text: string): readonly number[] {
  const pairs = new Set<number>();
  for (let at = 1; at < text.length; at += 1) pairs.add(text.charCodeAt(at - 1) * LETTERS + text.charCodeAt(at));
  return [...pairs];
}

/** Texts, by number, under each pair of letters that they have. */
export class PairLists {
  private readonly lists = new Map<number, number[]>();

  add(text: number, pairs: readonly number[]): void {
    for (const pair of pairs) {
      const list = this.lists.get(pair);
      if (list === undefined) this.lists.set(pair, [text]);
      else list.push(text);
    }
  }

  count(pairs: readonly number[], into: SharedPairs): void {
    for (const pair of pairs) {
      const list = this.lists.get(pair);
      if (list !== undefined) into.addAll(list);
    }
  }
}

/** By text, how many pairs it shares with the one asked. */
export class SharedPairs {
  private counts = new Uint16Array(FIRST_ROOM);
  private readonly touched: number[] = [];

  addAll(texts: readonly number[]): void {
    for (const text of texts) {
      if (text >= this.counts.length) this.makeRoom(text);
      const so = this.counts[text] ?? 0;
      if (so === 0) this.touched.push(text);
      this.counts[text] = so + 1;
    }
  }

  /** Visits the texts that share any, and forgets them. */
  drain(visit: (text: number, shared: number) => void): void {
    for (const text of this.touched) {
      visit(text, this.counts[text] ?? 0);
      this.counts[text] = 0;
    }
    this.touched.length = 0;
  }

  private makeRoom(text: number): void {
    const longer = new Uint16Array(2 * text);
    longer.set(this.counts);
    this.counts = longer;
  }
}
