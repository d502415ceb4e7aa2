import { availability, type Calendar, type CalendarDate } from '../../engine';
import type { JsonRow } from '../json/json-row';
import type { Topic } from './topic';

const FORTHCOMING = '31094501';
const OPEN = '31094502';
const CLOSED = '31094503';
const STATUSES: ReadonlySet<string> = new Set([FORTHCOMING, OPEN, CLOSED]);

export interface ReadCalendar {
  readonly calendar: Calendar | null;
  readonly uncoded: readonly string[];
}

/**
 * The dates of a topic, days in Europe/Paris: they tell whether it is open, whatever its status says.
 * In two stages only who applied to the first one may enter the second: the topic closes with the first.
 * Null, and a rejection, for a topic that the source says closed without any date to tell it.
 */
export function readCalendar(
  { rows, identifier }: Topic,
  models: readonly string[],
  today: CalendarDate,
): ReadCalendar | null {
  const opens = daysOf(rows, 'startDate')[0] ?? null;
  const deadlines = daysOf(rows, 'deadlineDate');
  const last = deadlines.at(-1) ?? null;
  const [first] = rows;
  if (opens !== null && last !== null && last < opens) {
    first.reject('deadlineDate', `la clôture précède l’ouverture (${opens})`, last);
  }
  const staged = isTwoStage(identifier, models);
  const calendar = calendarOf(opens, deadlines, staged);
  const statuses = statusesOf(first);
  if (last === null && statuses.length > 0 && statuses.every((status) => status === CLOSED)) {
    first.reject('status', 'la source dit ce sujet clos et n’en donne pas la date', CLOSED);
    return null;
  }
  checkStatus(first, statuses, calendar, today);
  return { calendar, uncoded: staged ? stagesInWords(deadlines) : [] };
}

/** The days of all records of the topic, in order; records that disagree are named. */
function daysOf(rows: readonly JsonRow[], field: string): CalendarDate[] {
  const told = rows.map((row) => row.days(field)).filter((days) => days.length > 0);
  const [one] = told;
  if (told.some((days) => days.join() !== one?.join())) {
    rows[0]?.warn(
      field,
      'les fiches de ce sujet ne donnent pas les mêmes dates, elles sont toutes gardées',
      told.flat().join(', '),
    );
  }
  return [...new Set(told.flat())].sort();
}

function calendarOf(opens: CalendarDate | null, deadlines: readonly CalendarDate[], staged: boolean): Calendar | null {
  const [first] = deadlines;
  if (first === undefined) return opens === null ? null : { permanent: false, opens, closes: null, cutOffs: [] };
  if (staged) return { permanent: false, opens, closes: first, cutOffs: [] };
  const closes = deadlines.at(-1) ?? first;
  return { permanent: false, opens, closes, cutOffs: deadlines.length > 1 ? deadlines : [] };
}

function isTwoStage(identifier: string, models: readonly string[]): boolean {
  return /-two-stage$/i.test(identifier) || models.some((model) => /two.?stage/i.test(model));
}

function stagesInWords(deadlines: readonly CalendarDate[]): string[] {
  const [first, ...others] = deadlines.map((date) => date.split('-').reverse().join('/'));
  if (first === undefined) return ['La candidature se fait en deux étapes.'];
  const second = others.length === 0 ? '' : `, la seconde, pour les projets retenus, le ${others.join(' ou le ')}`;
  return [`La candidature se fait en deux étapes : la première se termine le ${first}${second}.`];
}

function statusesOf(row: JsonRow): string[] {
  const statuses = row.list('status');
  for (const status of statuses) {
    if (!STATUSES.has(status)) row.warn('status', 'état inconnu, seules les dates comptent', status);
  }
  return statuses;
}

function checkStatus(row: JsonRow, [status]: readonly string[], calendar: Calendar | null, today: CalendarDate): void {
  if (status === undefined || !STATUSES.has(status) || calendar === null) return;
  const isClosed = availability(calendar, today).availability === 'closed';
  if (isClosed === (status === CLOSED)) return;
  row.warn(
    'status',
    isClosed
      ? 'la source ne dit pas ce sujet clos, ses dates le disent : elles l’emportent'
      : 'la source dit ce sujet clos, ses dates le disent ouvert ou à venir : elles l’emportent',
    status,
  );
}
