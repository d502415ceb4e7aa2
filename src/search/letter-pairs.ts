import { PairLists, pairsOf, SharedPairs } from './shared-pairs';

/** Letter pairs of a text, its ends included. */
const pairsIn = (text: string): readonly number[] => pairsOf(` ${text} `);

/** How alike texts are to one asked, by the pairs of letters that they share: Dice's coefficient. */
export class LetterPairs {
  private readonly texts: string[] = [];
  private readonly sizes: number[] = [];
  private readonly lists = new PairLists();
  private readonly shared = new SharedPairs();

  add(text: string): void {
    const pairs = pairsIn(text);
    const number = this.texts.push(text) - 1;
    this.sizes.push(pairs.length);
    this.lists.add(number, pairs);
  }

  /** Visits the texts that have any pair in common, `likeness` in ]0, 1]. */
  visitAlike(asked: string, visit: (text: string, likeness: number) => void): void {
    const pairs = pairsIn(asked);
    this.lists.count(pairs, this.shared);
    this.shared.drain((text, shared) => {
      visit(this.texts[text] ?? '', (2 * shared) / (pairs.length + (this.sizes[text] ?? 0)));
    });
  }
}
