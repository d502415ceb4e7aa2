import type { CatalogueEntry, CatalogueSnapshot } from '../catalogue';
import { availability, type CalendarDate, type Facts } from '../engine';
import type { Recommendation } from './recommendation';

/** Ids of the schemes closed on a day; only the last day asked is kept. */
interface ClosedOn {
  readonly today: CalendarDate;
  readonly ids: ReadonlySet<string>;
}

const closedIn = new WeakMap<CatalogueSnapshot, ClosedOn>();

function closedOn(snapshot: CatalogueSnapshot, today: CalendarDate): ReadonlySet<string> {
  const known = closedIn.get(snapshot);
  if (known?.today === today) return known.ids;
  const closed = snapshot.schemes.filter(({ calendar }) => availability(calendar, today).availability === 'closed');
  const ids = new Set(closed.map(({ id }) => id));
  closedIn.set(snapshot, { today, ids });
  return ids;
}

export interface Screening {
  /** The open schemes that the firm may have, or would have but for one condition that it can change. */
  readonly entries: readonly CatalogueEntry[];
  readonly counts: Recommendation['counts'];
}

/** Sorts the whole catalogue by verdict without giving reasons: most of it needs none. */
export function screen(snapshot: CatalogueSnapshot, facts: Facts, today: CalendarDate): Screening {
  const { planes } = snapshot;
  const closed = closedOn(snapshot, today);
  const candidates = planes.candidates(facts);
  const ids = [...candidates.indices(), ...planes.withinReach(facts)].map((slot) => planes.schemeAt(slot)?.id ?? '');
  const shut = { eligible: 0, 'to-check': 0, ineligible: 0 };
  for (const id of closed) shut[candidates.verdict(planes.slotOf(id) ?? -1)] += 1;
  const { eligible, toCheck, ineligible } = candidates.count;
  return {
    entries: ids.filter((id) => !closed.has(id)).flatMap((id) => snapshot.entries.get(id) ?? []),
    counts: {
      eligible: eligible - shut.eligible,
      toCheck: toCheck - shut['to-check'],
      ineligible: ineligible - shut.ineligible,
      closed: closed.size,
    },
  };
}
