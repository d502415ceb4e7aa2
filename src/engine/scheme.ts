import type { Criterion } from './criteria';
import type { CalendarDate, Perimeter, SizeCategory } from './terms';

export * from './terms';

export const LEVELS = ['european', 'national', 'regional', 'departmental', 'local'] as const;
/** Who designed the aid, not where it applies. */
export type Level = (typeof LEVELS)[number];

export const INSTRUMENTS = [
  'grant',
  'repayable-advance',
  'loan',
  'guarantee',
  'equity',
  'tax-credit',
  'tax-exemption',
  'social-exemption',
  'advice',
  'training',
  'other',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

export const FUNDING_ORIGINS = [
  'ordinary-law',
  'france-2030',
  'recovery-plan',
  'ti-programme',
  'regional-budget',
  'eu-fund',
  'local-budget',
] as const;
export type FundingOrigin = (typeof FUNDING_ORIGINS)[number];

export const TRUSTS = ['official', 'open-data', 'unconfirmed'] as const;
/** `official`: the funder's text was read; `open-data`: read in a public catalogue; `unconfirmed`: from knowledge only. */
export type Trust = (typeof TRUSTS)[number];

/** Stands where the source names no funder. */
export const UNNAMED_FUNDER = 'Financeur non précisé';

export interface Funder {
  readonly name: string;
  readonly siren: string | null;
  /** French, as the source says it: `financeur`, `instructeur`, `opérateur`… */
  readonly role: string | null;
}

/** Without `permanent`, `closes` or `cutOffs`, no end was published. `closes` and cut-offs are the last day open. */
export interface Calendar {
  readonly permanent: boolean;
  readonly opens: CalendarDate | null;
  readonly closes: CalendarDate | null;
  readonly cutOffs: readonly CalendarDate[];
}

/** Aid intensity in percent of the eligible costs: one figure, or one per size category. */
export type AidRate = number | Readonly<Partial<Record<SizeCategory, number>>>;

export interface Funding {
  readonly rate: AidRate | null;
  /** Smallest and largest amount of one aid, in euros. */
  readonly floor: number | null;
  readonly cap: number | null;
  /** State-aid basis: `gber-17`, `de-minimis`… */
  readonly basis: string | null;
  /** How much, in French words, where figures alone do not say it. */
  readonly details: string | null;
}

export interface Contact {
  readonly organisation: string | null;
  readonly url: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface SchemeSource {
  readonly url: string;
  readonly publisher: string;
  /** Public catalogue in which the facts were read, where they were not read at the publisher's. */
  readonly catalogue: string | null;
  /** Id of the aid in that catalogue. */
  readonly record: string | null;
  readonly licence: string | null;
  readonly checkedOn: CalendarDate;
  readonly trust: Trust;
}

/** A published public support that a firm can apply to or claim (dispositif d'aide). */
export interface AidScheme {
  /** Stable, lower case, the name of its file. */
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly aliases: readonly string[];
  readonly level: Level;
  /** `facts`: composed from a table of facts, `full`: described in depth. */
  readonly depth: 'full' | 'facts';
  readonly funders: readonly Funder[];
  readonly instruments: readonly Instrument[];
  readonly fundingOrigin: FundingOrigin | null;
  /** Families or needs of `seeds/vocabulary/needs.yaml`, what it is most for first: relevance, never eligibility. */
  readonly needs: readonly string[];
  readonly keywords: readonly string[];
  readonly summary: string | null;
  readonly territory: Perimeter;
  readonly criteria: readonly Criterion[];
  /** Conditions the tool cannot test, in French: shown and counted, never decisive. */
  readonly uncoded: readonly string[];
  readonly calendar: Calendar | null;
  readonly funding: Funding | null;
  readonly exclusiveWith: readonly string[];
  readonly contact: Contact | null;
  readonly apply: string | null;
  readonly documents: readonly string[];
  readonly leadTimeWeeks: number | null;
  readonly parent: string | null;
  readonly source: SchemeSource;
}
