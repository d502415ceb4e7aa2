import type { CalendarDate, Stage } from '../engine';

/** Headcount as the firm gives it: a number, bounds (inclusive), or an INSEE band code kept as an interval. */
export type HeadcountInput =
  | { readonly value: number }
  | { readonly min?: number | null; readonly max?: number | null }
  | { readonly band: string };

/** The SITE where the project happens, by INSEE code (current or former), postcode and town, département or region. */
export interface SiteInput {
  readonly commune?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  readonly department?: string | null;
  readonly region?: string | null;
  readonly address?: string | null;
  /** Inside a priority district (QPV): only the street address tells. */
  readonly inQpv?: boolean | null;
}

export interface ActivityInput {
  readonly code?: string | null;
  readonly nomenclature?: 'rev2' | 'naf2025' | null;
  readonly role?: 'main' | 'other' | null;
}

export interface OwnershipInput {
  readonly kind?: 'autonomous' | 'partner' | 'linked' | null;
  /** Percent of the capital or votes held by public bodies. */
  readonly publicShare?: number | null;
  readonly group?: {
    readonly headcount?: number | null;
    readonly turnover?: number | null;
    readonly balanceSheet?: number | null;
  } | null;
}

export interface ProjectInput {
  readonly needs?: readonly string[] | null;
  readonly text?: string | null;
  readonly worksStarted?: boolean | null;
  readonly startsOn?: CalendarDate | null;
  /** Eligible costs, euros. */
  readonly costs?: readonly { readonly line?: string | null; readonly amount?: number | null }[] | null;
  readonly jobsCreated?: number | null;
}

/** What is known of a firm and its project. Every field may be missing or null: unknown. Amounts in euros. */
export interface CompanyProfile {
  readonly name?: string | null;
  readonly siren?: string | null;
  readonly siret?: string | null;
  readonly legalForm?: string | null;
  readonly createdOn?: CalendarDate | null;
  readonly stage?: Stage | null;
  readonly site?: SiteInput | null;
  readonly naf?: readonly ActivityInput[] | null;
  readonly headcount?: HeadcountInput | null;
  readonly turnover?: number | null;
  readonly balanceSheet?: number | null;
  readonly ownership?: OwnershipInput | null;
  readonly inDifficulty?: boolean | null;
  readonly taxesUpToDate?: boolean | null;
  /** De minimis aid received over the last three years, gross grant equivalent in euros. */
  readonly deMinimis?: readonly { readonly grantedOn?: CalendarDate | null; readonly amount?: number | null }[] | null;
  readonly project?: ProjectInput | null;
  readonly answers?: Readonly<Record<string, 'yes' | 'no' | 'unknown' | null>> | null;
}
