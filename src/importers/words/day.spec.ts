import { readDay } from './day';

describe('a day written by hand or by a machine', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['2026/1/5', '2026-01-05'],
    ['20261231', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['1.2.2026', '2026-02-01'],
    ['31-12-2026 18:30', '2026-12-31'],
    ['1er août 2026', '2026-08-01'],
    ['29 février 2028', '2028-02-29'],
    ['2026-12-31T12:00:00Z', '2026-12-31'],
    ['2026-12-31 12:00:00.123+01:00', '2026-12-31'],
    ['2026-12-31T12h30', '2026-12-31'],
    ['2026-12-31T24:00:00', '2026-12-31'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ['midnight in Paris, winter', '2026-12-30T23:00:00Z', '2026-12-31'],
    ['midnight in Paris, summer', '2026-06-29T22:00:00.000Z', '2026-06-30'],
    ['another zone', '2026-12-31T20:30:00-0500', '2027-01-01'],
    ['the last minute of a day, whatever the zone', '2026-12-31T23:59:59Z', '2026-12-31'],
  ])('an instant is the day it is in Paris: %s', (_which, text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['31/02/2026', '2026-13-01', '2026-02-30T10:00:00Z', '2026-12-31T25:00:00Z', '12/2026', 'bientôt', '46022'])(
    '%s is no day',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );
});
