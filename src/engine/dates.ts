import type { CalendarDate } from './terms';

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function format({ year, month, day }: DateParts): CalendarDate {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** A day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1 March of year 0 (Gregorian calendar): years start in March so that the leap day comes last. */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
}

/** Negative when `to` comes before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Without the same day in that year, the last day of the month (Code de procédure civile, art. 641). */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  return format({ year: year + years, month, day: Math.min(day, daysInMonth(year + years, month)) });
}

/** Years from one date to another, whole exactly on anniversaries; negative when `to` comes before `from`. */
export function yearsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to < from) return -yearsBetween(to, from);
  const elapsed = partsOf(to).year - partsOf(from).year;
  const whole = addYears(from, elapsed) > to ? elapsed - 1 : elapsed;
  const last = addYears(from, whole);
  return whole + daysBetween(last, to) / daysBetween(last, addYears(from, whole + 1));
}
