import { tokens } from '../search';

/** A level, an instrument or an origin of money, with the words that ask for it. */
export interface AskedTrait {
  readonly id: string;
  readonly words: readonly string[];
}

/** Reads what a text asks for beside a need: "aide européenne", "prêt sans garantie". Of overlapping words, the longest. */
export class TraitWords {
  private readonly traits = new Map<string, string[]>();
  private readonly longest: number;

  constructor(traits: readonly AskedTrait[]) {
    let longest = 0;
    for (const { id, words } of traits) {
      for (const text of words) {
        const own = tokens(text);
        longest = Math.max(longest, own.length);
        const key = own.join(' ');
        const known = this.traits.get(key);
        if (known === undefined) this.traits.set(key, [id]);
        else known.push(id);
      }
    }
    this.longest = longest;
  }

  /** Words and the traits that they ask for: all that is known. */
  entries(): readonly (readonly [words: string, traits: readonly string[]])[] {
    return [...this.traits];
  }

  read(text: string): readonly string[] {
    const words = tokens(text);
    const asked = new Set<string>();
    for (const { start, length } of this.spans(words)) {
      for (const id of this.traits.get(words.slice(start, start + length).join(' ')) ?? []) asked.add(id);
    }
    return [...asked];
  }

  /** Positions of the words that ask for a trait, among the tokens of a text. */
  positions(words: readonly string[]): readonly number[] {
    return [...this.spans(words)].flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at));
  }

  private *spans(words: readonly string[]): Iterable<{ readonly start: number; readonly length: number }> {
    for (let start = 0; start < words.length;) {
      const length = this.lengthAt(words, start);
      if (length > 0) yield { start, length };
      start += Math.max(1, length);
    }
  }

  /** Of the longest words that begin there; 0 for none. */
  private lengthAt(words: readonly string[], start: number): number {
    let length = Math.min(this.longest, words.length - start);
    while (length > 0 && !this.traits.has(words.slice(start, start + length).join(' '))) length -= 1;
    return length;
  }
}
