import { surfaceTerm } from './impact';
import { Posting } from './posting';
import { Spelling, type NearWord, type Reach } from './spelling';

/** Every term with its documents; words are found again by their beginning or in spite of a typing error. */
export class TermTable {
  private surfaces: readonly string[] | null = null;
  private spelling: Spelling | null = null;

  constructor(private readonly postings = new Map<string, Posting>()) {}

  get(term: string): Posting | null {
    const posting = this.postings.get(term);
    return posting === undefined || posting.size === 0 ? null : posting;
  }

  entries(): IterableIterator<[string, Posting]> {
    return this.postings.entries();
  }

  put(term: string, ordinal: number, impact: number): void {
    const known = this.postings.get(term);
    if (known !== undefined) {
      known.put(ordinal, impact);
      return;
    }
    const posting = Posting.empty();
    posting.put(ordinal, impact);
    this.postings.set(term, posting);
    if (term.startsWith('=')) this.learn(term.slice(1));
  }

  /** Removes a document from every term: a few ms in a large catalogue, and no list of its terms to keep. */
  forget(ordinal: number): void {
    for (const posting of this.postings.values()) posting.remove(ordinal);
  }

  /** Words in use that begin so, in alphabetical order. */
  beginning(prefix: string): readonly string[] {
    const words = (this.surfaces ??= this.words().sort());
    const found: string[] = [];
    for (let at = firstAtLeast(words, prefix); at < words.length; at += 1) {
      const word = words[at] ?? '';
      if (!word.startsWith(prefix)) break;
      if (this.get(surfaceTerm(word)) !== null) found.push(word);
    }
    return found;
  }

  /** Words in use that look like this one. */
  near(word: string, reach: Reach): readonly NearWord[] {
    this.spelling ??= new Spelling(this.words());
    return this.spelling.near(word, { ...reach, wanted: (known) => this.get(surfaceTerm(known)) !== null });
  }

  get byteLength(): number {
    let sum = 0;
    for (const posting of this.postings.values()) sum += posting.byteLength;
    return sum;
  }

  private words(): string[] {
    return [...this.postings.keys()].flatMap((term) => (term.startsWith('=') ? [term.slice(1)] : []));
  }

  private learn(surface: string): void {
    this.surfaces = null;
    this.spelling?.add(surface);
  }
}

function firstAtLeast(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
