import { daysBetween } from './dates';
import type { Calendar } from './scheme';
import type { CalendarDate } from './terms';

export const AVAILABILITIES = ['open', 'closing-soon', 'permanent', 'upcoming', 'closed'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** A scheme closes soon when this many days or fewer are left. */
export const CLOSING_SOON_DAYS = 30;

export interface SchemeAvailability {
  readonly availability: Availability;
  /** Next cut-off or closing date, last day included; for a closed scheme its last day; null when none was published. */
  readonly deadline: CalendarDate | null;
}

/** Null where none was published: an aid is then open until it is said to close. */
export function lastDayOf({ closes, cutOffs, permanent }: Calendar): CalendarDate | null {
  return closes ?? (permanent ? null : ([...cutOffs].sort().at(-1) ?? null));
}

function nextDeadline({ closes, cutOffs }: Calendar, today: CalendarDate): CalendarDate | null {
  return [...cutOffs, ...(closes === null ? [] : [closes])].sort().find((date) => date >= today) ?? null;
}

function openState(calendar: Calendar, deadline: CalendarDate | null, today: CalendarDate): Availability {
  if (calendar.permanent && calendar.closes === null) return 'permanent';
  return deadline !== null && daysBetween(today, deadline) <= CLOSING_SOON_DAYS ? 'closing-soon' : 'open';
}

/** Apart from the verdict: a scheme is open from its first to its whole last day. */
export function availability(calendar: Calendar | null, today: CalendarDate): SchemeAvailability {
  if (calendar === null) return { availability: 'open', deadline: null };
  const lastDay = lastDayOf(calendar);
  if (lastDay !== null && lastDay < today) return { availability: 'closed', deadline: lastDay };
  const deadline = nextDeadline(calendar, today);
  if (calendar.opens !== null && calendar.opens > today) return { availability: 'upcoming', deadline };
  return { availability: openState(calendar, deadline, today), deadline };
}
