import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import type { NafPath } from '../../src/engine';

const FILE = join(__dirname, '../../seeds/nomenclatures/naf-rev2.csv');

export interface Activities {
  /** Codes at each level, section first. */
  readonly levels: readonly (readonly string[])[];
  /** Of industry: mining, manufacturing, energy, water, repair. */
  readonly industrial: readonly NafPath[];
  readonly paths: readonly NafPath[];
}

export function loadActivities(): Activities {
  const rows: { code: string; parent: string }[] = parse(readFileSync(FILE), { columns: true });
  const parents = new Map(rows.map(({ code, parent }) => [code, parent]));
  const pathOf = (code: string): string[] => {
    const parent = parents.get(code);
    return parent ? [...pathOf(parent), code] : [code];
  };
  const paths = rows.map(({ code }) => pathOf(code));
  const leaves = paths.filter((path) => path.length === 5);
  return {
    levels: [1, 2, 3, 4, 5].map((depth) =>
      paths.filter((path) => path.length === depth).flatMap((path) => path.at(-1) ?? []),
    ),
    industrial: leaves.filter(([section = '']) => ['B', 'C', 'D', 'E'].includes(section)),
    paths: leaves,
  };
}
