import { MARKS, type Mark } from './impact';
import { isDense, Posting } from './posting';
import { placesOf, PostingLog, type CompiledPostings } from './posting-log';
import { Spelling, type NearWord, type Reach } from './spelling';
import { TermNumbers } from './term-numbers';

/** More new words than this are sorted with the others; fewer find their places one by one. */
const MOST_INSERTED = 500;

/** Every term with its documents; words are found again by their beginning or in spite of a typing error. */
export class TermTable {
  private own: (Posting | undefined)[] = [];
  private compiled: CompiledPostings | null = null;
  private places: Uint32Array = new Uint32Array(0);
  /** Documents that came before the first question, until then. */
  private log: PostingLog | null = new PostingLog();
  private readonly sorted: string[] = [];
  private readonly spelling = new Spelling([]);
  private spelt = 0;

  /** Words that may be meant although no document says them. */
  private readonly meant = new Set<string>();

  constructor(readonly numbers = new TermNumbers()) {}

  /** These words too are found in spite of a typing error. */
  know(words: Iterable<string>): void {
    for (const word of words) {
      this.meant.add(word);
      this.spelling.add(word);
    }
  }

  /** The table whose terms have these postings, by their numbers. */
  static of(numbers: TermNumbers, compiled: CompiledPostings): TermTable {
    const table = new TermTable(numbers);
    table.take(compiled);
    return table;
  }

  get(term: string): Posting | null {
    this.settle();
    return this.inUse(this.numbers.of(term));
  }

  /** Whether a document says this word, as it is written. */
  says(word: string): boolean {
    this.settle();
    return this.inUse(this.numbers.within(MARKS.surface, word)) !== null;
  }

  /** Whether a document says this word, or it is known otherwise. */
  knows(word: string): boolean {
    return this.meant.has(word) || this.says(word);
  }

  private inUse(number: number | undefined): Posting | null {
    const posting = number === undefined ? undefined : this.at(number);
    return posting === undefined || posting.size === 0 ? null : posting;
  }

  /** Gives a document its terms, by their numbers; it has none of them yet. */
  put(ordinal: number, terms: readonly number[], impacts: readonly number[]): void {
    if (this.log?.follows(ordinal) === true) {
      this.log.add(ordinal, terms, impacts);
      return;
    }
    this.settle();
    terms.forEach((term, at) => {
      (this.at(term) ?? this.added(term)).put(ordinal, impacts[at] ?? 0);
    });
  }

  /** Takes a document out of these terms. */
  remove(ordinal: number, terms: readonly number[]): void {
    this.settle();
    for (const term of terms) this.at(term)?.remove(ordinal);
  }

  /** Words in use that begin so, in alphabetical order. */
  beginning(prefix: string): readonly string[] {
    const words = this.inOrder();
    const found: string[] = [];
    for (let at = firstAtLeast(words, prefix); at < words.length; at += 1) {
      const word = words[at] ?? '';
      if (!word.startsWith(prefix)) break;
      if (this.says(word)) found.push(word);
    }
    return found;
  }

  /** Words in use, or known otherwise, that look like this one. */
  near(word: string, reach: Reach): readonly NearWord[] {
    return this.speller().near(word, { ...reach, wanted: (known) => this.knows(known) });
  }

  /** Does now what the first misspelt or unfinished word would wait for. */
  warm(): void {
    this.settle();
    this.inOrder();
    this.speller();
  }

  /** The postings of every term that has documents; of those with this mark, where one is given. */
  *entries(mark: Mark = MARKS.stem): IterableIterator<readonly [term: string, posting: Posting]> {
    for (const term of this.numbers.all()) {
      if (!term.startsWith(mark)) continue;
      const posting = this.get(term);
      if (posting !== null) yield [term, posting];
    }
  }

  get byteLength(): number {
    this.settle();
    const { ordinals, impacts, dense, counts } = this.compiled ?? NOTHING;
    const compiled = ordinals.byteLength + impacts.byteLength + dense.byteLength + counts.byteLength;
    return this.own.reduce(
      (sum, posting) => sum + (posting === undefined || this.isView(posting) ? 0 : posting.byteLength),
      compiled + this.places.byteLength,
    );
  }

  /** The words as written, in alphabetical order, those that came since included. */
  private inOrder(): readonly string[] {
    const { surfaces } = this.numbers;
    const come = surfaces.length - this.sorted.length;
    if (come > MOST_INSERTED) {
      this.sorted.splice(0, this.sorted.length, ...surfaces);
      this.sorted.sort();
    } else if (come > 0) {
      for (const word of surfaces.slice(-come)) this.sorted.splice(firstAtLeast(this.sorted, word), 0, word);
    }
    return this.sorted;
  }

  private speller(): Spelling {
    const { surfaces } = this.numbers;
    for (; this.spelt < surfaces.length; this.spelt += 1) this.spelling.add(surfaces[this.spelt] ?? '');
    return this.spelling;
  }

  private isView({ impacts: { buffer } }: Posting): boolean {
    return buffer === this.compiled?.impacts.buffer || buffer === this.compiled?.dense.buffer;
  }

  /** Compiles what came before the first question. */
  private settle(): void {
    if (this.log !== null) this.take(this.log.compile(this.numbers.size));
  }

  private take(compiled: CompiledPostings): void {
    this.log = null;
    this.compiled = compiled;
    this.own = new Array<Posting | undefined>(compiled.counts.length);
    this.places = placesOf(compiled.counts, compiled.documents).next;
  }

  /** The posting of a term; made of the compiled ones when it is first asked. */
  private at(term: number): Posting | undefined {
    const own = this.own[term];
    if (own !== undefined || this.compiled === null) return own;
    const { counts, documents, ordinals, impacts, dense } = this.compiled;
    const count = counts[term] ?? 0;
    if (count === 0) return undefined;
    const from = this.places[term] ?? 0;
    return (this.own[term] = isDense(count, documents)
      ? Posting.dense(dense.subarray(from, from + documents), count)
      : Posting.sparse(ordinals.subarray(from, from + count), impacts.subarray(from, from + count)));
  }

  private added(term: number): Posting {
    return (this.own[term] = Posting.empty());
  }
}

const NOTHING: CompiledPostings = new PostingLog().compile(0);

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
