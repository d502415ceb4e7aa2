/** Bounds of one size category: `headcountBelow` exclusive (annual work units), the euros inclusive. */
export interface SizeLimits {
  readonly headcountBelow: number;
  readonly turnoverMax: number;
  readonly balanceSheetMax: number;
}

/** The definitions in force at one date: Recommendation 2003/361/EC, Recommendation (EU) 2025/1099, décret 2008-1354. */
export interface SizeLaw {
  readonly micro: SizeLimits;
  readonly small: SizeLimits;
  readonly medium: SizeLimits;
  /** Null at a date before the category existed. */
  readonly smallMidCap: SizeLimits | null;
  readonly midCap: SizeLimits;
  /** Percent of capital or votes in public hands from which a firm is no SME. */
  readonly publicShareFrom: number;
}
