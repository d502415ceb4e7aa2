import { fold } from '../common';

import type { Atlas, Commune } from './atlas.types';

/** One name under which a commune of today may be asked for. */
export interface TownName {
  readonly folded: string;
  readonly name: string;
  readonly commune: Commune;
  /** A merged or associated commune, or a city district: not today's name. */
  readonly former: boolean;
  readonly postcodes: readonly string[];
}

/** All names of all towns, current and former, by name and by postcode. */
export interface Gazetteer {
  readonly names: readonly TownName[];
  readonly byName: ReadonlyMap<string, readonly TownName[]>;
  readonly byPostcode: ReadonlyMap<string, readonly TownName[]>;
}

function namesOf(atlas: Atlas): TownName[] {
  const current = [...atlas.communes.values()].map((commune) => ({
    folded: fold(commune.name),
    name: commune.name,
    commune,
    former: false,
    postcodes: commune.postcodes,
  }));
  const former = atlas.formerNames.flatMap(({ name, commune: code, postcodes }) => {
    const commune = atlas.communes.get(code);
    if (commune === undefined || commune.name === name) return [];
    return [{ folded: fold(name), name, commune, former: true, postcodes: postcodes ?? commune.postcodes }];
  });
  return [...current, ...former];
}

function group(names: readonly TownName[], keysOf: (name: TownName) => readonly string[]): Map<string, TownName[]> {
  const groups = new Map<string, TownName[]>();
  for (const name of names) {
    for (const key of keysOf(name)) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [name]);
      else list.push(name);
    }
  }
  return groups;
}

export function buildGazetteer(atlas: Atlas): Gazetteer {
  const names = namesOf(atlas);
  return {
    names,
    byName: group(names, ({ folded }) => [folded]),
    byPostcode: group(names, ({ postcodes }) => postcodes),
  };
}
