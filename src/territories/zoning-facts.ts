import { ZONINGS, type Zoning, type ZoningFact } from '../engine';

import type { Commune } from './atlas.types';
import type { ZoneEntry, ZoningMap, ZoningMaps, ZoningSheet } from './zoning.types';

export type ZoningFacts = Readonly<Record<Zoning, ZoningFact>>;

const OUTSIDE: ZoningFact = { state: 'known', zoneClass: null };
const INSIDE_QPV: ZoningFact = { state: 'known', zoneClass: 'in' };
const BY_PLACE: ZoningFact = { state: 'unknown', because: 'place', lacks: ['site'] };
const BY_MAP: ZoningFact = { state: 'unknown', because: 'map-missing', lacks: [] };
const TO_CONFIRM: ZoningFact = { state: 'unknown', because: 'to-confirm', lacks: [] };

function absentFact(sheet: ZoningSheet, commune: Commune): ZoningFact {
  if (sheet.elsewhere === 'outside') return OUTSIDE;
  return sheet.missingOn === 'mainland' && !commune.mainland ? OUTSIDE : BY_MAP;
}

function listedFact(sheet: ZoningSheet, entry: ZoneEntry): ZoningFact {
  const certainty = entry.doubt ?? sheet.listed;
  if (certainty === 'known') return { state: 'known', zoneClass: entry.zoneClass };
  if (certainty === 'to-confirm') return TO_CONFIRM;
  // Only for QPV does the profile hold an answer that settles what the address decides.
  return { state: 'unknown', because: 'address', lacks: sheet.id === 'QPV' ? ['site.inQpv'] : [] };
}

/** The class of one commune in one zoning, before anything the firm says of its address. */
export function communeFact(map: ZoningMap, commune: Commune): ZoningFact {
  const entry = map.entries.get(commune.code);
  return entry === undefined ? absentFact(map.sheet, commune) : listedFact(map.sheet, entry);
}

function agree(a: ZoningFact, b: ZoningFact): boolean {
  if (a.state === 'known') return b.state === 'known' && a.zoneClass === b.zoneClass;
  return b.state === 'unknown' && a.because === b.because;
}

/** Known, or unknown for one reason, only when all communes the site may be in agree; otherwise the place is lacking. */
function sharedFact(map: ZoningMap, communes: readonly Commune[]): ZoningFact {
  const [first, ...others] = communes;
  if (first === undefined) return BY_PLACE;
  const fact = communeFact(map, first);
  return others.every((other) => agree(fact, communeFact(map, other))) ? fact : BY_PLACE;
}

/** Class in every zoning of a site that stands in one of `communes` (none: no place known). */
export function zoningFactsOf(maps: ZoningMaps, communes: readonly Commune[]): ZoningFacts {
  const facts = ZONINGS.map((zoning) => {
    const map = maps.get(zoning);
    return [zoning, map === undefined ? BY_MAP : sharedFact(map, communes)] as const;
  });
  return Object.fromEntries(facts) as Record<Zoning, ZoningFact>;
}

/** The QPV fact once the firm has said whether its address lies in a priority district (null: not said). */
export function withQpvAnswer(fact: ZoningFact, inQpv: boolean | null): ZoningFact {
  if (inQpv === null) return fact;
  if (!inQpv) return OUTSIDE;
  // The commune has no district in our list: the firm and the list contradict each other.
  return fact.state === 'known' && fact.zoneClass === null ? TO_CONFIRM : INSIDE_QPV;
}
