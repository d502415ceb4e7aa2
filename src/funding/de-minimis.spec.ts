import fc from 'fast-check';

import { deMinimisRoom } from './de-minimis';

const LAW = { ceiling: 300_000, rollingYears: 3 };
const TODAY = '2026-11-23';

const room = (aids: readonly { grantedOn: string; amount: number }[], today = TODAY): number => {
  const fact = deMinimisRoom(aids, today, LAW);
  return fact.state === 'known' ? fact.value : Number.NaN;
};

describe('de minimis room', () => {
  it('is the whole ceiling without aid', () => expect(room([])).toBe(300_000));

  it.each([
    ['2023-11-22', 300_000],
    ['2023-11-23', 300_000],
    ['2023-11-24', 260_000],
    ['2026-11-23', 260_000],
  ])('counts an aid of %s to the day: %d left', (grantedOn, left) => {
    expect(room([{ grantedOn, amount: 40_000 }])).toBe(left);
  });

  it('counts three years back from 29 February', () => {
    expect(room([{ grantedOn: '2025-02-28', amount: 1000 }], '2028-02-29')).toBe(300_000);
    expect(room([{ grantedOn: '2025-03-01', amount: 1000 }], '2028-02-29')).toBe(299_000);
  });

  it('counts an aid already granted for a day ahead', () => {
    expect(room([{ grantedOn: '2026-12-01', amount: 1000 }])).toBe(299_000);
  });

  it('never falls below zero', () => {
    expect(room([{ grantedOn: '2026-01-01', amount: 400_000 }])).toBe(0);
  });

  it('is bounded, not guessed, when the aids are unknown', () => {
    expect(deMinimisRoom(null, TODAY, LAW)).toEqual({ state: 'bounded', min: 0, max: 300_000, lacks: ['deMinimis'] });
  });

  it('is unknown without a law at that date', () => {
    expect(deMinimisRoom([], '2031-01-01', null)).toEqual({ state: 'unknown', lacks: [] });
  });

  it('never grows with one more aid', () => {
    const aid = fc.record({
      grantedOn: fc.constantFrom('2023-11-23', '2023-11-24', '2024-06-01', '2026-11-23'),
      amount: fc.nat(400_000),
    });
    fc.assert(
      fc.property(fc.array(aid, { maxLength: 6 }), aid, (aids, more) => {
        expect(room([...aids, more])).toBeLessThanOrEqual(room(aids));
      }),
    );
  });
});
