import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv/dist/2020';
import { parse } from 'csv-parse/sync';

import { CatalogueExport, EXPORT_LINE_SCHEMA, parseSchemeFile, type Catalogue, type ExportedScheme } from '../../src/catalogue';
import { faultOf, NATIONAL_COLUMN_NAMES } from '../../src/catalogue/export/national-columns';
import { SEEDS_FOLDER } from '../../src/common';
import { isCalendarDate } from '../../src/engine';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';
import { codeBook } from './code-book';

const FOLDER = join(__dirname, '../../seeds/schemes');
const codes = codeBook();
const schemes = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replaceAll('\\', '/'))
  .flatMap((file) => parseSchemeFile(readFileSync(join(FOLDER, file), 'utf8'), file, codes).scheme ?? []);
const entries = new Map(
  schemes.map((scheme) => [scheme.id, { scheme, source: 'levier', externalId: null, updatedAt: '' }]),
);
const exporting = new CatalogueExport(
  { snapshot: () => ({ entries }) } as unknown as Catalogue,
  loadReference(SEEDS_FOLDER),
  loadTerritories(SEEDS_FOLDER),
);

describe('our catalogue, exported', () => {
  it('is right by the national schema, row by row, codes of Corsica aside', () => {
    const rows: Record<string, string>[] = parse([...exporting.lines('schema-national')].join(''), { columns: true });
    expect(rows).toHaveLength(schemes.length);
    const faults = rows.flatMap((row) =>
      NATIONAL_COLUMN_NAMES.flatMap((column) => {
        const cell = row[column] ?? '';
        const seen = column.startsWith('eligibilite_geographique') ? cell.replaceAll(/-2[AB](?=\b|\d{3}\b)/g, '-20') : cell;
        const fault = faultOf(column, seen);
        return fault === null ? [] : [[row.levier_id, column, fault, cell]];
      }),
    );
    expect(faults).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(schemes.length);
  });

  it('is right by the schema of its JSON lines', () => {
    const ajv = new Ajv({ discriminator: true, allowUnionTypes: true, strictTypes: false });
    ajv.addFormat('date', isCalendarDate);
    ajv.addFormat('uri', /^https?:\/\/[^\s/]+\.[^\s]+$/);
    const isLine = ajv.compile(EXPORT_LINE_SCHEMA);
    const lines = Array.from(exporting.lines('jsonl'), (line) => JSON.parse(line) as ExportedScheme);
    expect(lines.flatMap((line) => ((isLine as (value: unknown) => boolean)(line) ? [] : line.scheme.id))).toEqual([]);
    expect(lines).toHaveLength(schemes.length);
  });
});
