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

type TownQuery = { readonly text: string; readonly numbers: readonly string[] };

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

function hasNumber({ commune, postcodes }: TownName, number: string): boolean {
  return (
    commune.code === number ||
    commune.department === number ||
    commune.formerCodes.includes(number) ||
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
    const fits = (name: TownName): boolean => numbers.every((number) => hasNumber(name, number));
    const hits =
      text === ''
        ? this.byNumber(numbers, fits)
        : this.index.search(text, numbers.length > 0 ? FILTERED_POOL : limit * 3);
    const seen = new Set<Commune>();
    return hits
      .filter(({ item }) => fits(item) && !seen.has(item.commune) && seen.add(item.commune))
      .slice(0, limit)
      .map((hit) => this.hitOf(hit));
  }

  private byNumber(numbers: readonly string[], fits: (name: TownName) => boolean): NameHit<TownName>[] {
    const [number] = numbers;
    if (number === undefined) return [];
    const served = this.gazetteer.byPostcode.get(number);
    return (served ?? this.gazetteer.names)
      .filter((name) => !name.former && fits(name))
      .map((item): NameHit<TownName> => ({ item, tier: 'exact', cost: -item.commune.population }))
      .sort((a, b) => a.cost - b.cost);
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
