import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

import type { IndustryTerritory } from './atlas.types';
import type { ZoneEntry, ZoningSheet } from './zoning.types';

type Row = Readonly<Record<string, string>>;

const list = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((entry) => entry !== '');

/** Rows of one of our own tables, by column name. */
export function readTable(path: string): readonly Row[] {
  const text = readFileSync(path, 'utf8');
  // Our long tables hold no quoted cell, and splitting them by hand is ten times faster.
  if (text.includes('"')) return parse(text, { columns: true, skip_empty_lines: true });
  const [header = '', ...lines] = text.split('\n');
  const names = header.split(',');
  return lines
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(line.split(',').map((cell, column) => [names[column] ?? '', cell])));
}

/** Territoires d'industrie of both phases. */
export function readIndustryTerritories(directory: string): readonly IndustryTerritory[] {
  return readTable(join(directory, 'territoires_industrie.csv')).map((row) => ({
    code: row.code ?? '',
    phase: row.phase === '1' ? 1 : 2,
    name: row.name ?? '',
    regions: list(row.regions),
    departments: list(row.departments),
    members: list(row.members),
  }));
}

/** What each zoning is and how far its list may be trusted, in the order of `zonings.yaml`. */
export function readZoningSheets(directory: string): readonly ZoningSheet[] {
  return parseYaml(readFileSync(join(directory, 'zonings.yaml'), 'utf8')) as ZoningSheet[];
}

/** The list of one zoning; `expand` turns a territory of the list into its communes. */
export function readZoneEntries(
  directory: string,
  sheet: ZoningSheet,
  expand: (territory: string) => readonly string[],
): ReadonlyMap<string, ZoneEntry> {
  const entries = new Map<string, ZoneEntry>();
  for (const row of readTable(join(directory, sheet.file))) {
    const communes = row.commune === undefined ? expand(row.territory ?? '') : [row.commune];
    const doubt = row.doubt === undefined || row.doubt === '' ? null : (row.doubt as ZoneEntry['doubt']);
    const entry = { zoneClass: row.class ?? '', doubt, details: list(row.districts) };
    for (const commune of communes) entries.set(commune, entry);
  }
  return entries;
}
