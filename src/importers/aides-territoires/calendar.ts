import { fold } from '../../common';
import type { Calendar, CalendarDate } from '../../engine';
import type { JsonRow } from '../json/json-row';

const RECURRENCES: Readonly<Record<string, 'once' | 'permanent' | 'recurring'>> = {
  ponctuelle: 'once',
  permanente: 'permanent',
  recurrente: 'recurring',
};

export interface ReadCalendar {
  readonly calendar: Calendar | null;
  /** What the calendar has no place for, in French. */
  readonly uncoded: readonly string[];
  /** For the summary. */
  readonly words: string;
}

/** `submission_deadline` is the last day open. A recurring aid is open between its dates, and may come back after. */
export function readCalendar(row: JsonRow): ReadCalendar {
  const opens = row.day('start_date');
  const closes = row.day('submission_deadline');
  const first = row.day('predeposit_date');
  const written = row.text('recurrence');
  const recurrence = RECURRENCES[fold(written)];
  if (written !== '' && recurrence === undefined) row.warn('recurrence', 'récurrence inconnue, gardée comme texte');
  if (opens !== null && closes !== null && closes < opens) {
    row.reject('submission_deadline', `la clôture précède l’ouverture (${opens})`);
  }
  const permanent = recurrence === 'permanent';
  if (permanent && closes !== null)
    row.warn('submission_deadline', 'l’aide est dite permanente, la date limite l’emporte');
  return {
    calendar: permanent || opens !== null || closes !== null ? { permanent, opens, closes, cutOffs: [] } : null,
    uncoded: first === null ? [] : [`Le dossier passe par un pré-dépôt, daté du ${inWords(first)}.`],
    words: written === '' || permanent ? '' : `Récurrence de l’aide : ${written.toLowerCase()}.`,
  };
}

function inWords(date: CalendarDate): string {
  return date.split('-').reverse().join('/');
}
