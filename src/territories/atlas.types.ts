import type { TerritoryCode } from '../engine';

/** A commune of today's official geographic code. Codes are bare INSEE codes. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  /** Département, or overseas collectivity (975, 977, 978, 984 to 989). */
  readonly department: string;
  /** Null in the overseas collectivities, which belong to no region. */
  readonly region: string | null;
  readonly mainland: boolean;
  readonly population: number;
  readonly postcodes: readonly string[];
  /** Codes of the communes it absorbed, its own excluded. */
  readonly formerCodes: readonly string[];
}

/** A name that today's map keeps under another commune: merged, associated or delegated commune, city district. */
export interface FormerName {
  readonly code: string;
  readonly name: string;
  /** Today's commune. */
  readonly commune: string;
  /** Its own postcodes, where the map gives them (city districts). */
  readonly postcodes: readonly string[] | null;
}

/** EPCI with own taxation, or EPT of Greater Paris. */
export interface CommuneGroup {
  readonly code: TerritoryCode;
  readonly kind: 'EPCI' | 'EPT';
  readonly name: string;
  readonly communes: readonly string[];
}

export interface NamedDivision {
  readonly code: string;
  readonly name: string;
}

/** Today's administrative map of France, read-only and in memory. */
export interface Atlas {
  readonly communes: ReadonlyMap<string, Commune>;
  /** Code of a former commune or city district -> today's commune. */
  readonly successors: ReadonlyMap<string, string>;
  readonly formerNames: readonly FormerName[];
  readonly groups: ReadonlyMap<TerritoryCode, CommuneGroup>;
  readonly departments: ReadonlyMap<string, NamedDivision & { readonly region: string | null }>;
  readonly regions: ReadonlyMap<string, NamedDivision>;
}

/** A Territoire d'industrie of one phase. Its id numbers are reused between phases with another meaning. */
export interface IndustryTerritory {
  readonly code: TerritoryCode;
  readonly phase: 1 | 2;
  readonly name: string;
  readonly regions: readonly TerritoryCode[];
  readonly departments: readonly TerritoryCode[];
  /** EPCI, EPT or single communes. */
  readonly members: readonly TerritoryCode[];
}
