import type { SizeCategory, TerritoryCode } from './terms';

/** Path of a profile field that would settle an unknown: `headcount`, `site`, `project.costs`, `answers.<question>`. */
export type ProfileField = string;

export interface KnownFact<T> {
  readonly state: 'known';
  readonly value: T;
}
export interface UnknownFact {
  readonly state: 'unknown';
  readonly lacks: readonly ProfileField[];
}
/** A number known to lie in [min, max]; `max` may be Infinity. */
export interface BoundedFact {
  readonly state: 'bounded';
  readonly min: number;
  readonly max: number;
  readonly lacks: readonly ProfileField[];
}
export type Fact<T> = KnownFact<T> | UnknownFact;
export type NumericFact = KnownFact<number> | BoundedFact | UnknownFact;

/** What is left possible of a closed list: one entry = known, several = undecided. Never empty. */
export interface ChoiceFact<T> {
  readonly possible: readonly T[];
  readonly lacks: readonly ProfileField[];
  /** Some answers to all that it lacks would leave it undecided. */
  readonly mayStay?: true;
}

export const ZONINGS = ['AFR', 'FRR', 'QPV', 'BER', 'ACV', 'PVD', 'FTJ', 'ZFANG', 'OUTERMOST', 'MOUNTAIN'] as const;
export type Zoning = (typeof ZONINGS)[number];

/**
 * Class of the site in one zoning (`a`, `frr_plus`, `in`…), null when it lies outside.
 * Unknown because: the place is not known enough (`place`), the street address decides (`address`),
 * the official map is not in our data (`map-missing`), or our data are not certain (`to-confirm`).
 */
export type ZoningFact =
  | { readonly state: 'known'; readonly zoneClass: string | null }
  | {
      readonly state: 'unknown';
      readonly because: 'place' | 'address' | 'map-missing' | 'to-confirm';
      readonly lacks: readonly ProfileField[];
    };

/** Where the site stands. `within`: territories that certainly hold it; `maybeWithin`: those that may. */
export interface PlaceFact {
  readonly within: ReadonlySet<TerritoryCode>;
  /** `'anything'` when no place was given. */
  readonly maybeWithin: ReadonlySet<TerritoryCode> | 'anything';
  /** Most precise place known, for sentences; null when nothing is. */
  readonly site: TerritoryCode | null;
  readonly lacks: readonly ProfileField[];
}

/** NAF rev. 2 ancestors of an activity, section first: `['C', '25', '25.6', '25.62', '25.62B']`. */
export type NafPath = readonly string[];

/** `main`: candidates for the main activity (one when certain, none when not given); `others`: further declared activities. */
export interface SectorFact {
  readonly main: readonly NafPath[];
  readonly others: readonly NafPath[];
  readonly lacks: readonly ProfileField[];
}

export const STAGES = ['creation', 'takeover', 'existing'] as const;
/** Not yet created, being taken over, or running. */
export type Stage = (typeof STAGES)[number];

/** All that criteria may read of a firm, its site and its project; derived once per firm before any scheme is looked at. */
export interface Facts {
  readonly place: PlaceFact;
  readonly zonings: Readonly<Record<Zoning, ZoningFact>>;
  readonly sector: SectorFact;
  readonly sizeCategory: ChoiceFact<SizeCategory>;
  readonly headcount: NumericFact;
  /** Euros a year. */
  readonly turnover: NumericFact;
  /** Euros. */
  readonly balanceSheet: NumericFact;
  /** Years since creation; a whole number exactly on anniversaries. */
  readonly age: NumericFact;
  /** INSEE legal form, four digits (or the two- or one-digit level known). */
  readonly legalForm: Fact<string>;
  readonly stage: ChoiceFact<Stage>;
  /** Total eligible cost of the project, euros. */
  readonly projectCost: NumericFact;
  readonly worksStarted: Fact<boolean>;
  readonly inDifficulty: Fact<boolean>;
  readonly taxesUpToDate: Fact<boolean>;
  /** Room left under the de minimis ceiling at the date, euros. */
  readonly deMinimisRoom: NumericFact;
  readonly jobsCreated: NumericFact;
  /** Answers to declarative questions, by question id; absent = unknown. */
  readonly answers: Readonly<Record<string, boolean>>;
}
