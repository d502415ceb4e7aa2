import type { CatalogueEntry, CatalogueSnapshot } from '../catalogue';
import { availability, compilePlanes, type CalendarDate, type Facts, type Planes } from '../engine';
import type { Recommendation } from './recommendation';

/** What is derived once from a snapshot, which never changes. */
interface Derived {
  readonly planes: Planes;
  /** Ids of the schemes closed on a day; only the last day asked is kept. */
  closedOn: { readonly today: CalendarDate; readonly ids: ReadonlySet<string> };
}

const derivedFrom = new WeakMap<CatalogueSnapshot, Derived>();

function closedOn({ schemes }: CatalogueSnapshot, today: CalendarDate): Derived['closedOn'] {
  const closed = schemes.filter(({ calendar }) => availability(calendar, today).availability === 'closed');
  return { today, ids: new Set(closed.map(({ id }) => id)) };
}

function derive(snapshot: CatalogueSnapshot, today: CalendarDate): Derived {
  let derived = derivedFrom.get(snapshot);
  if (derived === undefined) {
    derived = { planes: compilePlanes(snapshot.schemes), closedOn: closedOn(snapshot, today) };
    derivedFrom.set(snapshot, derived);
  }
  if (derived.closedOn.today !== today) derived.closedOn = closedOn(snapshot, today);
  return derived;
}

export interface Screening {
  /** The open schemes that the firm may have, or would have but for one condition that it can change. */
  readonly entries: readonly CatalogueEntry[];
  readonly counts: Recommendation['counts'];
}

/** Sorts the whole catalogue by verdict without giving reasons: most of it needs none. */
export function screen(snapshot: CatalogueSnapshot, facts: Facts, today: CalendarDate): Screening {
  const { planes, closedOn: closed } = derive(snapshot, today);
  const candidates = planes.candidates(facts);
  const ids = [...candidates.indices(), ...planes.withinReach(facts)].map((slot) => planes.schemeAt(slot)?.id ?? '');
  const shut = { eligible: 0, 'to-check': 0, ineligible: 0 };
  for (const id of closed.ids) shut[candidates.verdict(planes.slotOf(id) ?? -1)] += 1;
  const { eligible, toCheck, ineligible } = candidates.count;
  return {
    entries: ids.filter((id) => !closed.ids.has(id)).flatMap((id) => snapshot.entries.get(id) ?? []),
    counts: {
      eligible: eligible - shut.eligible,
      toCheck: toCheck - shut['to-check'],
      ineligible: ineligible - shut.ineligible,
      closed: closed.ids.size,
    },
  };
}
