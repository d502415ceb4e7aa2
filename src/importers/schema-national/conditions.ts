import type { Criterion } from '../../engine';

/** What a group of columns asks of the firm: coded, or in words. */
export interface Conditions {
  readonly criteria: readonly Criterion[];
  readonly uncoded: readonly string[];
}

export const NO_CONDITION: Conditions = { criteria: [], uncoded: [] };
