import type { PlaceFact, TerritoryCode } from '../engine';

import { departmentCode } from './codes';
import type { Hierarchy } from './hierarchy';

/** No place was given: anything is possible. */
export const NOWHERE: PlaceFact = { within: new Set(), maybeWithin: 'anything', site: null, lacks: ['site'] };

/**
 * Where a site stands that is known to be in `site` (a commune, a département, a region).
 * `within` holds what all its communes share, `maybeWithin` (disjoint) what only some of them have.
 */
export function placeFactOf(hierarchy: Hierarchy, site: TerritoryCode): PlaceFact {
  const communes = hierarchy.communesOf(site);
  const counts = new Map<TerritoryCode, number>();
  for (const commune of communes) {
    for (const ancestor of hierarchy.ancestors(commune)) counts.set(ancestor, (counts.get(ancestor) ?? 0) + 1);
  }
  const within = new Set<TerritoryCode>();
  const maybeWithin = new Set<TerritoryCode>();
  for (const [code, count] of counts) (count === communes.length ? within : maybeWithin).add(code);
  return { within, maybeWithin, site, lacks: maybeWithin.size === 0 ? [] : ['site'] };
}

/** Where a national law holds only if it says so: Constitution, articles 74 and 77; law 55-1052 for the austral lands. */
const OWN_LAW: readonly TerritoryCode[] = ['984', '986', '987', '988', '989'].map(departmentCode);

/** The place as a perimeter reaches it: one of all France may leave out a collectivity that has its own law. */
export function reachOf(place: PlaceFact): PlaceFact {
  const { within, maybeWithin } = place;
  if (maybeWithin === 'anything' || !OWN_LAW.some((code) => within.has(code))) return place;
  return {
    ...place,
    within: new Set([...within].filter((code) => code !== 'FR')),
    maybeWithin: new Set([...maybeWithin, 'FR']),
  };
}
