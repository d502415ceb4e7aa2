import { readFileSync } from 'node:fs';

import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

export type Row = Readonly<Record<string, string | undefined>>;

/** Rows of one of our own tables, by column name. */
export function readRows(path: string): readonly Row[] {
  return parseCsv<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true });
}

/** One of our own YAML files; the caller names the shape that the seeds' tests hold it to. */
export function readYaml(path: string): unknown {
  return parseYaml(readFileSync(path, 'utf8'));
}
