import type { SizeCategory } from '../engine';
import type { Interval } from './interval';
import type { SizeLaw, SizeLimits } from './size-law';

/** Figures of the firm with its partners and linked enterprises. */
export interface SizeBox {
  readonly headcount: Interval;
  readonly turnover: Interval;
  readonly balanceSheet: Interval;
}

/** Headcount AND (turnover OR balance sheet), at one end of the box. */
function fits(limits: SizeLimits | null, { headcount, turnover, balanceSheet }: SizeBox, end: 'min' | 'max'): boolean {
  if (limits === null) return false;
  const money = turnover[end] <= limits.turnoverMax || balanceSheet[end] <= limits.balanceSheetMax;
  return headcount[end] < limits.headcountBelow && money;
}

function sizeAt(box: SizeBox, end: 'min' | 'max', law: SizeLaw): SizeCategory {
  if (fits(law.micro, box, end)) return 'micro';
  if (fits(law.small, box, end)) return 'small';
  if (fits(law.medium, box, end)) return 'medium';
  if (fits(law.smallMidCap, box, end)) return 'small-mid-cap';
  return fits(law.midCap, box, end) ? 'mid-cap' : 'large';
}

const LADDER: readonly SizeCategory[] = ['micro', 'small', 'medium', 'small-mid-cap', 'mid-cap', 'large'];

/**
 * Every size category that some figures inside the box belong to, smallest first; never empty.
 * A category grows with each figure and each set of limits holds the one before: all between the ends can be reached.
 */
export function possibleSizes(box: SizeBox, law: SizeLaw): readonly SizeCategory[] {
  const smallest = LADDER.indexOf(sizeAt(box, 'min', law));
  const largest = LADDER.indexOf(sizeAt(box, 'max', law));
  const reached = LADDER.slice(smallest, largest + 1);
  return law.smallMidCap === null ? reached.filter((category) => category !== 'small-mid-cap') : reached;
}
