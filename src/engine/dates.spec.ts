import { assert, integer, property } from 'fast-check';
import { addYears, daysBetween, isCalendarDate, yearsBetween } from './dates';

const DAY = 86_400_000;
const dates = integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.UTC(2100, 11, 31) / DAY }).map((day) => ({
  day,
  date: new Date(day * DAY).toISOString().slice(0, 10),
}));

describe('isCalendarDate', () => {
  it.each(['2026-11-23', '2028-02-29', '2000-02-29', '2026-12-31'])('admits %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-11-00',
    '26-11-23',
    '2026-1-1',
    '2026-11-23T00:00',
    '',
  ])('refuses %s', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('daysBetween', () => {
  it('counts as the Gregorian calendar does', () => {
    assert(property(dates, dates, (one, other) => daysBetween(one.date, other.date) === other.day - one.day));
  });
});

describe('addYears', () => {
  it('falls back on 28 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2026-11-23', -3)).toBe('2023-11-23');
  });
});

describe('yearsBetween', () => {
  it('is whole exactly on anniversaries', () => {
    assert(
      property(dates, integer({ min: 0, max: 60 }), ({ date }, years) => {
        expect(yearsBetween(date, addYears(date, years))).toBe(years);
      }),
    );
  });

  it('grows from one day to the next', () => {
    assert(
      property(dates, dates, integer({ min: 1, max: 400 }), (from, to, more) => {
        const later = new Date((to.day + more) * DAY).toISOString().slice(0, 10);
        expect(yearsBetween(from.date, later)).toBeGreaterThan(yearsBetween(from.date, to.date));
      }),
    );
  });

  it('is not whole the day before an anniversary', () => {
    expect(yearsBetween('2023-11-24', '2026-11-23')).toBeCloseTo(2.997, 3);
    expect(yearsBetween('2026-11-23', '2023-11-24')).toBeCloseTo(-2.997, 3);
  });
});
