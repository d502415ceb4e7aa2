import type { CalendarDate } from '../engine';

/** `12/09/2026`. */
export function shortDate(date: CalendarDate): string {
  return date.split('-').reverse().join('/');
}
