export const SIZE_CATEGORIES = ['micro', 'small', 'medium', 'small-mid-cap', 'mid-cap', 'large'] as const;
/** A partition, smallest first: a small mid-cap (Recommendation (EU) 2025/1099) is the lower part of the mid-caps (ETI). */
export type SizeCategory = (typeof SIZE_CATEGORIES)[number];

/** `EU`, `FR`, `REG-84`, `DEP-69`, `EPCI-200070944`, `EPT-…`, `TI2-8418` (phase, then number), `COM-01010`. */
export type TerritoryCode = string;

/** A calendar date `YYYY-MM-DD` in Europe/Paris. */
export type CalendarDate = string;

export interface Perimeter {
  readonly include: readonly TerritoryCode[];
  readonly exclude: readonly TerritoryCode[];
}
