import { MARKS, type Mark } from './impact';

const SIGNS: ReadonlySet<string> = new Set(Object.values(MARKS));
const isMark = (sign: string): sign is Mark => SIGNS.has(sign);

/** A number a term, from 0, in the order in which they came. */
export class TermNumbers {
  private readonly spaces: Readonly<Record<Mark, Map<string, number>>> = {
    '': new Map(),
    '=': new Map(),
    '#': new Map(),
    '@': new Map(),
    '%': new Map(),
  };
  private count = 0;
  /** The words as written, in the order in which they came. */
  readonly surfaces: string[] = [];

  /** Of terms with their marks, as `all` gives them. */
  static of(terms: readonly string[]): TermNumbers {
    const numbers = new TermNumbers();
    for (const term of terms) {
      const mark = term.slice(0, 1);
      if (mark !== '' && isMark(mark)) numbers.ensure(mark, term.slice(1));
      else numbers.ensure(MARKS.stem, term);
    }
    return numbers;
  }

  get size(): number {
    return this.count;
  }

  /** Of a term with its mark. */
  of(term: string): number | undefined {
    const mark = term.slice(0, 1);
    return mark !== '' && isMark(mark) ? this.spaces[mark].get(term.slice(1)) : this.spaces[''].get(term);
  }

  /** Of a word in a space. */
  within(mark: Mark, word: string): number | undefined {
    return this.spaces[mark].get(word);
  }

  /** Of a word in a space, made when it is new. */
  ensure(mark: Mark, word: string): number {
    const space = this.spaces[mark];
    const known = space.get(word);
    if (known !== undefined) return known;
    space.set(word, this.count);
    if (mark === MARKS.surface) this.surfaces.push(word);
    return this.count++;
  }

  /** Every term with its mark, by number. */
  all(): string[] {
    const terms = new Array<string>(this.count);
    for (const mark of Object.values(MARKS)) {
      for (const [word, number] of this.spaces[mark]) terms[number] = mark + word;
    }
    return terms;
  }
}
