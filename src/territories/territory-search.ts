import { fold } from '../common';
import type { TerritoryCode } from '../engine';

import { bareCode, kindOf, type TerritoryKind } from './codes';
import { NameIndex, TIERS, type NameHit, type Tier } from './name-index';
import type { TownHit } from './town-search';

export type SearchableKind = Exclude<TerritoryKind, 'EU' | 'FR'>;
export const SEARCHABLE_KINDS: readonly SearchableKind[] = ['REG', 'DEP', 'EPCI', 'EPT', 'TI', 'COM'];

export interface TerritoryHit {
  readonly code: TerritoryCode;
  readonly kind: TerritoryKind;
  readonly label: string;
  readonly population: number;
  /** For a town: its postcodes, and the former name that the query named. */
  readonly postcodes: readonly string[];
  readonly formerName: string | null;
}

interface Ranked {
  readonly hit: TerritoryHit;
  readonly tier: Tier;
  readonly cost: number;
}

export interface SearchableTerritory {
  readonly code: TerritoryCode;
  /** Name without what all of its kind share. */
  readonly name: string;
  readonly label: string;
  readonly population: number;
}

interface TownSource {
  search(query: string, limit: number): readonly TownHit[];
  label(code: TerritoryCode): string;
}

/** Phase 1 of a TI only matters for the past: it comes after today's territories that fit nearly as well. */
const isPast = (code: TerritoryCode): boolean => code.startsWith('TI1-');

const rank = ({ tier, hit }: Ranked): number => TIERS.indexOf(tier) + (isPast(hit.code) ? 1.5 : 0);

/** Finds territories of any kind by name, départements and regions also by number. */
export class TerritorySearch {
  private readonly index: NameIndex<SearchableTerritory>;

  constructor(
    private readonly territories: readonly SearchableTerritory[],
    private readonly towns: TownSource,
  ) {
    this.index = new NameIndex(territories.map((item) => ({ folded: fold(item.name), weight: item.population, item })));
  }

  search(query: string, kinds: readonly SearchableKind[], limit: number): TerritoryHit[] {
    const wanted = (code: TerritoryCode): boolean => kinds.some((kind) => kind === kindOf(code));
    const others = [...this.byNumber(query), ...this.index.search(query, limit * 8)];
    const ranked = [
      ...others.filter(({ item }) => wanted(item.code)).map((hit) => this.ranked(hit)),
      ...(kinds.includes('COM') ? this.rankedTowns(query, limit) : []),
    ];
    return ranked
      .sort((a, b) => rank(a) - rank(b) || a.cost - b.cost || a.hit.code.localeCompare(b.hit.code))
      .slice(0, limit)
      .map(({ hit }) => hit);
  }

  private byNumber(query: string): NameHit<SearchableTerritory>[] {
    const number = query.trim().toUpperCase();
    return this.territories
      .filter(({ code }) => code === number || (kindOf(code) === 'DEP' && bareCode(code) === number))
      .map((item) => ({ item, tier: 'exact', cost: -item.population }));
  }

  private ranked({ item, tier, cost }: NameHit<SearchableTerritory>): Ranked {
    const { code, label, population } = item;
    const kind = kindOf(code) ?? 'COM';
    return { hit: { code, kind, label, population, postcodes: [], formerName: null }, tier, cost };
  }

  private rankedTowns(query: string, limit: number): Ranked[] {
    return this.towns.search(query, limit).map(({ code, population, postcodes, formerName, tier }, position) => ({
      hit: { code, kind: 'COM', label: this.towns.label(code), population, postcodes, formerName },
      tier,
      // Likeness costs are not comparable between indexes: towns keep their own order.
      cost: tier === 'fuzzy' ? position / 100 : -population,
    }));
  }
}
