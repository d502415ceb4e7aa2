import type { SearchDocument } from './document';

/** A place that a text names: codes of all that holds it, and of all that shares a part of it. */
export interface NamedPlace {
  /** Folded words of the text that name it. */
  readonly words: readonly string[];
  readonly holders: ReadonlySet<string>;
  readonly related: ReadonlySet<string>;
}

/** Where an aid applies, as seen from a place. */
export type Reach = 'here' | 'everywhere' | 'elsewhere';

export type Territory = SearchDocument['territory'];

const WIDE = new Set(['FR', 'EU']);

/** An aid made for the place (or a part of it) is here; one for the nation or the Union is everywhere. */
export function reachOf({ include, exclude }: Territory, places: readonly NamedPlace[]): Reach {
  let best: Reach = 'elsewhere';
  for (const { holders, related } of places) {
    if (exclude.some((code) => holders.has(code))) continue;
    if (include.some((code) => related.has(code) && !WIDE.has(code))) return 'here';
    if (include.some((code) => WIDE.has(code))) best = 'everywhere';
  }
  return best;
}

/** The territories of the documents: few are distinct, so that a query looks at each only once. */
export class Perimeters {
  private readonly distinct: Territory[] = [];
  private readonly numbers = new Map<string, number>();
  /** The same object again needs no key. */
  private readonly seen = new WeakMap<Territory, number>();
  private ofOrdinal = new Uint32Array(0);

  put(ordinal: number, territory: Territory): void {
    const number = this.seen.get(territory) ?? this.numberFor(territory);
    if (ordinal >= this.ofOrdinal.length) {
      const longer = new Uint32Array(ordinal + (ordinal >>> 1) + 16);
      longer.set(this.ofOrdinal);
      this.ofOrdinal = longer;
    }
    this.ofOrdinal[ordinal] = number;
  }

  private numberFor(territory: Territory): number {
    const key = `${territory.include.join(' ')}|${territory.exclude.join(' ')}`;
    const number = this.numbers.get(key) ?? this.distinct.push(territory) - 1;
    this.numbers.set(key, number);
    this.seen.set(territory, number);
    return number;
  }

  /** Reach of any document, as seen from the places. */
  seenFrom(places: readonly NamedPlace[]): (ordinal: number) => Reach {
    const reaches = this.distinct.map((territory) => reachOf(territory, places));
    return (ordinal) => reaches[this.ofOrdinal[ordinal] ?? 0] ?? 'elsewhere';
  }

  all(): readonly Territory[] {
    return this.distinct;
  }

  numberOf(ordinal: number): number {
    return this.ofOrdinal[ordinal] ?? 0;
  }

  get byteLength(): number {
    return this.ofOrdinal.byteLength;
  }
}
