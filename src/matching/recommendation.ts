import type {
  AidScheme,
  Availability,
  CalendarDate,
  Funding,
  Instrument,
  Level,
  Reason,
  SizeCategory,
  Trust,
  Verdict,
  Zoning,
} from '../engine';
import type { CompanyProfile } from '../companies';
import type { AidEstimate } from '../funding';

/** One condition of a scheme laid against the firm, worded in French. */
export type ReasonView = Reason;

export type Estimate = AidEstimate;

export interface RecommendedScheme {
  readonly rank: number;
  readonly schemeId: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly acronym: string | null;
  readonly summary: string | null;
  readonly level: Level;
  /** `facts`: a fact sheet, composed from a table; `full`: described in depth. */
  readonly depth: AidScheme['depth'];
  readonly funders: readonly string[];
  readonly instruments: readonly Instrument[];
  readonly needs: readonly string[];
  /** The generic scheme of which this one is a variant or a part; null without one in the catalogue. */
  readonly parent: { readonly schemeId: string; readonly name: string } | null;
  /** Ids of the schemes of its family that the firm may have too and that it stands for, nearest first. */
  readonly variants: readonly string[];
  /** Id of the scheme that stands for this one and all its family; null for that one itself, and without kin. */
  readonly foldedInto: string | null;
  /** It fits the needs asked, or none was asked; else it is open to the firm for something else. */
  readonly answersNeed: boolean;
  readonly verdict: Verdict;
  readonly coverage: { readonly checked: number; readonly total: number };
  readonly availability: Availability;
  readonly opens: CalendarDate | null;
  readonly deadline: CalendarDate | null;
  readonly score: number;
  readonly contributions: Readonly<Record<string, number>>;
  /** True when the spread of levels, not the score alone, set this rank. */
  readonly liftedForLevel: boolean;
  /** French, one line: why this aid stands here for this firm. */
  readonly whyHere: string;
  readonly reasons: readonly ReasonView[];
  readonly uncoded: readonly string[];
  /** What the source says of the amount, whatever the firm. */
  readonly funding: Funding | null;
  readonly estimate: Estimate | null;
  readonly source: {
    readonly url: string;
    readonly publisher: string;
    /** Public catalogue in which the facts were read; null when read at the publisher's. */
    readonly catalogue: string | null;
    /** As the source names it; null when it names none. */
    readonly licence: string | null;
    readonly checkedOn: CalendarDate;
    readonly trust: Trust;
  };
}

/** One scheme of the catalogue for one firm, unranked. */
export type SchemeVerdict = Pick<
  RecommendedScheme,
  'schemeId' | 'externalId' | 'verdict' | 'availability' | 'coverage'
>;

export interface TerritoryView {
  readonly commune: string | null;
  readonly communeName: string | null;
  readonly epci: string | null;
  readonly epciName: string | null;
  readonly ept: string | null;
  readonly department: string | null;
  readonly departmentName: string | null;
  readonly region: string | null;
  readonly regionName: string | null;
  /** `TI2-8408`, null when the site is in none (or its place is not known). */
  readonly territoireIndustrie: string | null;
  readonly territoireIndustrieName: string | null;
  /** Class of the site in each zoning, `none` outside, `unknown` when undecided. */
  readonly zonings: Readonly<Record<Zoning, string>>;
}

export interface CompanyView {
  readonly profile: CompanyProfile;
  /** French sentences on what was understood in another form than it was typed. */
  readonly notices: readonly string[];
  readonly territory: TerritoryView;
  readonly size: {
    /** Null while several categories stay possible. */
    readonly category: SizeCategory | null;
    readonly possible: readonly SizeCategory[];
    readonly basis: readonly string[];
    readonly certain: boolean;
  };
  readonly activities: readonly { readonly code: string; readonly label: string; readonly role: 'main' | 'other' }[];
  /** Needs read in the chips and the free text, by id. */
  readonly needs: readonly { readonly id: string; readonly label: string; readonly from: 'chosen' | 'text' }[];
}

/** Shut by one condition alone, which the firm can change. */
export interface NearMissView {
  readonly schemeId: string;
  readonly name: string;
  readonly criterion: string;
  /** French: what is missing, with the figures. */
  readonly text: string;
  /** French: what the firm can do about it. */
  readonly advice: string;
}

export interface Recommendation {
  readonly at: CalendarDate;
  readonly catalogueVersion: string;
  readonly engineVersion: string;
  readonly company: CompanyView;
  /** Open (or upcoming) schemes by verdict; closed ones apart. */
  readonly counts: {
    readonly eligible: number;
    readonly toCheck: number;
    readonly ineligible: number;
    readonly closed: number;
  };
  readonly results: readonly RecommendedScheme[];
  /** Best first. */
  readonly nearMisses: readonly NearMissView[];
  /** Those that decide most first. */
  readonly questions: readonly QuestionToAsk[];
}

/** A missing fact, in words to ask it. */
export interface QuestionToAsk {
  /** Of the profile: `turnover`, `answers.<question>`. */
  readonly field: string;
  readonly text: string;
  /** Schemes still to check that any precise answer decides, this one given alone. */
  readonly settles: number;
  /** Schemes still to check that wait for this answer, alone or with others. */
  readonly awaitedBy: number;
}
