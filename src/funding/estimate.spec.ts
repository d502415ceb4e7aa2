import fc from 'fast-check';

import type { Funding, NumericFact, SizeCategory } from '../engine';
import { estimateAid, type AidEstimate, type EstimateInput } from './estimate';

const funding = (parts: Partial<Funding>): Funding => ({
  rate: null,
  floor: null,
  cap: null,
  basis: null,
  details: null,
  ...parts,
});
const known = (value: number): NumericFact => ({ state: 'known', value });
const UNKNOWN: NumericFact = { state: 'unknown', lacks: ['project.costs'] };

const estimate = (parts: Partial<Funding>, more: Partial<EstimateInput> = {}): AidEstimate | null =>
  estimateAid({
    funding: funding(parts),
    instruments: ['grant'],
    sizePossible: ['small'],
    cost: known(350_000),
    ...more,
  });
const amounts = (parts: Partial<Funding>, more: Partial<EstimateInput> = {}): readonly number[] | null => {
  const found = estimate(parts, more);
  return found === null ? null : [found.min, found.max];
};
const sizes = (...sizePossible: SizeCategory[]): Partial<EstimateInput> => ({ sizePossible });

describe('estimated amount', () => {
  it('is rate times cost', () => expect(amounts({ rate: 20 })).toEqual([70_000, 70_000]));

  it.each([
    [{ rate: 20, cap: 70_000 }, 70_000],
    [{ rate: 20, cap: 69_999 }, 69_999],
    [{ rate: 20, floor: 70_000 }, 70_000],
    [{ rate: 20, floor: 70_001 }, 70_001],
    [{ rate: 20, floor: 900_000 }, 350_000],
  ])('stays between floor and cap, and within the cost: %j', (parts, amount) => {
    expect(amounts(parts)).toEqual([amount, amount]);
  });

  it('takes the rate of the size', () => {
    expect(amounts({ rate: { small: 30, medium: 20 } }, sizes('medium'))).toEqual([70_000, 70_000]);
  });

  it('is a range while several sizes are possible', () => {
    expect(amounts({ rate: { small: 30, medium: 20 } }, sizes('small', 'medium', 'large'))).toEqual([70_000, 105_000]);
  });

  it('reads a micro firm as small, and whatever is no SME as large, where the scheme does not tell them apart', () => {
    expect(amounts({ rate: { small: 30 } }, sizes('micro'))).toEqual([105_000, 105_000]);
    expect(amounts({ rate: { large: 10 } }, sizes('small-mid-cap'))).toEqual([35_000, 35_000]);
    expect(amounts({ rate: { small: 30 } }, sizes('medium'))).toBeNull();
  });

  it('is none when the cost is unknown, even under a cap', () => {
    expect(amounts({ rate: 20, floor: 5000, cap: 200_000 }, { cost: UNKNOWN })).toBeNull();
  });

  it('is a range when the cost is bounded', () => {
    const cost: NumericFact = { state: 'bounded', min: 100_000, max: 200_000, lacks: ['project.costs'] };
    expect(amounts({ rate: 20 }, { cost })).toEqual([20_000, 40_000]);
  });

  it('invents nothing: no rate, no data, or no end', () => {
    expect(amounts({ cap: 200_000 })).toBeNull();
    expect(amounts({ rate: 20 }, { cost: UNKNOWN })).toBeNull();
    expect(estimateAid({ funding: null, instruments: ['grant'], sizePossible: ['small'], cost: known(1) })).toBeNull();
  });

  it.each([
    [['loan']],
    [['guarantee']],
    [['equity']],
    [['grant', 'loan']],
    [['advice']],
    [['grant', 'advice']],
    [['grant', 'training']],
    [['tax-exemption']],
    [[]],
  ] as const)('gives none for %j: a rate is no aid intensity there', (instruments) => {
    expect(amounts({ rate: 20 }, { instruments })).toBeNull();
  });

  it('says the formula in words', () => {
    expect(estimate({ rate: 20, floor: 5000, cap: 60_000 })?.basis.replace(/[\u202F\u00A0]/g, ' ')).toBe(
      "20 % des dépenses éligibles (350 000 € si tout le projet l'est), au moins 5 000 € et au plus 60 000 €",
    );
    expect(
      estimate(
        { rate: { small: 30, medium: 20 }, cap: 60_000 },
        { ...sizes('small', 'medium'), instruments: ['repayable-advance'] },
      )?.basis.replace(/[\u202F\u00A0]/g, ' '),
    ).toBe(
      "20 % à 30 % des dépenses éligibles selon la taille de l'entreprise (350 000 € si tout le projet l'est), au plus 60 000 €, à rembourser",
    );
  });

  it('never passes cap or cost, whatever the figures', () => {
    const optional = fc.option(fc.nat(500_000));
    fc.assert(
      fc.property(fc.nat(100), optional, optional, fc.nat(2_000_000), (rate, floor, cap, cost) => {
        const found = estimate({ rate, floor, cap }, { cost: known(cost) });
        expect(found?.min).toBe(found?.max);
        expect(found?.max).toBeLessThanOrEqual(Math.min(cap ?? Infinity, cost));
      }),
    );
  });
});
