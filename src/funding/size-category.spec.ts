import fc from 'fast-check';

import type { NumericFact } from '../engine';
import { sizeCategory as sizeOf, type Ownership, type SizeFigures } from './size-category';
import type { SizeLaw } from './size-law';

const LAW: SizeLaw = {
  micro: { headcountBelow: 10, turnoverMax: 2e6, balanceSheetMax: 2e6 },
  small: { headcountBelow: 50, turnoverMax: 10e6, balanceSheetMax: 10e6 },
  medium: { headcountBelow: 250, turnoverMax: 50e6, balanceSheetMax: 43e6 },
  smallMidCap: { headcountBelow: 750, turnoverMax: 150e6, balanceSheetMax: 129e6 },
  midCap: { headcountBelow: 5000, turnoverMax: 1500e6, balanceSheetMax: 2000e6 },
  publicShareFrom: 25,
};
const sizeCategory = (figures: SizeFigures, ownership: Ownership | null, law: SizeLaw) =>
  sizeOf({ ...figures, ownership }, law);
const ALL = ['micro', 'small', 'medium', 'small-mid-cap', 'mid-cap', 'large'];
const AUTONOMOUS: Ownership = { kind: 'autonomous', publicShare: 0, group: null };

const known = (value: number): NumericFact => ({ state: 'known', value });
const between = (min: number, max: number, field: string): NumericFact => ({
  state: 'bounded',
  min,
  max,
  lacks: [field],
});
const NOTHING: SizeFigures = {
  headcount: { state: 'unknown', lacks: ['headcount'] },
  turnover: { state: 'unknown', lacks: ['turnover'] },
  balanceSheet: { state: 'unknown', lacks: ['balanceSheet'] },
};
const figures = (headcount: number, turnover: number, balanceSheet: number): SizeFigures => ({
  headcount: known(headcount),
  turnover: known(turnover),
  balanceSheet: known(balanceSheet),
});

describe('size category of an autonomous firm', () => {
  it.each([
    [9, 2e6, 9e9, 'micro'],
    [9.5, 2e6, 9e9, 'micro'],
    [10, 0, 0, 'small'],
    [9, 2_000_001, 2_000_001, 'small'],
    [49, 10e6, 9e9, 'small'],
    [49, 9e9, 10e6, 'small'],
    [50, 0, 0, 'medium'],
    [49, 10_000_001, 10_000_001, 'medium'],
    [249, 50e6, 9e9, 'medium'],
    [249, 9e9, 43e6, 'medium'],
    [250, 0, 0, 'small-mid-cap'],
    [249, 50_000_001, 43_000_001, 'small-mid-cap'],
    [749, 150e6, 9e9, 'small-mid-cap'],
    [749, 9e9, 129e6, 'small-mid-cap'],
    [750, 0, 0, 'mid-cap'],
    [749, 150_000_001, 129_000_001, 'mid-cap'],
    [4999, 1500e6, 9e9, 'mid-cap'],
    [4999, 9e9, 2000e6, 'mid-cap'],
    [5000, 0, 0, 'large'],
    [4999, 1_500_000_001, 2_000_000_001, 'large'],
  ])('%d staff, %d € of turnover, %d € of balance sheet: %s', (headcount, turnover, balanceSheet, category) => {
    expect(sizeCategory(figures(headcount, turnover, balanceSheet), AUTONOMOUS, LAW)).toEqual({
      possible: [category],
      lacks: [],
    });
  });

  it('needs one of turnover and balance sheet only, when that one is low enough', () => {
    const withoutBalance = { ...NOTHING, headcount: known(45), turnover: known(8e6) };
    expect(sizeCategory(withoutBalance, AUTONOMOUS, LAW)).toEqual({ possible: ['small'], lacks: [] });
  });

  it('asks for the balance sheet when the turnover alone is too high', () => {
    const size = sizeCategory({ ...NOTHING, headcount: known(45), turnover: known(12e6) }, AUTONOMOUS, LAW);
    expect(size).toEqual({ possible: ['small', 'medium'], lacks: ['balanceSheet'] });
  });

  it('never guesses from a band that straddles a bound', () => {
    const size = sizeCategory({ ...figures(0, 1e6, 1e6), headcount: between(6, 12, 'headcount') }, AUTONOMOUS, LAW);
    expect(size).toEqual({ possible: ['micro', 'small'], lacks: ['headcount'] });
  });

  it('settles a band that does not straddle', () => {
    const size = sizeCategory({ ...figures(0, 1e6, 1e6), headcount: between(20, 49, 'headcount') }, AUTONOMOUS, LAW);
    expect(size).toEqual({ possible: ['small'], lacks: [] });
  });

  it('leaves everything possible when nothing is known, and says what would settle', () => {
    expect(sizeCategory(NOTHING, AUTONOMOUS, LAW)).toEqual({
      possible: ALL,
      lacks: ['headcount', 'turnover', 'balanceSheet'],
    });
  });

  it('is large from 5 000 staff whatever the rest', () => {
    expect(sizeCategory({ ...NOTHING, headcount: known(5200) }, null, LAW)).toEqual({ possible: ['large'], lacks: [] });
  });

  it('knows no small mid-cap before the recommendation', () => {
    expect(sizeCategory(figures(300, 0, 0), AUTONOMOUS, { ...LAW, smallMidCap: null }).possible).toEqual(['mid-cap']);
  });
});

describe('links with other enterprises', () => {
  const small = figures(45, 8e6, 8e6);

  it('keeps larger categories possible while the links are unknown, never smaller ones', () => {
    expect(sizeCategory(small, null, LAW)).toEqual({ possible: ALL.slice(1), lacks: ['ownership'], mayStay: true });
  });

  it.each([
    ['partner', { mayStay: true }],
    ['linked', {}],
  ] as const)(
    'keeps larger categories possible for a %s firm until the figures of its group are known',
    (kind, more) => {
      const lacks = ['headcount', 'turnover', 'balanceSheet'].map((figure) => `ownership.group.${figure}`);
      expect(sizeCategory(small, { kind }, LAW)).toEqual({ possible: ALL.slice(1), lacks, ...more });
    },
  );

  it('adds linked enterprises in full', () => {
    const linked: Ownership = { kind: 'linked', group: { headcount: 205, turnover: 0, balanceSheet: 0 } };
    expect(sizeCategory(small, linked, LAW)).toEqual({ possible: ['small-mid-cap'], lacks: [] });
  });

  it('adds a partner pro rata: anything between nothing and its whole', () => {
    const partner: Ownership = { kind: 'partner', group: { headcount: 60, turnover: 0, balanceSheet: 0 } };
    expect(sizeCategory(small, partner, LAW)).toEqual({ possible: ['small', 'medium'], lacks: [], mayStay: true });
  });

  it('leaves a figure of the group that is not given open upward', () => {
    const linked: Ownership = { kind: 'linked', group: { turnover: 0, balanceSheet: 0 } };
    expect(sizeCategory(small, linked, LAW)).toEqual({ possible: ALL.slice(1), lacks: ['ownership.group.headcount'] });
  });

  it.each([
    [24.9, ['small']],
    [25, ['small-mid-cap', 'mid-cap', 'large']],
  ])('with %d %% in public hands: %j', (publicShare, possible) => {
    expect(sizeCategory(small, { kind: 'autonomous', publicShare }, LAW).possible).toEqual(possible);
  });

  it('keeps the category of a large firm in public hands', () => {
    expect(sizeCategory(figures(6000, 0, 0), { kind: 'autonomous', publicShare: 60 }, LAW).possible).toEqual(['large']);
  });
});

describe('properties', () => {
  const amount = fc.oneof(fc.constantFrom(0, 2e6, 10e6, 43e6, 50e6, 129e6, 150e6, 15e8, 2e9), fc.nat(3e9));
  const staff = fc.oneof(fc.constantFrom(9, 10, 49, 50, 249, 250, 749, 750, 4999, 5000), fc.nat(8000));
  /** An interval, and one inside it. */
  const nested = (bound: fc.Arbitrary<number>) =>
    fc.tuple(bound, bound, bound, bound).map((ends) => {
      const [a = 0, b = 0, c = 0, d = 0] = [...ends].sort((left, right) => left - right);
      return { wide: between(a, d, 'x'), narrow: between(b, c, 'x'), inside: b };
    });
  const owners = fc.constantFrom<Ownership | null>(
    AUTONOMOUS,
    null,
    { kind: 'linked', group: { headcount: 40, turnover: 3e6, balanceSheet: 5e6 } },
    { kind: 'partner', group: { headcount: 40, turnover: 3e6, balanceSheet: 5e6 } },
    { kind: 'autonomous', publicShare: 30 },
  );
  const boxes = fc.record({ headcount: nested(staff), turnover: nested(amount), balanceSheet: nested(amount) });

  it('narrowing an interval never widens the possible categories', () => {
    fc.assert(
      fc.property(boxes, owners, ({ headcount, turnover, balanceSheet }, owner) => {
        const pick = (which: 'wide' | 'narrow') =>
          sizeCategory(
            { headcount: headcount[which], turnover: turnover[which], balanceSheet: balanceSheet[which] },
            owner,
            LAW,
          ).possible;
        expect(pick('wide')).toEqual(expect.arrayContaining([...pick('narrow')]));
        expect(pick('narrow')).not.toHaveLength(0);
      }),
    );
  });

  it('holds the category of every firm inside the intervals', () => {
    fc.assert(
      fc.property(boxes, ({ headcount, turnover, balanceSheet }) => {
        const one = figures(headcount.inside, turnover.inside, balanceSheet.inside);
        const wide = { headcount: headcount.wide, turnover: turnover.wide, balanceSheet: balanceSheet.wide };
        const certain = sizeCategory(one, AUTONOMOUS, LAW).possible;
        expect(certain).toHaveLength(1);
        expect(sizeCategory(wide, AUTONOMOUS, LAW).possible).toEqual(expect.arrayContaining([...certain]));
      }),
    );
  });
});
