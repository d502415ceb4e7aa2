import {
  INSTRUMENTS,
  LEVELS,
  type AidScheme,
  type Availability,
  type CalendarDate,
  type Instrument,
  type Level,
} from '../../engine';
import type { Choice } from '../forms/fields';
import { quoted } from '../../common';
import { among, readFilters } from '../forms/filters';
import { address, first, keptFields, valueOf, type RawQuery } from '../forms/query';
import { instrumentInWords } from './card';
import { deadlineInWords } from './dates';
import { figure } from './figures';
import { depthInWords, trustInWords, type CheckedSource } from './source';
import { runsOf, type Run } from './marks';
import { shortened } from './text';
import { INSTRUMENT_WORDS, LEVEL_WORDS } from './words';

/** What a list shows of a scheme. */
export interface ListedScheme {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly depth: AidScheme['depth'];
  readonly provenance: CheckedSource;
  readonly funders: readonly string[];
  readonly instruments: readonly Instrument[];
  readonly summary: string | null;
  readonly availability: Availability;
  readonly deadline: CalendarDate | null;
}

/** What a search found: `score` is 0 where no word of the text is known, and names alone are near. */
export interface FoundSchemes {
  readonly total: number;
  readonly items: readonly (ListedScheme & { readonly score: number | null })[];
}

export interface CatalogueQuery {
  readonly q: string;
  readonly level: Level | null;
  readonly instrument: Instrument | null;
  readonly need: string | null;
  /** The generic scheme whose variants and parts alone are listed. */
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly page: number;
  /** What the address asks that cannot be, in sentences. */
  readonly ignored: readonly string[];
}

export interface CatalogueRow {
  readonly id: string;
  readonly name: readonly Run[];
  readonly href: string;
  readonly levelName: string;
  readonly funders: string;
  readonly summary: readonly Run[] | null;
  readonly detail: string;
  /** Where and when it was read. */
  readonly trust: string;
}

export interface CatalogueView {
  readonly query: CatalogueQuery;
  readonly total: number;
  /** What was typed, when none of its words is known: the rows then bear the nearest names. */
  readonly unknown: string | null;
  readonly rows: readonly CatalogueRow[];
  readonly page: number;
  readonly pages: number;
  readonly previous: string | null;
  readonly next: string | null;
  readonly levels: readonly Choice[];
  readonly instruments: readonly Choice[];
  readonly needFamilies: readonly Choice[];
}

export const ROWS_PER_PAGE = 20;
const MOST_TEXT = 500;
const LONGEST_SUMMARY = 240;
const LONGEST_ECHO = 80;

function known<T extends string>(list: readonly T[], value: string): T | null {
  return list.find((item) => item === value) ?? null;
}

function readPage(text: string): { readonly page: number; readonly ignored: readonly string[] } {
  if (text === '' || /^[1-9]\d{0,8}$/.test(text)) return { page: Number(text || '1'), ignored: [] };
  return { page: 1, ignored: [`Page : ${quoted(text)} n'est pas un numéro de page ; voici la première.`] };
}

/** Reads the filters; a value that is none of ours filters nothing, and is told. */
export function readCatalogueQuery(
  query: RawQuery,
  families: readonly Choice[],
  nameOf: (schemeId: string) => string | null = () => null,
): CatalogueQuery {
  const { niveau, instrument, besoin, dispositif } = query;
  const { kept, ignored } = readFilters(keptFields({ niveau, instrument, besoin, dispositif }), {
    niveau: among(LEVELS),
    instrument: among(INSTRUMENTS),
    besoin: among(families.map(({ value }) => value)),
    dispositif: (id) => nameOf(id) !== null,
  });
  const parent = valueOf(kept, 'dispositif');
  const { page, ignored: ignoredPage } = readPage(first(query, 'page'));
  return {
    q: first(query, 'q').slice(0, MOST_TEXT),
    level: known(LEVELS, valueOf(kept, 'niveau')),
    instrument: known(INSTRUMENTS, valueOf(kept, 'instrument')),
    need: valueOf(kept, 'besoin') || null,
    parent: parent === '' ? null : { id: parent, name: nameOf(parent) ?? parent },
    page,
    ignored: [...ignored, ...ignoredPage],
  };
}

/** The same question at the last page there is, when the page asked lies beyond; null when it does not. */
export function lastPageOf(query: CatalogueQuery, total: number): CatalogueQuery | null {
  const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
  if (query.page <= pages) return null;
  const told = pages === 1 ? "il n'y en a qu'une" : `il n'y en a que ${figure(pages)} ; voici la dernière`;
  return { ...query, page: pages, ignored: [...query.ignored, `Page : ${told}.`] };
}

function pageAddress(query: CatalogueQuery, page: number): string {
  const kept: (readonly [string, string])[] = [
    ['q', query.q],
    ['niveau', query.level ?? ''],
    ['instrument', query.instrument ?? ''],
    ['besoin', query.need ?? ''],
    ['dispositif', query.parent?.id ?? ''],
    ['page', page > 1 ? String(page) : ''],
  ];
  return address(
    '/aides',
    kept.filter(([, value]) => value !== ''),
  );
}

/** @param stems what the search means, to set its words off */
export function rowOf(scheme: ListedScheme, at: CalendarDate, stems?: ReadonlySet<string>): CatalogueRow {
  const deadline = deadlineInWords(at, { ...scheme, opens: null });
  return {
    id: scheme.id,
    name: runsOf(scheme.name, stems),
    href: `/aides/${encodeURIComponent(scheme.id)}`,
    levelName: LEVEL_WORDS[scheme.level],
    funders: scheme.funders.slice(0, 2).join(', '),
    summary: scheme.summary === null ? null : runsOf(shortened(scheme.summary, LONGEST_SUMMARY), stems),
    detail: `${instrumentInWords(scheme.instruments).name}, ${deadline}`,
    trust: [trustInWords(scheme.provenance, at), depthInWords(scheme.depth)]
      .filter((part) => part !== null)
      .join(' · '),
  };
}

export function catalogueOf(
  query: CatalogueQuery,
  found: FoundSchemes,
  at: CalendarDate,
  { needFamilies, stems }: { readonly needFamilies: readonly Choice[]; readonly stems?: ReadonlySet<string> },
): CatalogueView {
  const pages = Math.max(1, Math.ceil(found.total / ROWS_PER_PAGE));
  const { page } = query;
  return {
    query,
    total: found.total,
    unknown: query.q !== '' && found.items[0]?.score === 0 ? shortened(query.q, LONGEST_ECHO) : null,
    rows: found.items.map((item) => rowOf(item, at, stems)),
    page,
    pages,
    previous: page > 1 ? pageAddress(query, page - 1) : null,
    next: page < pages ? pageAddress(query, page + 1) : null,
    levels: LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] })),
    instruments: INSTRUMENTS.map((value) => ({ value, label: INSTRUMENT_WORDS[value].name })),
    needFamilies,
  };
}
