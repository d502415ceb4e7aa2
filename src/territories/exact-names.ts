import { fold } from '../common';
import type { TerritoryCode } from '../engine';

import type { Atlas } from './atlas.types';
import { communeCode, departmentCode, kindOf, regionCode, type TerritoryKind } from './codes';
import { groupName } from './labels';

/** A territory that has the very name that was asked for. */
export interface ExactName {
  readonly code: TerritoryCode;
  /** The name of a commune that today's one absorbed: it holds more than that. */
  readonly former: boolean;
}

/** Territories by name, whole: case, accents, hyphens and CC, CA, CU aside, nothing is corrected or completed. */
export type ExactNames = ReadonlyMap<string, readonly ExactName[]>;

export function buildExactNames(atlas: Atlas): ExactNames {
  const found = new Map<string, ExactName[]>();
  const add = (name: string, code: TerritoryCode, former = false): void => {
    const key = fold(name);
    const others = found.get(key) ?? [];
    const same = others.some((other) => other.code === code && (former || !other.former));
    if (!same) found.set(key, [...others.filter((other) => other.code !== code), { code, former }]);
  };
  for (const { code, name } of atlas.regions.values()) add(name, regionCode(code));
  for (const { code, name } of atlas.departments.values()) add(name, departmentCode(code));
  for (const { code, name } of atlas.groups.values()) {
    add(groupName(name), code);
    add(name.replace(/^C[CAU] (?:d[eu]s? |d['’])?/, ''), code);
  }
  for (const { code, name } of atlas.communes.values()) add(name, communeCode(code));
  for (const { name, commune } of atlas.formerNames) add(name, communeCode(commune), true);
  return found;
}

/** The territories of those kinds that have that name. */
export function namedExactly(names: ExactNames, name: string, kinds: readonly TerritoryKind[]): readonly ExactName[] {
  const named = names.get(fold(groupName(name.trim()))) ?? [];
  return named.filter(({ code }) => kinds.some((kind) => kind === kindOf(code)));
}
