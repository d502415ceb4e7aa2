import { fold, todayInParis } from '../../common';
import { isCalendarDate, type CalendarDate } from '../../engine';

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const IN_WORDS = /^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/;
const TIME = /^(.*\d)(?:T|\s+)(\d{2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;

function existing(year: string, month: string | number, day: string): CalendarDate | null {
  const date = [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isCalendarDate(date) ? date : null;
}

function dayOf(text: string): CalendarDate | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return existing(year, month, day);
  const [, first, second, third] = DAY_FIRST.exec(text) ?? [];
  if (first !== undefined && second !== undefined && third !== undefined) return existing(third, second, first);
  const [, number, name, inYear] = IN_WORDS.exec(fold(text)) ?? [];
  if (number === undefined || name === undefined || inYear === undefined) return null;
  return existing(inYear, MONTHS.indexOf(name) + 1, number);
}

function zoneOf(written: string): string {
  if (/^(?:Z|UTC)$/i.test(written)) return 'Z';
  return `${written.slice(0, 3)}:${written.slice(3).replace(':', '').padEnd(2, '0')}`;
}

/**
 * The calendar day, in Europe/Paris, of a date or an instant; null when there is no such day.
 * An instant written to the last minute of a day means that day, whatever its zone.
 */
export function readDay(text: string): CalendarDate | null {
  const [, date, hour, minute, second = '00', zone] = TIME.exec(text) ?? [];
  if (date === undefined || hour === undefined || minute === undefined) return dayOf(text);
  const day = dayOf(date);
  const isEnd = hour === '24' ? minute === '00' && second === '00' : hour === '23' && minute === '59';
  if (day === null || (zone === undefined && isEnd)) return day;
  const instant = new Date(`${day}T${hour}:${minute}:${second}${zoneOf(zone ?? 'Z')}`);
  if (Number.isNaN(instant.getTime())) return null;
  return isEnd || zone === undefined ? day : todayInParis(instant);
}
