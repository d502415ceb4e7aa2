import type { AidScheme } from '../../engine';
import { pageOf, plain, stemmed, wordsOf } from './normalise';

/** What two sheets of one aid have in common, read once from each. */
export interface Traits {
  readonly scheme: AidScheme;
  readonly words: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly funders: ReadonlySet<string>;
  /** Codes of the perimeter, and all that holds them. */
  readonly within: ReadonlySet<string>;
}

/** Territories that hold one, itself included. */
export type Holders = (code: string) => ReadonlySet<string>;

/** A word, place or address that more sheets share tells none of them apart. */
const MOST_SHARING = 60;

export function traitsOf(scheme: AidScheme, holders: Holders): Traits {
  const { name, acronym, aliases, source, apply, funders, territory } = scheme;
  const names = [name, acronym ?? '', ...aliases];
  const pages = [source.url, apply].flatMap((url) => pageOf(url) ?? []);
  return {
    scheme,
    words: new Set(names.flatMap(wordsOf).map(stemmed)),
    pages: new Set(pages),
    funders: new Set(funders.map((funder) => plain(funder.name))),
    within: new Set(territory.include.flatMap((code) => [code, ...holders(code)])),
  };
}

/** Where aids of one perimeter are compared: in each region that holds it, else in the country or the Union. */
function areasOf({ within }: Traits): string[] {
  const regions = [...within].filter((code) => code.startsWith('REG-'));
  return regions.length > 0 ? regions : [...within].filter((code) => code === 'FR' || code === 'EU');
}

function keysOf(traits: Traits): string[] {
  const words = [...traits.words];
  return [
    ...[...traits.pages].map((page) => `page ${page}`),
    ...areasOf(traits).flatMap((area) => words.map((word) => `${area} ${word}`)),
    ...[...traits.funders].flatMap((funder) => words.map((word) => `${funder} / ${word}`)),
  ];
}

/** Pairs of sheets that share an address, or a word of their names in one region or from one funder; each once. */
export function candidatePairs(all: readonly Traits[]): (readonly [Traits, Traits])[] {
  const blocks = new Map<string, number[]>();
  all.forEach((traits, at) => {
    for (const key of new Set(keysOf(traits))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  });
  const pairs = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length > MOST_SHARING) continue;
    block.forEach((one, index) => {
      for (const other of block.slice(index + 1)) pairs.add(one * all.length + other);
    });
  }
  return [...pairs].flatMap((pair) => {
    const [one, other] = [all[Math.floor(pair / all.length)], all[pair % all.length]];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}
