import { layWords, type StopWords } from './lay-words';

const NEAREST = 20;

/** Names are the same when their telling words are. */
export function nameKey(name: string, stopWords: StopWords): string {
  return layWords(name, stopWords)
    .map(({ stem }) => stem)
    .join(' ');
}

/** Letter pairs of a text, its ends included. */
function pairsOf(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, start) => padded.slice(start, start + 2)));
}

/** Dice's coefficient of two sets. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
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

  /** The documents whose names look most alike, nearest first, ties by id; null where not wanted. */
  nearest(key: string, idOf: (ordinal: number) => string | null): readonly number[] {
    const asked = pairsOf(key);
    const likeness = new Map<number, number>();
    for (const name of this.holders.keys()) {
      const like = overlap(asked, pairsOf(name));
      for (const ordinal of this.of(name)) {
        if (idOf(ordinal) !== null) likeness.set(ordinal, Math.max(likeness.get(ordinal) ?? 0, like));
      }
    }
    return [...likeness]
      .sort(([left, less], [right, more]) => more - less || ((idOf(left) ?? '') < (idOf(right) ?? '') ? -1 : 1))
      .slice(0, NEAREST)
      .map(([ordinal]) => ordinal);
  }

  private of(key: string): readonly number[] {
    const known = this.holders.get(key) ?? [];
    return typeof known === 'number' ? [known] : known;
  }
}
