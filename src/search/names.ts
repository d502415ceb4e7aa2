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
  private readonly holders = new Map<string, Set<number>>();

  put(key: string, ordinal: number): void {
    if (key === '') return;
    const known = this.holders.get(key);
    if (known === undefined) this.holders.set(key, new Set([ordinal]));
    else known.add(ordinal);
  }

  remove(key: string, ordinal: number): void {
    const known = this.holders.get(key);
    known?.delete(ordinal);
    if (known?.size === 0) this.holders.delete(key);
  }

  exact(key: string): ReadonlySet<number> {
    return this.holders.get(key) ?? new Set();
  }

  /** The documents whose names look most alike, nearest first, ties by id; null where not wanted. */
  nearest(key: string, idOf: (ordinal: number) => string | null): readonly number[] {
    const asked = pairsOf(key);
    const likeness = new Map<number, number>();
    for (const [name, ordinals] of this.holders) {
      const like = overlap(asked, pairsOf(name));
      for (const ordinal of ordinals) {
        if (idOf(ordinal) !== null) likeness.set(ordinal, Math.max(likeness.get(ordinal) ?? 0, like));
      }
    }
    return [...likeness]
      .sort(([left, less], [right, more]) => more - less || ((idOf(left) ?? '') < (idOf(right) ?? '') ? -1 : 1))
      .slice(0, NEAREST)
      .map(([ordinal]) => ordinal);
  }
}
