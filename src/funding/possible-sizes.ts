import type { SizeCategory } from '../engine';
import { holds, type Interval } from './interval';
import type { SizeLaw, SizeLimits } from './size-law';

/** Figures of the firm with its partners and linked enterprises. */
export interface SizeBox {
  readonly headcount: Interval;
  readonly turnover: Interval;
  readonly balanceSheet: Interval;
}

interface Step {
  readonly category: SizeCategory;
  /** Null: without an upper bound. */
  readonly limits: SizeLimits | null;
}

function steps(law: SizeLaw): readonly Step[] {
  return [
    { category: 'micro', limits: law.micro },
    { category: 'small', limits: law.small },
    { category: 'medium', limits: law.medium },
    ...(law.smallMidCap === null ? [] : [{ category: 'small-mid-cap' as const, limits: law.smallMidCap }]),
    { category: 'mid-cap', limits: law.midCap },
    { category: 'large', limits: null },
  ];
}

/** Headcount AND (turnover OR balance sheet) within `limits`, while the figures exceed the category below. */
function reaches(box: SizeBox, limits: SizeLimits | null, below: SizeLimits | null): boolean {
  const kept = [
    { turnover: limits === null ? {} : { atMost: limits.turnoverMax }, balanceSheet: {} },
    { turnover: {}, balanceSheet: limits === null ? {} : { atMost: limits.balanceSheetMax } },
  ];
  const exceeded =
    below === null
      ? [{ headcount: {}, turnover: {}, balanceSheet: {} }]
      : [
          { headcount: { atLeast: below.headcountBelow }, turnover: {}, balanceSheet: {} },
          { headcount: {}, turnover: { above: below.turnoverMax }, balanceSheet: { above: below.balanceSheetMax } },
        ];
  const staff = limits === null ? {} : { below: limits.headcountBelow };
  return kept.some((within) =>
    exceeded.some(
      (beyond) =>
        holds(box.headcount, { ...staff, ...beyond.headcount }) &&
        holds(box.turnover, { ...within.turnover, ...beyond.turnover }) &&
        holds(box.balanceSheet, { ...within.balanceSheet, ...beyond.balanceSheet }),
    ),
  );
}

/** Every size category that some figures inside the box belong to, smallest first; never empty. */
export function possibleSizes(box: SizeBox, law: SizeLaw): readonly SizeCategory[] {
  const ladder = steps(law);
  return ladder
    .filter(({ limits }, index) => reaches(box, limits, ladder[index - 1]?.limits ?? null))
    .map(({ category }) => category);
}
