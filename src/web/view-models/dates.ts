import type { Availability, CalendarDate } from '../../engine';
import { MONTHS } from '../months';

const DAY = 86_400_000;

function parts(date: CalendarDate): readonly [year: string, month: string, day: string] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [year, month, day];
}

/** `31 décembre 2026`. */
export function longDate(date: CalendarDate): string {
  const [year, month, day] = parts(date);
  const number = Number(day) === 1 ? '1er' : String(Number(day));
  return `${number} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export const NO_DEADLINE = 'pas de date limite publiée';

interface Dates {
  readonly availability: Availability;
  readonly opens: CalendarDate | null;
  readonly deadline: CalendarDate | null;
}

function closing(at: CalendarDate, deadline: CalendarDate): string {
  const days = daysBetween(at, deadline);
  if (days < 0) return `fermée depuis le ${longDate(deadline)}`;
  if (days === 0) return "ferme aujourd'hui";
  if (days === 1) return 'ferme demain';
  return days <= 120 ? `ferme dans ${String(days)} jours` : `ouverte jusqu'au ${longDate(deadline)}`;
}

/** When one can apply, as said aloud. */
export function deadlineInWords(at: CalendarDate, { availability, opens, deadline }: Dates): string {
  if (availability === 'permanent') return "toute l'année";
  if (availability === 'upcoming') return opens ? `ouvre le ${longDate(opens)}` : 'ouverture à venir';
  if (availability === 'closed') return deadline ? `fermée depuis le ${longDate(deadline)}` : 'fermée';
  return deadline ? closing(at, deadline) : NO_DEADLINE;
}
