import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

import { codeBookOf, parseSchemeFile } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';
import { withNotes } from './add-notes';
import { readNameArticles, readPublishers, readSheets, type StandingSheet } from './inputs';
import { noteOf } from './other-catalogue';
import { lostTransitionFacts } from './transition-lost';
import { parseTransitionRows, type TransitionRow } from './transition-rows';
import { composeTransition, TRANSITION } from './transition-sheet';
import { replaceSheets, type Written } from './write-sheets';
import { yamlOf } from './yaml-sheet';

const SCHEMES = join(SEEDS_FOLDER, 'schemes');

const directory = loadTerritories(SEEDS_FOLDER);
const codes = codeBookOf(loadReference(SEEDS_FOLDER), directory);
const composer = {
  directory,
  articles: readNameArticles(),
  publishers: readPublishers(join(__dirname, 'publishers.csv')),
};
const isMade = ({ scheme: { id, source } }: StandingSheet): boolean =>
  source.catalogue === TRANSITION && id === `${source.record ?? ''}-mte`;

/** By row of this catalogue, the sheet that is the same aid: its id, or the catalogue and record that it was made of. */
function readSame(rows: readonly TransitionRow[], standing: readonly StandingSheet[]): Map<string, StandingSheet> {
  const byName = new Map(
    standing.flatMap((sheet) => {
      const { id, source } = sheet.scheme;
      return [id, `${source.catalogue ?? ''}:${source.record ?? ''}`].map((name) => [name, sheet] as const);
    }),
  );
  const lines: Record<string, string>[] = parseCsv(readFileSync(join(__dirname, 'same-aid.csv'), 'utf8'), {
    columns: true,
  });
  return new Map(
    lines.map(({ transition = '', same = '' }) => {
      const sheet = byName.get(same);
      if (!rows.some(({ id }) => id === transition)) throw new Error(`same-aid.csv: no row ${transition}`);
      if (sheet === undefined) throw new Error(`same-aid.csv: no sheet ${same}`);
      return [transition, sheet];
    }),
  );
}

function write(row: TransitionRow): Written {
  const { sheet, folder } = composeTransition(row, composer);
  const path = join(folder, `${sheet.id}.yaml`);
  const content = yamlOf(sheet);
  const lost = lostTransitionFacts(row, parseYaml(content)).map((fact) => `row ${row.id}: lost ${fact}`);
  if (lost.length > 0) throw new Error(lost.join('\n'));
  return { path, content };
}

/** The sheets of the same aids, with what this catalogue says otherwise. */
function noted(rows: readonly TransitionRow[], same: ReadonlyMap<string, StandingSheet>): Written[] {
  return [...new Set(same.values())].map((sheet) => {
    const notes = rows.flatMap((row) =>
      same.get(row.id) === sheet ? (noteOf(row, sheet.scheme, sheet.content) ?? []) : [],
    );
    return { path: sheet.path, content: withNotes(sheet.content, notes) };
  });
}

function main(factsFile: string): void {
  const rows = parseTransitionRows(readFileSync(factsFile, 'utf8'));
  const standing = readSheets(SCHEMES, codes);
  const same = readSame(rows, standing);
  const made = rows.filter(({ id }) => !same.has(id)).map(write);
  const written = [...made, ...noted(rows, same)];
  const wrong = written.flatMap(({ path, content }) =>
    parseSchemeFile(content, path, codes).problems.map(({ message }) => `${path}: ${message}`),
  );
  if (wrong.length > 0) throw new Error(`nothing was written:\n${wrong.join('\n')}`);
  replaceSheets(SCHEMES, [...standing.filter(isMade), ...new Set(same.values())], written);
}

const [, , factsFile] = process.argv;
try {
  if (factsFile === undefined) throw new Error('usage: transition.ts FACTS.csv');
  main(factsFile);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
