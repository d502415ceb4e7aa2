import type { NafPath } from '../engine';

export type NafLevel = 'section' | 'division' | 'group' | 'class' | 'sub-class';
export type Nomenclature = 'rev2' | 'naf2025';

/** One code of NAF rev. 2, at any level. */
export interface NafEntry {
  readonly code: string;
  readonly level: NafLevel;
  readonly parent: string | null;
  readonly label: string;
}

/** One code of NAF 2025, at any level; only sub-classes have a label in our data. */
export interface Naf2025Entry {
  readonly code: string;
  readonly division: string;
  readonly label: string;
}

/** How two codes of the approximate bridge were brought together, by their labels and numbers. */
export type BridgeMethod =
  | 'same-label'
  | 'same-class'
  | 'same-class-several'
  | 'same-class-other-label'
  | 'close-label'
  | 'read-by-label'
  | 'unresolved';

export interface BridgeRow {
  readonly rev2: string;
  /** Null when no counterpart was found. */
  readonly naf2025: string | null;
  readonly method: BridgeMethod;
}

export interface NafHit {
  /** Sub-class of NAF rev. 2: `25.62B`. */
  readonly code: string;
  readonly label: string;
  /** The trade words that led here, null when the label or the code did. */
  readonly matched: string | null;
  /** Sections B to E. */
  readonly industry: boolean;
}

/** The French nomenclature of activities, read-only. */
export interface Naf {
  /** Every code of rev. 2, at any level. */
  readonly codes: ReadonlySet<string>;
  exists(code: string): boolean;
  /** `2562B`, `25.62b` or `25.62B` give `25.62B`; a class with one sub-class gives it; null when no such activity exists. */
  normalise(code: string, nomenclature?: Nomenclature): string | null;
  /** Ancestors of a rev. 2 code, section first, itself last; empty for an unknown code. */
  path(code: string): NafPath;
  /** Label at any level; the code itself when it is unknown. */
  label(code: string, nomenclature?: Nomenclature): string;
  /** Rev. 2 candidates for a NAF 2025 sub-class: one when certain, several when not, none when unresolved. */
  fromNaf2025(code: string): readonly NafPath[];
  /** Sub-classes for a trade in lay words, or for the beginning of a code; industry first, typos forgiven. */
  search(text: string, limit?: number): readonly NafHit[];
}
