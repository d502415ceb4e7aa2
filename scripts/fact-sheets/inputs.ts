import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse as parseCsv } from 'csv-parse/sync';

import { parseSchemeFile, type CodeKind } from '../../src/catalogue';
import type { AidScheme, TerritoryCode } from '../../src/engine';
import { CATALOGUE } from './sheet';

/** A sheet that stands in the seeds. */
export interface StandingSheet {
  /** Path under seeds/schemes. */
  readonly path: string;
  readonly content: string;
  readonly scheme: AidScheme;
}

export type Codes = Readonly<Record<CodeKind, ReadonlySet<string>>>;

export function readSheets(folder: string, codes: Parameters<typeof parseSchemeFile>[2]): StandingSheet[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .flatMap((path) => {
      const content = readFileSync(join(folder, path), 'utf8');
      const { scheme } = parseSchemeFile(content, path, codes);
      return scheme === null ? [] : [{ path, content, scheme }];
    });
}

/** Made here: a fact sheet of this catalogue whose id ends with its record. Whatever else was written by hand. */
export function isComposed({ scheme: { id, depth, source } }: StandingSheet): boolean {
  return depth === 'facts' && source.catalogue === CATALOGUE && id.endsWith(`-${source.record ?? ' '}`);
}

function rowsOf(path: string): Record<string, string>[] {
  return parseCsv(readFileSync(path, 'utf8'), { columns: true });
}

export interface LeftOut {
  readonly record: string;
  /** The sheet that is the same aid, if that is the reason. */
  readonly sheet: string;
  readonly reason: string;
}

export function readLeftOut(path: string): LeftOut[] {
  return rowsOf(path).map(({ record = '', sheet = '', reason = '' }) => ({ record, sheet, reason }));
}

/** Territories that the rows' own words name. */
export function readPlaces(path: string): Map<string, readonly TerritoryCode[]> {
  return new Map(rowsOf(path).map(({ record = '', codes = '' }) => [record, codes.split('|')]));
}

export function readPublishers(path: string): Map<string, string> {
  return new Map(rowsOf(path).map(({ host = '', publisher = '' }) => [host, publisher]));
}

/** INSEE's code of the article of each département's name. */
export function readNameArticles(): Map<TerritoryCode, number> {
  const path = require.resolve('@etalab/decoupage-administratif/data/departements.json');
  const departments = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly code: string;
    readonly typeLiaison?: number;
  }[];
  return new Map(departments.map(({ code, typeLiaison = 0 }) => [`DEP-${code}`, typeLiaison]));
}
