import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import type { Recommendation } from '../../src/matching';

export type CsvRow = Readonly<Record<string, string>>;
export type JsonRow = Readonly<Record<string, unknown>> &
  Pick<Recommendation, 'results' | 'counts' | 'catalogueVersion'>;

/** A firm as a line of a file says it. */
export const THIERS = {
  name: 'Coutellerie',
  site: { commune: '63430' },
  naf: [{ code: '25.71Z' }],
  headcount: { value: 34 },
  turnover: 4_200_000,
  project: { text: 'remplacer un four à gaz par un four électrique', costs: [{ amount: 350_000 }] },
};

export interface BatchFiles {
  readonly at: (name: string) => string;
  /** Writes a file; gives its name back. */
  readonly file: (name: string, content: string | Buffer) => string;
  readonly csv: (name: string) => CsvRow[];
  readonly jsonl: (name: string) => JsonRow[];
}

/** The files of a folder by their names, as batches take and leave them. */
export function batchFiles(folder: string): BatchFiles {
  const at = (name: string): string => join(folder, name);
  const read = (name: string): string => readFileSync(at(name), 'utf8');
  return {
    at,
    file: (name, content) => {
      writeFileSync(at(name), content);
      return name;
    },
    csv: (name) => parse(read(name), { columns: true }),
    jsonl: (name) =>
      read(name)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as JsonRow),
  };
}
