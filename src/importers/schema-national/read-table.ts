import { parse } from 'csv-parse/sync';

import { COLUMNS, REQUIRED_COLUMNS } from './columns';
import { Row } from './row';

export type Table =
  | { readonly rows: readonly Row[]; readonly refused: null }
  /** Why the file is refused whole, in French. */
  | { readonly rows: null; readonly refused: string };

interface NumberedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/\n|$/));
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function recordsOf(text: string): readonly NumberedRecord[] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as NumberedRecord[];
  } catch {
    return null;
  }
}

/** No control characters, no blanks around. */
function cleaned(cell: string): string {
  return cell.replace(/[^\P{Cc}\n\t]/gu, '').trim();
}

function headerProblem(names: readonly string[]): string | null {
  const missing = REQUIRED_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    return `il manque ${missing.length > 1 ? 'les colonnes' : 'la colonne'} ${missing.join(', ')}`;
  }
  const twice = COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  return twice === undefined ? null : `la colonne ${twice} y est deux fois`;
}

/** A cell may hold line breaks: the parser counts to the end of the row, people look for its start. */
function firstLine({ record, info }: NumberedRecord): number {
  return info.lines - record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}

function rowOf(found: NumberedRecord, names: readonly string[]): Row {
  const { record } = found;
  const cells = names.map((name, index) => [name, cleaned(record[index] ?? '')] as const);
  const row = new Row(firstLine(found), Object.fromEntries(cells));
  if (record.length !== names.length) {
    row.reject('id', `la ligne a ${String(record.length)} cellules au lieu de ${String(names.length)}`);
  }
  return row;
}

/** The rows of a CSV file, whatever its delimiter (comma, semicolon, tab) and the order of its columns; others than the 26 are left out. Pure. */
export function readTable(text: string): Table {
  // The parser counts a Windows line end inside quotes as two lines.
  const [header, ...records] = recordsOf(text.replace(/\r\n?/g, '\n')) ?? [];
  if (header === undefined) return { rows: null, refused: 'ce n’est pas un CSV lisible' };
  const names = header.record.map((name) => cleaned(name).toLowerCase());
  const refused = headerProblem(names);
  if (refused !== null) return { rows: null, refused };
  const filled = records.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  return { rows: filled.map((record) => rowOf(record, names)), refused: null };
}
