import type { PlaceFact, TerritoryCode, Zoning } from '../engine';

import type { Atlas, Commune, IndustryTerritory } from './atlas.types';
import { bareCode, communeCode, kindOf, type TerritoryKind } from './codes';
import { buildExactNames, namedExactly, type ExactName, type ExactNames } from './exact-names';
import { buildGazetteer, type Gazetteer } from './gazetteer';
import type { Hierarchy } from './hierarchy';
import {
  industryTerritoryDetail,
  populationOf,
  zoningSummary,
  type IndustryTerritoryDetail,
  type ZoningCounts,
} from './industry-territory';
import { labelOf } from './labels';
import { lazily } from '../common';
import { NOWHERE, placeFactOf, reachOf } from './place-fact';
import { resolveSite } from './resolve-site';
import { searchableTerritories } from './searchable-territories';
import { describeSite, type SiteTerritory } from './site-territory';
import type { Site, SiteAnswer, SiteQuery } from './site.types';
import { SEARCHABLE_KINDS, TerritorySearch, type SearchableKind, type TerritoryHit } from './territory-search';
import { TownSearch, type TownHit } from './town-search';
import { ZoningBook } from './zoning-book';
import { parseZoningCsv, type ZoningCsvAnswer } from './zoning-csv';
import type { ZoningFacts } from './zoning-facts';
import type { ZoneEntry, ZoningSheet } from './zoning.types';

const SUGGESTIONS = 5;

/** A territory of today's map. */
export interface Territory {
  readonly code: TerritoryCode;
  readonly label: string;
  readonly communes: number;
  readonly population: number;
}

export interface NamedTerritory {
  readonly code: TerritoryCode;
  readonly name: string;
}

export interface TerritorySources {
  readonly atlas: Atlas;
  readonly industry: ReadonlyMap<TerritoryCode, IndustryTerritory>;
  readonly hierarchy: Hierarchy;
  readonly zonings: ZoningBook;
}

/** Territories of France, read-only and in memory: what holds a place, its zonings, and search. */
export class TerritoryDirectory {
  private readonly placeFacts = new Map<TerritoryCode, PlaceFact>();
  private readonly gazetteer: () => Gazetteer;
  private readonly exactNames: () => ExactNames;
  private readonly towns: () => TownSearch;
  private readonly territories: () => TerritorySearch;

  constructor(private readonly sources: TerritorySources) {
    const { atlas } = sources;
    this.gazetteer = lazily(() => buildGazetteer(atlas));
    this.exactNames = lazily(() => buildExactNames(atlas));
    this.towns = lazily(() => new TownSearch(this.gazetteer(), atlas));
    const towns = {
      search: (query: string, limit: number) => this.searchTowns(query, limit),
      label: (code: TerritoryCode) => this.label(code),
    };
    this.territories = lazily(() => new TerritorySearch(searchableTerritories(sources), towns));
  }

  /** The same code, or today's for a former commune; null for a code that today's map does not hold. */
  get(code: TerritoryCode): Territory | null {
    const today = this.today(code);
    const label = labelOf(today, this.sources);
    if (label === null) return null;
    const communes = this.communes(today);
    return { code: today, label, communes: communes.length, population: populationOf(communes) };
  }

  has(code: TerritoryCode): boolean {
    return labelOf(code, this.sources) !== null;
  }

  /** The code of today's commune for a former one or a city district; any other code as it is. */
  today(code: TerritoryCode): TerritoryCode {
    if (kindOf(code) !== 'COM') return code;
    const commune = this.currentCommune(bareCode(code));
    return commune === null ? code : `COM-${commune}`;
  }

  /** Plain French name; the code itself when today's map does not hold it. */
  label(code: TerritoryCode): string {
    return labelOf(code, this.sources) ?? code;
  }

  /** INSEE codes of today's communes; empty for an unknown code. */
  communesOf(code: TerritoryCode): readonly string[] {
    return this.sources.hierarchy.communesOf(this.today(code));
  }

  /** COM, EPCI, EPT, TI2, TI1, DEP, REG, FR, EU of a commune given by its INSEE code, current or former. */
  ancestors(commune: string): readonly TerritoryCode[] {
    return this.sources.hierarchy.ancestors(this.currentCommune(commune) ?? commune);
  }

  /** Today's commune for an INSEE code, current or former, or a city district; null for a code that never was. */
  currentCommune(insee: string): string | null {
    const { communes, successors } = this.sources.atlas;
    const today = successors.get(insee) ?? insee;
    return communes.has(today) ? today : null;
  }

  commune(insee: string): Commune | null {
    return this.sources.atlas.communes.get(this.currentCommune(insee) ?? '') ?? null;
  }

  /** Understands a place; refuses in French, with candidates, what is unknown, ambiguous or contradictory. */
  resolveSite(query: SiteQuery | null | undefined): SiteAnswer {
    return resolveSite(query ?? {}, {
      atlas: this.sources.atlas,
      gazetteer: this.gazetteer,
      suggest: (city) => this.searchTowns(city, SUGGESTIONS).flatMap(({ commune }) => this.commune(commune) ?? []),
    });
  }

  placeFact({ code }: Pick<Site, 'code'>): PlaceFact {
    if (code === null) return NOWHERE;
    const known = this.placeFacts.get(code);
    if (known !== undefined) return known;
    const fact = placeFactOf(this.sources.hierarchy, code);
    // Only départements and regions are worth keeping: a commune's fact is cheap to derive.
    if (kindOf(code) !== 'COM') this.placeFacts.set(code, fact);
    return fact;
  }

  /** The same, for the perimeter of an aid: all France may leave out a place that has its own law. */
  reach(site: Pick<Site, 'code'>): PlaceFact {
    return reachOf(this.placeFact(site));
  }

  /** Territories that hold the whole of this one, itself included; empty for an unknown code. */
  holders(code: TerritoryCode): ReadonlySet<TerritoryCode> {
    return this.placeFact({ code: this.today(code) }).within;
  }

  /** Territories that share at least a commune with this one; null for an unknown code. */
  related(code: TerritoryCode): ReadonlySet<TerritoryCode> | null {
    const { within, maybeWithin } = this.placeFact({ code: this.today(code) });
    return within.size === 0 || maybeWithin === 'anything' ? null : new Set([...within, ...maybeWithin]);
  }

  /** What certainly holds the site, for display. */
  describe(site: Pick<Site, 'code'>): SiteTerritory {
    return describeSite(this.placeFact(site));
  }

  /** Class of the site in every zoning; `inQpv` is the firm's own answer about its address. */
  zoningFacts(
    { code }: Pick<Site, 'code'>,
    { inQpv = null }: { inQpv?: boolean | null | undefined } = {},
  ): ZoningFacts {
    return this.sources.zonings.facts(code, () => (code === null ? [] : this.communes(code)), inQpv);
  }

  /** What each zoning is and where its list comes from. */
  zonings(): readonly ZoningSheet[] {
    return this.sources.zonings.sheets();
  }

  /** Codes of the priority districts (QPV) of a commune. */
  priorityDistricts(commune: string): readonly string[] {
    return this.sources.zonings.map('QPV')?.entries.get(commune)?.details ?? [];
  }

  /** Number of the territory's communes by class, in every zoning. */
  zoningCounts(code: TerritoryCode): Readonly<Record<Zoning, ZoningCounts>> {
    return zoningSummary(this.sources.zonings.maps, this.communes(this.today(code)));
  }

  /** Replaces a zoning by a complete imported list: known everywhere, absent = outside. Affects all who hold this directory. */
  useImported(zoning: Zoning, entries: ReadonlyMap<string, ZoneEntry>, version: string): void {
    this.sources.zonings.useImported(zoning, entries, version);
  }

  /** The same directory; what is imported into one is not in the other. */
  copy(): TerritoryDirectory {
    return new TerritoryDirectory({ ...this.sources, zonings: this.sources.zonings.copy() });
  }

  /** The same directory with one zoning replaced by a complete imported list; this one is left as it is. */
  withImported(zoning: Zoning, entries: ReadonlyMap<string, ZoneEntry>, version: string): TerritoryDirectory {
    const copy = this.copy();
    copy.useImported(zoning, entries, version);
    return copy;
  }

  /** Reads an official list for `useImported`; changes nothing. */
  parseZoningCsv(text: string, zoning: Zoning): ZoningCsvAnswer {
    return parseZoningCsv(text, zoning, {
      classes: Object.keys(this.sources.zonings.map(zoning)?.sheet.classes ?? {}),
      currentCommune: (code) => this.currentCommune(code),
      parts: (commune) => this.parts(commune),
      communesOf: (department) => this.communesOf(`DEP-${department}`),
    });
  }

  /** Towns by name (current or former, typos forgiven), postcode or INSEE code, best first. */
  searchTowns(query: string, limit = 10): readonly TownHit[] {
    return this.towns().search(query, limit);
  }

  /** Territories of the given kinds, best first. */
  searchTerritories(
    query: string,
    { kinds = SEARCHABLE_KINDS, limit = 10 }: { kinds?: readonly SearchableKind[] | undefined; limit?: number } = {},
  ): readonly TerritoryHit[] {
    return this.territories().search(query, kinds, limit);
  }

  /** Territories of those kinds that have that very name, current or former; nothing is corrected. */
  named(name: string, kinds: readonly TerritoryKind[]): readonly ExactName[] {
    return namedExactly(this.exactNames(), name, kinds);
  }

  /** Every name a text may use: larger territories first, then towns of that many inhabitants at least, the largest first. */
  placeNames(leastPopulation: number): readonly NamedTerritory[] {
    const larger = searchableTerritories(this.sources).map(({ code, name }) => ({ code, name }));
    const towns = [...this.sources.atlas.communes.values()]
      .filter(({ population }) => population >= leastPopulation)
      .sort((left, right) => right.population - left.population)
      .map(({ code, name }) => ({ code: communeCode(code), name }));
    return [...larger, ...towns];
  }

  territoireIndustrie(code: TerritoryCode): IndustryTerritoryDetail | null {
    const territory = this.sources.industry.get(code);
    if (territory === undefined) return null;
    const { maps } = this.sources.zonings;
    return industryTerritoryDetail(territory, this.communes(code), maps, (other) => this.label(other));
  }

  /** Both phases, or one; in the order of the official list. */
  listTerritoiresIndustrie(phase?: 1 | 2): readonly IndustryTerritory[] {
    return [...this.sources.industry.values()].filter((territory) => phase === undefined || territory.phase === phase);
  }

  private communes(code: TerritoryCode): Commune[] {
    const { communes } = this.sources.atlas;
    return this.sources.hierarchy.communesOf(code).flatMap((insee) => communes.get(insee) ?? []);
  }

  private parts(commune: string): readonly string[] {
    const districts = this.sources.atlas.formerNames.filter(
      (former) => former.commune === commune && former.postcodes !== null,
    );
    if (districts.length > 0) return districts.map(({ code }) => code);
    return [commune, ...(this.sources.atlas.communes.get(commune)?.formerCodes ?? [])];
  }
}
