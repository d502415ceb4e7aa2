import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse as parseYaml } from 'yaml';

import { codeBookOf, parseSchemeFile, type CodeBook } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';
import { withNotes } from './add-notes';
import { AudienceBook, parseAudience } from './audience';
import { parseFacts, type FactRow } from './facts';
import {
  isComposed,
  readLeftOut,
  readNameArticles,
  readPlaces,
  readPublishers,
  readSheets,
  type StandingSheet,
} from './inputs';
import { lostFacts } from './lost-facts';
import { isNote } from './other-catalogue';
import { parsePhrases } from './phrases';
import { Places } from './places';
import { CATALOGUE, compose, type Composer } from './sheet';
import { replaceSheets, type Written } from './write-sheets';
import { yamlOf } from './yaml-sheet';

const SCHEMES = join(SEEDS_FOLDER, 'schemes');
const own = (file: string): string => join(__dirname, file);

/** The text of a row's sheet, with the notes that it bore; what is wrong with it is an error that names the row. */
function write(row: FactRow, composer: Composer, codes: CodeBook, standing: readonly StandingSheet[]): Written {
  const { sheet, folder } = compose(row, composer);
  const before = standing.find(({ scheme }) => scheme.id === sheet.id)?.scheme;
  const content = withNotes(yamlOf(sheet), before?.uncoded.filter(isNote) ?? []);
  const path = join(folder, `${sheet.id}.yaml`);
  const problems = parseSchemeFile(content, path, codes).problems.map(({ message }) => message);
  const lost = lostFacts(row, parseYaml(content), composer.phrases).map((fact) => `lost: ${fact}`);
  if (problems.length + lost.length > 0) throw new Error(`row ${row.id}: ${[...problems, ...lost].join('; ')}`);
  return { path, content };
}

/** Rows to compose: those that no sheet written by hand tells, and that are not left out. */
function toCompose(rows: readonly FactRow[], standing: readonly StandingSheet[]): FactRow[] {
  const byHand = new Set(
    standing.flatMap((sheet) => {
      const { catalogue, record } = sheet.scheme.source;
      return catalogue === CATALOGUE && record !== null && !isComposed(sheet) ? [record] : [];
    }),
  );
  const leftOut = readLeftOut(own('left-out.csv'));
  const ids = new Set(rows.map(({ id }) => id));
  const names = new Set(standing.map(({ scheme }) => scheme.id));
  for (const { record, sheet } of leftOut) {
    if (!ids.has(record)) throw new Error(`left-out.csv: no row ${record}`);
    if (byHand.has(record)) throw new Error(`left-out.csv: row ${record} has a sheet of its own`);
    if (sheet !== '' && !names.has(sheet)) throw new Error(`left-out.csv: no sheet ${sheet}`);
  }
  const left = new Set(leftOut.map(({ record }) => record));
  return rows.filter(({ id }) => !byHand.has(id) && !left.has(id));
}

function main(factsFile: string): void {
  const directory = loadTerritories(SEEDS_FOLDER);
  const codes = codeBookOf(loadReference(SEEDS_FOLDER), directory);
  const composer: Composer = {
    phrases: parsePhrases(readFileSync(own('phrases.jsonl'), 'utf8')),
    audience: new AudienceBook(parseAudience(readFileSync(own('audience.yaml'), 'utf8'))),
    places: new Places(directory, readPlaces(own('read-places.csv'))),
    directory,
    articles: readNameArticles(),
    publishers: readPublishers(own('publishers.csv')),
  };
  const rows = parseFacts(readFileSync(factsFile, 'utf8'));
  const standing = readSheets(SCHEMES, codes);
  const wrong: string[] = [];
  const written = toCompose(rows, standing).flatMap((row) => {
    try {
      return [write(row, composer, codes, standing)];
    } catch (error) {
      wrong.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  for (const message of wrong) console.error(message);
  if (wrong.length > 0) throw new Error(`${String(wrong.length)} rows could not be composed; nothing was written`);
  replaceSheets(SCHEMES, standing.filter(isComposed), written);
}

const [, , factsFile] = process.argv;
try {
  if (factsFile === undefined) throw new Error('usage: compose.ts FACTS.jsonl');
  main(factsFile);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
