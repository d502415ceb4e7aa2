import { ZONINGS, type TerritoryCode, type Zoning } from '../engine';

import type { Commune, IndustryTerritory } from './atlas.types';
import { communeFact } from './zoning-facts';
import type { ZoningMaps } from './zoning.types';

export interface LabelledTerritory {
  readonly code: TerritoryCode;
  readonly label: string;
}

/** Number of communes by class, `outside`, or `unknown` with its reason (`unknown:map-missing`). */
export type ZoningCounts = Readonly<Record<string, number>>;

export interface IndustryTerritoryDetail {
  readonly code: TerritoryCode;
  readonly phase: 1 | 2;
  readonly name: string;
  readonly label: string;
  readonly regions: readonly LabelledTerritory[];
  readonly departments: readonly LabelledTerritory[];
  /** EPCI, EPT or single communes that signed. */
  readonly members: readonly LabelledTerritory[];
  readonly communes: readonly LabelledTerritory[];
  readonly population: number;
  readonly zonings: Readonly<Record<Zoning, ZoningCounts>>;
}

function countZoning(maps: ZoningMaps, zoning: Zoning, communes: readonly Commune[]): ZoningCounts {
  const map = maps.get(zoning);
  const counts: Record<string, number> = {};
  for (const commune of communes) {
    if (map === undefined) continue;
    const fact = communeFact(map, commune);
    const key = fact.state === 'unknown' ? `unknown:${fact.because}` : (fact.zoneClass ?? 'outside');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

export function zoningSummary(maps: ZoningMaps, communes: readonly Commune[]): Record<Zoning, ZoningCounts> {
  const entries = ZONINGS.map((zoning) => [zoning, countZoning(maps, zoning, communes)] as const);
  return Object.fromEntries(entries) as Record<Zoning, ZoningCounts>;
}

export const populationOf = (communes: readonly Commune[]): number =>
  communes.reduce((sum, { population }) => sum + population, 0);

export function industryTerritoryDetail(
  territory: IndustryTerritory,
  communes: readonly Commune[],
  maps: ZoningMaps,
  label: (code: TerritoryCode) => string,
): IndustryTerritoryDetail {
  const labelled = (codes: readonly TerritoryCode[]): LabelledTerritory[] =>
    codes.map((code) => ({ code, label: label(code) }));
  const { code, phase, name } = territory;
  return {
    code,
    phase,
    name,
    label: label(code),
    regions: labelled(territory.regions),
    departments: labelled(territory.departments),
    members: labelled(territory.members),
    communes: labelled(communes.map((commune) => `COM-${commune.code}`)),
    population: populationOf(communes),
    zonings: zoningSummary(maps, communes),
  };
}
