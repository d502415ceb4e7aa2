import type { AidScheme } from '../../engine';
import { candidatePairs, traitsOf, type Holders } from './candidates';
import { likenessOf, type Likeness } from './likeness';
import { NameLikeness } from './name-likeness';

/** Two sheets that may be of one aid. */
export interface DuplicatePair extends Likeness {
  /** Ids, in alphabetic order. */
  readonly ids: readonly [string, string];
}

/** From here on a pair is proposed. */
const PROPOSED = 0.62;

/** Pairs to look at, most alike first; the order of the schemes changes nothing. */
export function findDuplicates(
  schemes: readonly AidScheme[],
  holders: Holders,
  isSettled: (one: string, other: string) => boolean = () => false,
): DuplicatePair[] {
  const names = new NameLikeness();
  const sorted = [...schemes].sort((one, other) => (one.id < other.id ? -1 : 1));
  return candidatePairs(sorted.map((scheme) => traitsOf(scheme, holders)))
    .flatMap(([one, other]): DuplicatePair[] => {
      const ids = [one.scheme.id, other.scheme.id] as const;
      const likeness = isSettled(...ids) ? null : likenessOf(one, other, names, PROPOSED);
      return likeness === null ? [] : [{ ids, ...likeness }];
    })
    .sort((one, other) => other.score - one.score || (one.ids.join(' ') < other.ids.join(' ') ? -1 : 1));
}
