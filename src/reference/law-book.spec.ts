import { SEEDS_FOLDER } from '../common';
import type { LawRow } from './law-book';
import { loadReference } from './load-reference';

const { law } = loadReference(SEEDS_FOLDER);
const { sme, midCap, smallMidCap, deMinimis, gber } = law.tables;
const ALL: readonly LawRow<unknown>[] = [...sme, ...midCap, ...smallMidCap, ...deMinimis, ...gber];

describe('law by date', () => {
  it('gives the size definitions of a date', () => {
    expect(law.size('2026-11-23')).toEqual({
      micro: { headcountBelow: 10, turnoverMax: 2_000_000, balanceSheetMax: 2_000_000 },
      small: { headcountBelow: 50, turnoverMax: 10_000_000, balanceSheetMax: 10_000_000 },
      medium: { headcountBelow: 250, turnoverMax: 50_000_000, balanceSheetMax: 43_000_000 },
      smallMidCap: { headcountBelow: 750, turnoverMax: 150_000_000, balanceSheetMax: 129_000_000 },
      midCap: { headcountBelow: 5000, turnoverMax: 1_500_000_000, balanceSheetMax: 2_000_000_000 },
      publicShareFrom: 25,
    });
  });

  it('knows no small mid-cap before its recommendation', () => {
    expect(law.size('2025-05-20').smallMidCap).toBeNull();
    expect(law.size('2025-05-21').smallMidCap).not.toBeNull();
  });

  it('refuses a date before the law it knows, and names it', () => {
    expect(() => law.size('2001-01-01')).toThrow('« 2001-01-01 »');
  });

  it.each([
    ['2023-12-31', null],
    ['2024-01-01', 300_000],
    ['2030-12-31', 300_000],
    ['2031-01-01', null],
  ])('de minimis ceiling on %s: %s', (date, ceiling) => {
    expect(law.deMinimis(date)?.ceiling ?? null).toBe(ceiling);
  });

  it('ends the block exemptions on their last day', () => {
    expect(law.gber('2026-12-31').length).toBeGreaterThan(10);
    expect(law.gber('2027-01-01')).toEqual([]);
  });

  it('reads micro as small, and mid-caps as large', () => {
    const innovation = law.gber('2026-11-23').find(({ values }) => values.key === 'gber-29');
    expect(innovation?.values.rates).toEqual({
      micro: 50,
      small: 50,
      medium: 50,
      'small-mid-cap': 15,
      'mid-cap': 15,
      large: 15,
    });
    expect(law.gber('2026-11-23').find(({ values }) => values.key === 'gber-17')?.values.rates.large).toBeUndefined();
  });
});

describe('rows of law', () => {
  it('name their text, and trust no figure that was not read', () => {
    expect(ALL.filter(({ source }) => source.text === '')).toEqual([]);
    expect(gber.filter(({ source }) => source.trust !== 'unconfirmed')).toEqual([]);
  });

  it('have dates in order', () => {
    expect(ALL.filter(({ from, to }) => !/^\d{4}-\d\d-\d\d$/.test(from) || (to !== null && to < from))).toEqual([]);
  });

  it('give percents only', () => {
    const rates = gber.flatMap(({ values }) => Object.values(values.rates));
    expect(rates.filter((rate) => !(rate > 0 && rate <= 100))).toEqual([]);
  });
});
