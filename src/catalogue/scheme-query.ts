import {
  availability,
  type AidScheme,
  type Availability,
  type CalendarDate,
  type Instrument,
  type Level,
  type SchemeSource,
} from '../engine';
import type { CatalogueEntry } from './scheme.mapper';
import type { CatalogueSnapshot } from './snapshot';

export interface SchemeQuery {
  readonly q?: string | undefined;
  readonly level?: Level | undefined;
  /** A family or a need. */
  readonly need?: string | undefined;
  readonly instrument?: Instrument | undefined;
  /** A territory code: schemes that apply to it, whole or in part. */
  readonly territory?: string | undefined;
  readonly source?: string | undefined;
  /** Id of a generic scheme: its variants and parts. */
  readonly parent?: string | undefined;
  /** 1 to 500, default 20. */
  readonly limit?: number | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

/** The source of a sheet, without the id it has there. */
export type Provenance = Omit<SchemeSource, 'record'>;

export interface SchemeItem {
  readonly id: string;
  readonly externalId: string | null;
  readonly source: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly level: Level;
  /** `facts`: a fact sheet, composed from a table; `full`: described in depth. */
  readonly depth: AidScheme['depth'];
  readonly funders: readonly string[];
  readonly instruments: readonly Instrument[];
  readonly needs: readonly string[];
  /** Id of the generic scheme that it is a variant or a part of. */
  readonly parent: string | null;
  readonly summary: string | null;
  readonly availability: Availability;
  readonly deadline: CalendarDate | null;
  /** Where the sheet was read, and how far it can be trusted. */
  readonly provenance: Provenance;
  /** In [0, 1]; null without a text. */
  readonly score: number | null;
}

export interface SchemePage {
  readonly total: number;
  readonly items: readonly SchemeItem[];
}

/** How needs and territories hold one another; given by the catalogue's caller. */
export interface Relations {
  /** The need itself, its family, its members. */
  relatedNeeds(need: string): ReadonlySet<string>;
  /** Codes that hold the territory or lie within it, itself included. */
  relatedTerritories(code: string): ReadonlySet<string>;
  /** Codes that hold the whole territory, itself included. */
  holders(code: string): ReadonlySet<string>;
}

export const DEFAULT_LIMIT = 20;

/** A page of the catalogue, best first when there is a text, else by id; closed schemes included. */
export function findSchemes(
  snapshot: CatalogueSnapshot,
  query: SchemeQuery,
  at: CalendarDate,
  relations: Relations,
): SchemePage {
  const { limit = DEFAULT_LIMIT, page = 1 } = query;
  const q = query.q?.trim() ?? '';
  const from = (page - 1) * limit;
  const filter = filterOf(query, relations);
  const accepts = (id: string): boolean => {
    const entry = snapshot.entries.get(id);
    return entry !== undefined && filter(entry);
  };
  if (q === '') {
    const kept = snapshot.schemes.filter(({ id }) => accepts(id));
    return { total: kept.length, items: shownOf(kept.slice(from, from + limit), snapshot, at) };
  }
  const { total, found } = snapshot.finder.page(q, { from, limit, ...(isFiltered(query) && { accepts }) });
  return { total, items: shownOf(found, snapshot, at) };
}

function shownOf(
  shown: readonly { readonly id: string; readonly score?: number }[],
  { entries }: CatalogueSnapshot,
  at: CalendarDate,
): SchemeItem[] {
  return shown.flatMap(({ id, score = null }) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : [toItem(entry, score, at)];
  });
}

function isFiltered({ level, need, instrument, territory, source, parent }: SchemeQuery): boolean {
  return [level, need, instrument, territory, source, parent].some((value) => value !== undefined);
}

function filterOf(query: SchemeQuery, relations: Relations): (entry: CatalogueEntry) => boolean {
  const { level, need, instrument, territory, source, parent } = query;
  const needs = need === undefined ? null : relations.relatedNeeds(need);
  const applies = territory === undefined ? null : territoryFilter(territory, relations);
  return ({ scheme, source: from }) =>
    (level === undefined || scheme.level === level) &&
    (instrument === undefined || scheme.instruments.includes(instrument)) &&
    (source === undefined || from === source) &&
    (parent === undefined || scheme.parent === parent) &&
    (needs === null || scheme.needs.some((own) => needs.has(own))) &&
    (applies === null || applies(scheme));
}

function territoryFilter(code: string, relations: Relations): (scheme: AidScheme) => boolean {
  const related = relations.relatedTerritories(code);
  const holders = relations.holders(code);
  return ({ territory }) =>
    territory.include.some((own) => related.has(own)) && !territory.exclude.some((own) => holders.has(own));
}

function provenanceOf({ source }: AidScheme): Provenance {
  const { url, publisher, catalogue, licence, checkedOn, trust } = source;
  return { url, publisher, catalogue, licence, checkedOn, trust };
}

function toItem({ scheme, source, externalId }: CatalogueEntry, score: number | null, at: CalendarDate): SchemeItem {
  return {
    id: scheme.id,
    externalId,
    source,
    name: scheme.name,
    acronym: scheme.acronym,
    level: scheme.level,
    depth: scheme.depth,
    funders: scheme.funders.map(({ name }) => name),
    instruments: scheme.instruments,
    needs: scheme.needs,
    parent: scheme.parent,
    summary: scheme.summary,
    ...availability(scheme.calendar, at),
    provenance: provenanceOf(scheme),
    score,
  };
}
