import { createHash } from 'node:crypto';

import { availability, type CalendarDate } from '../../engine';
import type { CatalogueEntry } from '../scheme.mapper';
import type { CatalogueChange } from './change';

const DAY = 86_400_000;

function dayAfter(date: CalendarDate): CalendarDate {
  return new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
}

/** The same for the same closing: a feed reader tells entries apart by it. */
function idOf(schemeId: string, day: CalendarDate): string {
  const hex = createHash('sha1').update(`closed ${schemeId} ${day}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * Aids whose last day went by since the log began. Nobody writes these: a date that was known beforehand came.
 * One that came in closed, or was closed by its source afterwards, is told by that entry.
 */
export function closings(
  entries: Iterable<CatalogueEntry>,
  told: readonly CatalogueChange[],
  today: CalendarDate,
): CatalogueChange[] {
  const since = told.reduce<string | null>((first, { day }) => (first !== null && first < day ? first : day), null);
  if (since === null) return [];
  const latest = new Map<string, CalendarDate>();
  for (const { schemeId, kind, day } of told) {
    if (schemeId === null || kind === 'changed' || kind === 'archived') continue;
    if ((latest.get(schemeId) ?? '') < day) latest.set(schemeId, day);
  }
  return [...entries].flatMap(({ scheme, source }) => {
    const { availability: state, deadline } = availability(scheme.calendar, today);
    if (state !== 'closed' || deadline === null) return [];
    const day = dayAfter(deadline);
    if (day <= since || day <= (latest.get(scheme.id) ?? '')) return [];
    const { id, name } = scheme;
    const at = `${day}T00:00:00.000Z`;
    return [{ id: idOf(id, day), at, day, kind: 'closed', origin: source, schemeId: id, name, count: 1, fields: [] }];
  });
}
