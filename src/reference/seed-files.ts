import { readFileSync } from 'node:fs';

import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

export type Row = Readonly<Record<string, string | undefined>>;

/** Rows of one of our own tables, by column name; no cell holds a line break. */
export function readRows(path: string): readonly Row[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const names = header.split(',');
  return lines
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(cellsOf(line).map((cell, column) => [names[column] ?? '', cell])));
}

/** Few lines hold a quoted cell; splitting the others by hand is ten times faster. */
function cellsOf(line: string): readonly string[] {
  return line.includes('"') ? (parseCsv(line)[0] ?? []) : line.split(',');
}

/** One of our own YAML files; the caller names the shape that the seeds' tests hold it to. */
export function readYaml(path: string): unknown {
  return parseYaml(readFileSync(path, 'utf8'));
}
