import { fold } from '../common';
import type { TerritoryCode } from '../engine';

import type { Atlas, Commune } from './atlas.types';
import { communeCode } from './codes';
import type { Gazetteer, TownName } from './gazetteer';
import { NameIndex, type NameHit, type Tier } from './name-index';

export interface TownHit {
  readonly code: TerritoryCode;
  /** INSEE code. */
  readonly commune: string;
  readonly name: string;
  readonly department: string;
  readonly departmentName: string;
  readonly postcodes: readonly string[];
  readonly population: number;
  /** The former commune or city district that the query named, when it is not today's name. */
  readonly formerName: string | null;
  readonly tier: Tier;
}

interface TownQuery {
  readonly text: string;
  readonly numbers: readonly string[];
}

const NUMBER = /^(?:\d{2,5}|2[ab]\d{0,3})$/i;
/** Enough names for a filter by postcode or département to leave some. */
const FILTERED_POOL = 500;

function parseQuery(query: string): TownQuery {
  const words = query.trim().split(/\s+/);
  return {
    text: words.filter((word) => !NUMBER.test(word)).join(' '),
    numbers: words.filter((word) => NUMBER.test(word)).map((word) => word.toUpperCase()),
  };
}

function hasNumber({ commune, postcodes }: TownName, number: string, atlas: Atlas): boolean {
  return (
    commune.code === number ||
    commune.department === number ||
    atlas.successors.get(number) === commune.code ||
    postcodes.some((postcode) => postcode.startsWith(number))
  );
}

/** Finds towns by name (current or former, typos forgiven), postcode, INSEE code, or both: `63300`, `thiers 63`. */
export class TownSearch {
  private readonly index: NameIndex<TownName>;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly atlas: Atlas,
  ) {
    const names = gazetteer.names.map((item) => ({ folded: item.folded, weight: item.commune.population, item }));
    this.index = new NameIndex(names);
  }

  search(query: string, limit: number): TownHit[] {
    const { text, numbers } = parseQuery(query);
    const fits = (name: TownName): boolean => numbers.every((number) => hasNumber(name, number, this.atlas));
    const hits =
      text === ''
        ? this.byNumber(numbers, fits)
        : this.index.search(text, numbers.length > 0 ? FILTERED_POOL : limit * 3);
    const best = new Map<Commune, NameHit<TownName>>();
    for (const hit of hits) if (fits(hit.item) && !best.has(hit.item.commune)) best.set(hit.item.commune, hit);
    return [...best.values()].slice(0, limit).map((hit) => this.hitOf(hit));
  }

  private byNumber(numbers: readonly string[], fits: (name: TownName) => boolean): NameHit<TownName>[] {
    const [number] = numbers;
    if (number === undefined) return [];
    const names = number.length < 5 ? this.gazetteer.names : this.withWholeCode(number);
    return names
      .filter((name) => !name.former && fits(name))
      .map((item): NameHit<TownName> => ({ item, tier: 'exact', cost: -item.commune.population }))
      .sort((a, b) => a.cost - b.cost);
  }

  /** Five characters are a postcode or an INSEE code, both indexed. */
  private withWholeCode(code: string): readonly TownName[] {
    const commune = this.atlas.communes.get(this.atlas.successors.get(code) ?? code);
    const own = commune === undefined ? [] : (this.gazetteer.byName.get(fold(commune.name)) ?? []);
    const served = this.gazetteer.byPostcode.get(code) ?? [];
    return [...served, ...own.filter((name) => name.commune === commune && !served.includes(name))];
  }

  private hitOf({ item: { commune, former, name }, tier }: NameHit<TownName>): TownHit {
    return {
      code: communeCode(commune.code),
      commune: commune.code,
      name: commune.name,
      department: commune.department,
      departmentName: this.atlas.departments.get(commune.department)?.name ?? '',
      postcodes: commune.postcodes,
      population: commune.population,
      formerName: former ? name : null,
      tier,
    };
  }
}
