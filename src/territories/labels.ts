import type { TerritoryCode } from '../engine';

import type { Atlas, IndustryTerritory } from './atlas.types';
import { bareCode, kindOf } from './codes';

export interface LabelSources {
  readonly atlas: Pick<Atlas, 'communes' | 'successors' | 'departments' | 'regions' | 'groups'>;
  readonly industry: ReadonlyMap<TerritoryCode, IndustryTerritory>;
}

/** Abbreviations that open the official names of EPCI. */
const GROUP_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^CC /, 'Communauté de communes '],
  [/^CA /, "Communauté d'agglomération "],
  [/^CU /, 'Communauté urbaine '],
];

/** An EPCI's name in plain French. */
export function groupName(official: string): string {
  for (const [abbreviation, plain] of GROUP_KINDS) {
    if (abbreviation.test(official)) return official.replace(abbreviation, plain);
  }
  return official;
}

function industryLabel({ name, phase }: IndustryTerritory): string {
  const label = /^territoires? d['’]industrie/i.test(name) ? name : `Territoire d'industrie ${name}`;
  return phase === 1 ? `${label} (2018-2022)` : label;
}

/** Plain French name of a territory; null for a code that today's map does not hold. */
export function labelOf(code: TerritoryCode, { atlas, industry }: LabelSources): string | null {
  const withCode = (place: { name: string } | undefined, shown: string) =>
    place === undefined ? null : `${place.name} (${shown})`;
  const bare = bareCode(code);
  switch (kindOf(code)) {
    case 'EU':
      return 'Union européenne';
    case 'FR':
      return 'France';
    case 'REG':
      return atlas.regions.get(bare)?.name ?? null;
    case 'DEP':
      return withCode(atlas.departments.get(bare), bare);
    case 'COM': {
      const commune = atlas.communes.get(atlas.successors.get(bare) ?? bare);
      return withCode(commune, commune?.department ?? '');
    }
    case 'EPCI':
    case 'EPT': {
      const group = atlas.groups.get(code);
      return group === undefined ? null : groupName(group.name);
    }
    case 'TI': {
      const territory = industry.get(code);
      return territory === undefined ? null : industryLabel(territory);
    }
    case null:
      return null;
  }
}
