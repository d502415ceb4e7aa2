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

  put(key: string, ordinal: number): void {
    if (key === '') return;
    const known = this.of(key);
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
    const pairs = new LetterPairs(key);
    for (const [name, held] of this.holders) {
      const like = pairs.likenessOf(name);
      if (typeof held === 'number') likeness[held] = Math.max(likeness[held] ?? 0, like);
      else for (const ordinal of held) likeness[ordinal] = Math.max(likeness[ordinal] ?? 0, like);
    }
    const best = new Best(NEAREST, (ordinal) => idOf(ordinal) ?? '');
    likeness.forEach((like, ordinal) => {
      if (like >= best.least && idOf(ordinal) !== undefined) best.offer(ordinal, like);
    });
    return best.found().map(({ ordinal }) => ordinal);
  }

  private of(key: string): readonly number[] {
    const known = this.holders.get(key) ?? [];
    return typeof known === 'number' ? [known] : known;
  }
}
