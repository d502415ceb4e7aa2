import { LEVELS, ZONINGS, type AidScheme, type Level, type TerritoryCode } from '../../engine';
import type { IndustryTerritoryDetail, ZoningCounts } from '../../territories';
import type { Choice } from '../forms/fields';
import { rowOf, type CatalogueRow, type ListedScheme } from './catalogue-page';
import { counted, figure } from './figures';
import { LEVEL_WORDS, ZONING_WORDS, type ZoneLabels } from './words';

export interface ZoningCountView {
  readonly name: string;
  readonly plain: string;
  readonly counts: readonly string[];
}

export interface NeedRow {
  readonly label: string;
  readonly counts: readonly number[];
  readonly total: number;
}

export interface TerritoryPageView {
  readonly code: TerritoryCode;
  readonly name: string;
  readonly phase: 1 | 2;
  readonly figures: string;
  readonly places: string;
  readonly members: readonly string[];
  readonly communes: readonly { readonly name: string; readonly href: string }[];
  readonly zonings: readonly ZoningCountView[];
  readonly levels: readonly string[];
  readonly needs: readonly NeedRow[];
  readonly most: number;
  readonly own: readonly CatalogueRow[];
}

/** A scheme with what a list shows of it. */
export interface TerritoryScheme {
  readonly scheme: AidScheme;
  readonly listed: ListedScheme;
}

const DOUBTS: Readonly<Record<string, string>> = {
  'unknown:map-missing': 'carte officielle absente de nos données',
  'unknown:address': "selon l'adresse",
  'unknown:to-confirm': 'à confirmer',
  'unknown:place': 'lieu à préciser',
};

function classWords(zoneClass: string, labels: Readonly<Record<string, string>>): string {
  return DOUBTS[zoneClass] ?? labels[zoneClass] ?? zoneClass;
}

/** How many communes in each class, those outside left out; one sentence when all are outside. */
export function zoningCountsInWords(counts: ZoningCounts, labels: Readonly<Record<string, string>> = {}): string[] {
  const inside = Object.entries(counts).filter(([zoneClass]) => zoneClass !== 'outside');
  if (inside.length === 0) return ['aucune commune'];
  return inside.map(([zoneClass, count]) => `${counted(count, 'commune')} : ${classWords(zoneClass, labels)}`);
}

/** Whether an aid's perimeter meets one of the territories. */
function meets(scheme: AidScheme, codes: ReadonlySet<TerritoryCode>): boolean {
  return scheme.territory.include.some((code) => codes.has(code));
}

function needRows(
  schemes: readonly AidScheme[],
  families: readonly Choice[],
  familyOf: (need: string) => string,
): NeedRow[] {
  const rows = families.map(({ value, label }) => {
    const here = schemes.filter(({ needs }) => needs.some((need) => familyOf(need) === value));
    const counts = LEVELS.map((level) => here.filter((scheme) => scheme.level === level).length);
    return { label, counts, total: here.length };
  });
  return rows.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}

export interface TerritoryPageSources {
  readonly detail: IndustryTerritoryDetail;
  /** All codes that hold a commune of the territory, the territory itself and its members included. */
  readonly within: ReadonlySet<TerritoryCode>;
  readonly schemes: readonly TerritoryScheme[];
  readonly families: readonly Choice[];
  readonly familyOf: (need: string) => string;
  readonly zoneLabels: ZoneLabels;
  readonly at: string;
}

export function territoryPageOf({
  detail,
  within,
  schemes,
  families,
  familyOf,
  zoneLabels,
  at,
}: TerritoryPageSources): TerritoryPageView {
  const here = schemes.filter(({ scheme, listed }) => listed.availability !== 'closed' && meets(scheme, within));
  const narrow = new Set([
    detail.code,
    ...detail.members.map(({ code }) => code),
    ...detail.communes.map(({ code }) => code),
  ]);
  const rows = needRows(
    here.map(({ scheme }) => scheme),
    families,
    familyOf,
  );
  return {
    code: detail.code,
    name: detail.name,
    phase: detail.phase,
    figures: `${counted(detail.communes.length, 'commune')}, ${figure(detail.population)} habitants`,
    places: [...detail.departments, ...detail.regions].map(({ label }) => label).join(', '),
    members: detail.members.map(({ label }) => label),
    communes: detail.communes.map(({ code, label }) => ({
      name: label,
      href: `/?ville=${encodeURIComponent(label)}&commune=${code.replace(/^COM-/, '')}`,
    })),
    zonings: ZONINGS.map((zoning) => ({
      ...ZONING_WORDS[zoning],
      counts: zoningCountsInWords(detail.zonings[zoning], zoneLabels[zoning]),
    })),
    levels: LEVELS.map((level: Level) => LEVEL_WORDS[level]),
    needs: rows,
    most: Math.max(1, ...rows.map(({ total }) => total)),
    own: here.filter(({ scheme }) => meets(scheme, narrow)).map(({ listed }) => rowOf(listed, at)),
  };
}
