import type { TerritoryCode } from '../engine';

/** A place as given: INSEE commune code (current or former), postcode and town, département or region. */
export interface SiteQuery {
  readonly commune?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly region?: string | null | undefined;
}
export type SiteField = keyof SiteQuery;

/** A place as understood. Bare INSEE codes; all null when no place was given. */
export interface Site {
  /** The most precise territory known: `COM-…`, `DEP-…` or `REG-…`. */
  readonly code: TerritoryCode | null;
  readonly commune: string | null;
  readonly department: string | null;
  readonly region: string | null;
}

export interface TownCandidate {
  readonly code: TerritoryCode;
  /** INSEE code, to give back as `commune`. */
  readonly commune: string;
  readonly name: string;
  readonly department: string;
  readonly postcodes: readonly string[];
}

export type SiteErrorCode = 'unknown-place' | 'ambiguous-place' | 'contradictory-place';

export interface SiteError {
  readonly code: SiteErrorCode;
  readonly field: SiteField;
  /** One French sentence naming field and value. */
  readonly message: string;
  readonly candidates: readonly TownCandidate[];
}

export type SiteAnswer =
  | { readonly ok: true; readonly site: Site; readonly notices: readonly string[] }
  | { readonly ok: false; readonly error: SiteError };
