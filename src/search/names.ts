import { Best } from './best';
import { layWords, type StopWords } from './lay-words';
import { LetterPairs } from './letter-pairs';

const NEAREST = 20;

/** Names are the same when their telling words are. */
export function nameKey(name: string, stopWords: StopWords): string {
  return layWords(name, stopWords)
    .map(({ stem }) => stem)
    .join(' ');
}

/** Documents by the whole of one of their names. */
export class Names {
  /** Most names are of one document alone. */
  private readonly holders = new Map<string, number | readonly number[]>();
  /** Of all names there ever were, once the first look-alike was asked for. */
  private pairs: LetterPairs | null = null;
  private readonly paired = new Set<string>();

  put(key: string, ordinal: number): void {
    if (key === '') return;
    const known = this.of(key);
    this.pair(key);
    if (!known.includes(ordinal)) this.holders.set(key, known.length === 0 ? ordinal : [...known, ordinal]);
  }

  /** A name as `entries` gave it. */
  restore(key: string, ordinals: number | readonly number[]): void {
    this.holders.set(key, ordinals);
  }

  remove(key: string, ordinal: number): void {
    const left = this.of(key).filter((holder) => holder !== ordinal);
    if (left.length === 0) this.holders.delete(key);
    else this.holders.set(key, left);
  }

  exact(key: string): ReadonlySet<number> {
    return new Set(this.of(key));
  }

  /** Every name with its documents. */
  entries(): Iterable<readonly [string, number | readonly number[]]> {
    return this.holders;
  }

  /** The documents whose names look most alike, nearest first, ties by id; undefined where not wanted. */
  nearest(key: string, size: number, idOf: (ordinal: number) => string | undefined): readonly number[] {
    const likeness = new Float64Array(size);
    const alike: number[] = [];
    this.warm().visitAlike(key, (name, like) => {
      for (const ordinal of this.of(name)) {
        const so = likeness[ordinal] ?? 0;
        if (so === 0) alike.push(ordinal);
        if (like > so) likeness[ordinal] = like;
      }
    });
    const best = new Best(NEAREST, (ordinal) => idOf(ordinal) ?? '');
    const offer = (ordinal: number): void => {
      const like = likeness[ordinal] ?? 0;
      if (like >= best.least && idOf(ordinal) !== undefined) best.offer(ordinal, like);
    };
    alike.forEach(offer);
    if (best.least === 0)
      likeness.forEach((like, ordinal) => {
        if (like === 0) offer(ordinal);
      });
    return best.found().map(({ ordinal }) => ordinal);
  }

  /** Does now what the first look-alike would wait for. */
  warm(): LetterPairs {
    if (this.pairs !== null) return this.pairs;
    this.pairs = new LetterPairs();
    for (const key of this.holders.keys()) this.pair(key);
    return this.pairs;
  }

  private pair(key: string): void {
    if (this.pairs === null || this.paired.has(key)) return;
    this.paired.add(key);
    this.pairs.add(key);
  }

  private of(key: string): readonly number[] {
    const known = this.holders.get(key) ?? [];
    return typeof known === 'number' ? [known] : known;
  }
}
