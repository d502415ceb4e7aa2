import { readFileSync } from 'node:fs';

import { departmentCode } from './codes';
import type { Atlas, Commune, CommuneGroup, FormerName, NamedDivision } from './atlas.types';

interface RawCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly zone: string;
  readonly departement: string;
  readonly region: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
  readonly anciensCodes?: readonly string[];
  readonly chefLieu?: string;
  readonly commune?: string;
}
interface RawGroup {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly { readonly code: string }[];
}
interface RawDivision {
  readonly code: string;
  readonly nom: string;
  readonly zone: string;
  readonly region?: string;
}

/** Read and parsed by hand, not required: the module cache would keep 12 MB of raw records alive. */
function read(name: string): unknown {
  const path = require.resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

const isCollectivity = (division: { readonly zone: string }): boolean => division.zone === 'com';

function communeOf(raw: RawCommune): Commune {
  return {
    code: raw.code,
    name: raw.nom,
    department: raw.departement,
    region: isCollectivity(raw) ? null : raw.region,
    mainland: raw.zone === 'metro',
    population: raw.population ?? 0,
    postcodes: raw.codesPostaux ?? [],
    formerCodes: raw.anciensCodes ?? [],
  };
}

function formerNameOf(raw: RawCommune): FormerName {
  const commune = raw.chefLieu ?? raw.commune ?? raw.code;
  return { code: raw.code, name: raw.nom, commune, postcodes: raw.codesPostaux ?? null };
}

function successorsOf(communes: ReadonlyMap<string, Commune>, formerNames: readonly FormerName[]): Map<string, string> {
  const successors = new Map<string, string>();
  for (const { code, formerCodes } of communes.values()) for (const old of formerCodes) successors.set(old, code);
  for (const { code, commune } of formerNames) if (!communes.has(code)) successors.set(code, commune);
  return successors;
}

function groupsOf(): Map<string, CommuneGroup> {
  const groups = new Map<string, CommuneGroup>();
  for (const [kind, file] of [
    ['EPCI', 'epci'],
    ['EPT', 'ept'],
  ] as const) {
    for (const raw of read(file) as RawGroup[]) {
      const code = `${kind}-${raw.code}`;
      groups.set(code, { code, kind, name: raw.nom, communes: raw.membres.map((member) => member.code) });
    }
  }
  return groups;
}

function divisionsOf(): Pick<Atlas, 'departments' | 'regions'> {
  const named = (raw: RawDivision): NamedDivision => ({ code: raw.code, name: raw.nom });
  const regions = (read('regions') as RawDivision[]).filter((raw) => !isCollectivity(raw));
  const departments = (read('departements') as RawDivision[]).map((raw) => ({
    ...named(raw),
    region: isCollectivity(raw) ? null : (raw.region ?? null),
  }));
  return {
    regions: new Map(regions.map((raw) => [raw.code, named(raw)])),
    departments: new Map(departments.map((department) => [department.code, department])),
  };
}

/** Reads today's administrative map from the official geographic code (package @etalab/decoupage-administratif). */
export function loadAtlas(): Atlas {
  const raw = read('communes') as RawCommune[];
  const communes = new Map<string, Commune>();
  const formerNames: FormerName[] = [];
  for (const record of raw) {
    if (record.type === 'commune-actuelle') communes.set(record.code, communeOf(record));
    else formerNames.push(formerNameOf(record));
  }
  return {
    communes,
    formerNames,
    successors: successorsOf(communes, formerNames),
    groups: groupsOf(),
    ...divisionsOf(),
  };
}

/** Overseas collectivities that are outside the Union (overseas countries and territories); Saint-Martin is inside. */
const OUTSIDE_UNION: ReadonlySet<string> = new Set(
  ['975', '977', '984', '986', '987', '988', '989'].map(departmentCode),
);

/** Whether a département or overseas collectivity is in the European Union. */
export function isInUnion(department: string): boolean {
  return !OUTSIDE_UNION.has(departmentCode(department));
}
