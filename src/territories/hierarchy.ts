import type { TerritoryCode } from '../engine';

import { isInUnion } from './atlas';
import type { Atlas, Commune, IndustryTerritory } from './atlas.types';
import { bareCode, communeCode, departmentCode, kindOf, regionCode } from './codes';

/** Which territories hold a commune, and which communes a territory holds. */
export interface Hierarchy {
  /** From the commune itself up to the Union: COM, EPCI, EPT, TI of phase 2 then 1, DEP, REG, FR, EU. */
  ancestors(commune: string): readonly TerritoryCode[];
  /** Bare codes of today's communes; empty for a code that today's map does not hold. */
  communesOf(code: TerritoryCode): readonly string[];
}

type Members = Map<TerritoryCode, string[]>;

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function divisionsOf({ department, region }: Commune): TerritoryCode[] {
  return [
    departmentCode(department),
    ...(region === null ? [] : [regionCode(region)]),
    'FR',
    ...(isInUnion(department) ? ['EU'] : []),
  ];
}

function addIndustryTerritory(members: Members, territory: IndustryTerritory): void {
  const communes = territory.members.flatMap((member) =>
    kindOf(member) === 'COM' ? [bareCode(member)] : (members.get(member) ?? []),
  );
  members.set(territory.code, [...new Set(communes)]);
}

export function buildHierarchy(atlas: Atlas, industryTerritories: readonly IndustryTerritory[]): Hierarchy {
  const members: Members = new Map([...atlas.groups.values()].map(({ code, communes }) => [code, [...communes]]));
  const byNewestPhase = [...industryTerritories].sort((a, b) => b.phase - a.phase);
  for (const territory of byNewestPhase) addIndustryTerritory(members, territory);

  const groupsOf = new Map<string, TerritoryCode[]>();
  for (const [code, communes] of members) for (const commune of communes) push(groupsOf, commune, code);

  for (const commune of atlas.communes.values()) {
    members.set(communeCode(commune.code), [commune.code]);
    for (const code of divisionsOf(commune)) push(members, code, commune.code);
  }
  return {
    ancestors: (code) => {
      const commune = atlas.communes.get(code);
      return commune === undefined ? [] : [communeCode(code), ...(groupsOf.get(code) ?? []), ...divisionsOf(commune)];
    },
    communesOf: (code) => members.get(code) ?? [],
  };
}
