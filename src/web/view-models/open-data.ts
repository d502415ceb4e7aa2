import type { CatalogueSnapshot, OwnColumn } from '../../catalogue';
import { LEVELS, type AidScheme, type Level } from '../../engine';
import { todayInParis } from '../../common';
import { daysBetween, longDate } from './dates';

export interface ColumnView {
  readonly name: string;
  readonly meaning: string;
}

/** What is said of the catalogue as open data. */
export interface OpenDataView {
  readonly schemes: number;
  readonly levels: readonly { readonly level: Level; readonly count: number }[];
  /** Sheets checked within the last 180 days, closed ones included. */
  readonly fresh: number;
  readonly imported: number;
  readonly version: string;
  /** `24 novembre 2026`; null while the catalogue is empty. */
  readonly changedOn: string | null;
  readonly columns: readonly ColumnView[];
}

type Shown = Pick<CatalogueSnapshot, 'schemes' | 'entries' | 'version' | 'updatedAt'>;

const FRESH_DAYS = 180;

function isFresh({ source }: AidScheme, today: string): boolean {
  return daysBetween(source.checkedOn, today) <= FRESH_DAYS;
}

export function openDataView(
  { schemes, entries, version, updatedAt }: Shown,
  columns: readonly Pick<OwnColumn, 'name' | 'meaning'>[],
  today: string,
): OpenDataView {
  return {
    schemes: schemes.length,
    levels: LEVELS.map((level) => ({ level, count: schemes.filter((scheme) => scheme.level === level).length })),
    fresh: schemes.filter((scheme) => isFresh(scheme, today)).length,
    imported: [...entries.values()].filter(({ externalId }) => externalId !== null).length,
    version,
    changedOn: updatedAt === null ? null : longDate(todayInParis(new Date(updatedAt))),
    columns: columns.map(({ name, meaning }) => ({ name, meaning })),
  };
}
