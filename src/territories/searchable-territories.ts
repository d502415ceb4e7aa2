import type { TerritoryCode } from '../engine';

import type { Atlas, Commune, IndustryTerritory } from './atlas.types';
import { departmentCode, regionCode } from './codes';
import type { Hierarchy } from './hierarchy';
import { populationOf } from './industry-territory';
import { labelOf } from './labels';
import type { SearchableTerritory } from './territory-search';

interface Sources {
  readonly atlas: Atlas;
  readonly industry: ReadonlyMap<TerritoryCode, IndustryTerritory>;
  readonly hierarchy: Hierarchy;
}

/** All territories larger than a commune, under the name that tells them apart: `Plaine Limagne`, not `CC Plaine Limagne`. */
export function searchableTerritories(sources: Sources): SearchableTerritory[] {
  const { atlas, industry, hierarchy } = sources;
  const named: readonly (readonly [TerritoryCode, string])[] = [
    ...[...atlas.regions.values()].map(({ code, name }) => [regionCode(code), name] as const),
    ...[...atlas.departments.values()].map(({ code, name }) => [departmentCode(code), name] as const),
    ...[...atlas.groups.values()].map(
      ({ code, name }) => [code, name.replace(/^C[CAU] (?:d[eu]s? |d['’])?/, '')] as const,
    ),
    ...[...industry.values()].map(({ code, name }) => [code, name] as const),
  ];
  return named.map(([code, name]) => {
    const communes: Commune[] = hierarchy.communesOf(code).flatMap((insee) => atlas.communes.get(insee) ?? []);
    return { code, name, label: labelOf(code, sources) ?? name, population: populationOf(communes) };
  });
}
