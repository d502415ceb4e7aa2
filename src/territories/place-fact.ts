import type { PlaceFact, TerritoryCode } from '../engine';

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
