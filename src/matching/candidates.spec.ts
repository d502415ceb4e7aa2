import fc from 'fast-check';

import { valueShare } from './candidates';

const share = (min: number, max: number) => valueShare({ min, max });

describe('the share of an estimate in the ranking', () => {
  it('is unknown without an estimate', () => {
    expect(valueShare(null)).toBeNull();
  });

  it('runs from a thousand euros to ten million, by orders of magnitude', () => {
    expect(share(0, 0)).toBe(0);
    expect(share(1_000, 1_000)).toBe(0);
    expect(share(100_000, 100_000)).toBeCloseTo(0.5);
    expect(share(10_000_000, 10_000_000)).toBe(1);
    expect(share(1e9, 1e9)).toBe(1);
  });

  it('never falls when the amount grows', () => {
    fc.assert(
      fc.property(fc.nat(1e8), fc.nat(1e8), (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(share(high, high)).toBeGreaterThanOrEqual(share(low, low) ?? 0);
      }),
    );
  });
});
