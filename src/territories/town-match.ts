import { fold } from '../common';

import type { Commune } from './atlas.types';
import { withinOneTypo } from './edit-distance';
import type { TownName } from './gazetteer';

/** How a town was recognised among few names: under its own name, a former one, by its beginning or despite a typo. */
export type MatchKind = 'name' | 'former-name' | 'prefix' | 'typo';

export interface TownMatch {
  readonly kind: MatchKind;
  readonly names: readonly TownName[];
}

const SHORTEST_PREFIX = 3;
const SHORTEST_WITH_TYPO = 4;
const CEDEX = / cedex(?: \d{1,2})?$/;
const DISTRICT = /^(paris|lyon|marseille)(?: \d{1,2}(?: ?(?:e|er|eme|ieme|nd|nde))?)(?: arrondissement)?$/;

/** Whether the address names a CEDEX, whose postcodes the official list does not hold. */
export const isCedex = (city: string): boolean => CEDEX.test(fold(city));

/** A town as typed, comparable: without "CEDEX 2", and "Lyon 3ème" as "lyon". */
export function foldCity(city: string): string {
  const plain = fold(city).replace(CEDEX, '');
  return DISTRICT.exec(plain)?.[1] ?? plain;
}

/** The communes of some names, each once, most populous first. */
export function communesOfNames(names: readonly TownName[]): Commune[] {
  return [...new Set(names.map(({ commune }) => commune))].sort(
    (a, b) => b.population - a.population || a.code.localeCompare(b.code),
  );
}

/** The names that a typed town may stand for: exact ones first, and only when there is none by prefix, then by typo. */
export function matchTown(city: string, names: readonly TownName[]): TownMatch | null {
  const asked = foldCity(city);
  const steps: readonly [MatchKind, (name: TownName) => boolean][] = [
    ['name', ({ folded, former }) => !former && folded === asked],
    ['former-name', ({ folded, former }) => former && folded === asked],
    ['prefix', ({ folded }) => asked.length >= SHORTEST_PREFIX && folded.startsWith(asked)],
    ['typo', ({ folded }) => asked.length >= SHORTEST_WITH_TYPO && withinOneTypo(folded, asked)],
  ];
  for (const [kind, accepts] of steps) {
    const accepted = names.filter(accepts);
    if (accepted.length > 0) return { kind, names: accepted };
  }
  return null;
}
