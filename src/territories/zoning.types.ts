import type { Trust, Zoning } from '../engine';

export type Doubt = 'address' | 'to-confirm';

/** A commune's row in the list of a zoning. `doubt` overrides what being listed means in general. */
export interface ZoneEntry {
  readonly zoneClass: string;
  readonly doubt: Doubt | null;
  /** Codes of the priority districts, for QPV; else empty. */
  readonly details: readonly string[];
}

/** What a zoning is, where its list comes from and what the list allows to conclude. */
export interface ZoningSheet {
  readonly id: Zoning;
  readonly file: string;
  readonly label: string;
  /** One French sentence. */
  readonly explanation: string;
  /** Class -> French label. */
  readonly classes: Readonly<Record<string, string>>;
  /** What being in the list means. */
  readonly listed: 'known' | Doubt;
  /** What being absent from it means. */
  readonly elsewhere: 'outside' | 'map-missing';
  /** Where `map-missing` holds; elsewhere an absent commune is outside. */
  readonly missingOn: 'mainland' | 'everywhere' | null;
  readonly version: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly licence: string | null;
  /** As precise as published: `2024`, `2025-07-10`; null when not known. */
  readonly date: string | null;
  readonly trust: Trust;
}

/** A zoning ready to be asked: its sheet and its list, by bare commune code. */
export interface ZoningMap {
  readonly sheet: ZoningSheet;
  readonly entries: ReadonlyMap<string, ZoneEntry>;
}
export type ZoningMaps = ReadonlyMap<Zoning, ZoningMap>;
