import type { CalendarDate, NafPath, TerritoryCode } from '../../engine';
import type { Reference } from '../../reference';
import type { TerritoryDirectory } from '../../territories';
import type { CodeBook } from '../code-book';
import { codeBookOf } from '../code-book-of';

/** What the checks know beside the sheets. */
export interface KnownWorld {
  readonly codes: CodeBook;
  /** Communes of a territory; none for one that today's map does not hold. */
  communesOf(code: TerritoryCode): readonly string[];
  /** Every sub-class of NAF rev. 2. */
  readonly activities: readonly NafPath[];
  /** Staff from which a firm is no longer of a category. */
  readonly headcountBelow: Readonly<Record<'micro' | 'small' | 'medium', number>>;
}

/** Length of the code of a sub-class: `25.62B`. */
const SUB_CLASS = 6;

/** @throws ProblemError 422 for a date before the law that we know. */
export function knownWorldOf(reference: Reference, map: TerritoryDirectory, at: CalendarDate): KnownWorld {
  const { naf, law } = reference;
  const { micro, small, medium } = law.size(at);
  return {
    codes: codeBookOf(reference, map),
    communesOf: (code) => map.communesOf(code),
    activities: [...naf.codes].filter((code) => code.length === SUB_CLASS).map((code) => naf.path(code)),
    headcountBelow: { micro: micro.headcountBelow, small: small.headcountBelow, medium: medium.headcountBelow },
  };
}
