import { parse as parseCsv } from 'csv-parse/sync';

import { isCalendarDate } from '../../src/engine';

const COLUMNS = [
  ...['id', 'name', 'kind', 'operator', 'other_operators', 'themes', 'naf_sections', 'min_headcount', 'max_headcount'],
  ...['excludes_micro_entrepreneurs', 'geography', 'regions_cog', 'valid_from', 'valid_to', 'euros_mentioned'],
  ...['percents_mentioned', 'min_years', 'naf_in_text', 'flags', 'source_url'],
] as const;

/** One row of the table of facts read in the catalogue of the Mission transition écologique. Null is unknown. */
export interface TransitionRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly operator: string;
  readonly partners: readonly string[];
  readonly themes: readonly string[];
  /** NAF sections admitted; none: all of them. */
  readonly sections: readonly string[];
  readonly minHeadcount: number | null;
  readonly maxHeadcount: number | null;
  readonly excludesMicroEntrepreneurs: boolean;
  /** Places by name, and by code: they do not always agree. */
  readonly geography: readonly string[];
  readonly codes: readonly string[];
  readonly opens: string | null;
  readonly closes: string | null;
  /** Read by pattern in the text of the catalogue, as are the activities and the flags: to check, never to compute with. */
  readonly euros: readonly number[];
  readonly percents: readonly number[];
  readonly minYears: number | null;
  readonly activities: readonly string[];
  readonly flags: readonly string[];
  readonly url: string | null;
}

type Cells = Readonly<Record<string, string>>;

function readRow(cells: Cells): TransitionRow {
  const wrong = (column: string): Error => new Error(`row ${cells.id ?? ''}: ${column} is « ${cells[column] ?? ''} »`);
  const text = (column: string): string => {
    const value = (cells[column] ?? '').replaceAll(/\s+/g, ' ').trim();
    if (value === '') throw wrong(column);
    return value;
  };
  const list = (column: string): string[] => (cells[column] ?? '').split('|').filter((item) => item !== '');
  const figures = (column: string): number[] =>
    list(column).map((item) => {
      if (!/^\d+(?:\.\d+)?$/.test(item)) throw wrong(column);
      return Number(item);
    });
  const date = (column: string): string | null => {
    const value = cells[column] ?? '';
    if (value !== '' && !isCalendarDate(value)) throw wrong(column);
    return value === '' ? null : value;
  };
  const sections = list('naf_sections');
  if (sections.length === 0 || (cells.naf_sections !== 'all' && !sections.every((code) => /^[A-U]$/.test(code)))) {
    throw wrong('naf_sections');
  }
  return {
    id: text('id'),
    name: text('name'),
    kind: text('kind'),
    operator: text('operator'),
    partners: list('other_operators'),
    themes: list('themes'),
    sections: cells.naf_sections === 'all' ? [] : sections,
    minHeadcount: figures('min_headcount')[0] ?? null,
    maxHeadcount: figures('max_headcount')[0] ?? null,
    excludesMicroEntrepreneurs: text('excludes_micro_entrepreneurs') === '1',
    geography: list('geography'),
    codes: list('regions_cog'),
    opens: date('valid_from'),
    closes: date('valid_to'),
    euros: figures('euros_mentioned'),
    percents: figures('percents_mentioned'),
    minYears: figures('min_years')[0] ?? null,
    activities: list('naf_in_text'),
    flags: list('flags'),
    url: cells.source_url === '' ? null : text('source_url'),
  };
}

/** Every row of the table; a missing column, a value of another shape or an id given twice is an error that names it. */
export function parseTransitionRows(content: string): TransitionRow[] {
  const records: Cells[] = parseCsv(content, { columns: true, bom: true });
  const missing = COLUMNS.filter((column) => records[0]?.[column] === undefined);
  if (missing.length > 0) throw new Error(`missing columns: ${missing.join(', ')}`);
  const rows = records.map(readRow);
  const twice = rows.find(({ id }, index) => rows.findIndex((row) => row.id === id) !== index);
  if (twice !== undefined) throw new Error(`row ${twice.id} stands twice`);
  return rows;
}
