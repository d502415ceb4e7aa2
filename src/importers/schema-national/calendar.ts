import type { Calendar, CalendarDate } from '../../engine';
import { readDay } from '../words/day';
import type { Column } from './columns';
import type { Row } from './row';

/** Null when the cell is empty; a day that does not exist rejects the row. */
export function readDate(row: Row, column: Column): CalendarDate | null {
  const text = row.text(column);
  if (text === '') return null;
  const day = readDay(text);
  if (day === null) row.reject(column, 'cette date n’existe pas ou ne peut pas être lue (AAAA-MM-JJ)');
  return day;
}

/** `date_cloture` is the last day open. Without dates nothing was published about the calendar. */
export function readCalendar(row: Row): Calendar | null {
  const opens = readDate(row, 'date_ouverture');
  const closes = readDate(row, 'date_cloture');
  if (opens !== null && closes !== null && closes < opens) {
    row.reject('date_cloture', `la clôture précède l’ouverture (${opens})`);
  }
  return opens === null && closes === null ? null : { permanent: false, opens, closes, cutOffs: [] };
}
