import { join } from 'node:path';

import { fold, lazily, tokens } from '../common';
import { ABROAD, idiomsOf, stem, type StopWords } from '../search';
import { LegalForms } from './legal-forms';
import { buildNaf, type NafTables } from './naf';
import type { BridgeMethod, NafLevel } from './naf.types';
import { buildNeedFinder, type NeedFinder, type StandIns } from './need-finder';
import { NeedTaxonomy, type NeedFamily } from './need-taxonomy';
import { readLaw } from './read-law';
import { Reference, type HeadcountBand, type PlaceVocabulary, type ReferenceParts } from './reference';
import { readRows, readYaml } from './seed-files';
import { TradeSearch, type Trade } from './trade-search';
import { readWordings } from './wordings';

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);
const numberOrNull = (cell: string | undefined): number | null => (orNull(cell) === null ? null : Number(cell));

function readNafTables(directory: string): NafTables {
  return {
    rev2: readRows(join(directory, 'naf-rev2.csv')).map(({ code = '', level, parent, label = '' }) => ({
      code,
      level: level as NafLevel,
      parent: orNull(parent),
      label,
    })),
    naf2025: readRows(join(directory, 'naf-2025.csv')).map(({ code = '', division = '', label = '' }) => ({
      code,
      division,
      label,
    })),
    bridge: readRows(join(directory, 'naf-2025-bridge.csv')).map((row) => ({
      rev2: row.naf_rev2 ?? '',
      naf2025: orNull(row.naf_2025),
      method: row.method as BridgeMethod,
    })),
  };
}

function readLegalForms(directory: string): LegalForms {
  return new LegalForms(
    readRows(join(directory, 'legal-forms.csv')).map(({ code = '', parent, label = '', natural_person: natural }) => ({
      code,
      parent: orNull(parent),
      label,
      naturalPerson: natural === '1',
    })),
  );
}

function readHeadcountBands(directory: string): ReadonlyMap<string, HeadcountBand> {
  const rows = readRows(join(directory, 'headcount-bands.csv'));
  return new Map(
    rows.map(({ code = '', min, max, label = '' }) => [
      code,
      { min: numberOrNull(min), max: numberOrNull(max), label },
    ]),
  );
}

interface StopWordsFile extends Record<'grammar' | 'generic' | 'asker' | 'vague', readonly string[]> {
  readonly idioms: readonly (readonly string[])[];
}

function readStopWords(vocabulary: string): StopWords {
  const { grammar, generic, asker, vague, idioms } = readYaml(join(vocabulary, 'stop_words.yaml')) as StopWordsFile;
  const { abroad } = readYaml(join(vocabulary, 'place_names.yaml')) as PlaceNamesFile;
  const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));
  const skipped = folded(grammar);
  return {
    grammar: skipped,
    generic: folded(generic),
    asker: folded(asker),
    vague: folded(vague),
    idioms: idiomsOf(idioms, skipped),
    abroad: new Set(abroad.map((name) => tokens(name).join(''))),
  };
}

interface PlaceNamesFile {
  readonly common: readonly string[];
  readonly called: readonly { readonly territories: readonly string[]; readonly names: readonly string[] }[];
  readonly abroad: readonly string[];
}

function readPlaceVocabulary(vocabulary: string): PlaceVocabulary {
  const { common, called } = readYaml(join(vocabulary, 'place_names.yaml')) as PlaceNamesFile;
  return {
    common: new Set(common.map(fold)),
    called: called.flatMap(({ territories, names }) => names.map((name) => ({ name, codes: territories }))),
  };
}

/** Words of trades and activities, and ordinary ones: they exist, whatever a need finder thinks of them. */
function wordsOf(tables: NafTables, trades: readonly Trade[], ordinary: readonly string[]): ReadonlySet<string> {
  const texts = [...tables.rev2.map(({ label }) => label), ...trades.flatMap(({ words }) => words), ...ordinary];
  return new Set(texts.flatMap(tokens));
}

const WORKPLACE_ENDING = 'erie';
const OTHER_WORKPLACES = ['abattoir', 'filature', 'forge', 'imprimerie', 'moulin', 'tissage'];

/** Trades named by the place where they are plied: a sawmill, a bakery. */
function workplacesOf(trades: readonly Trade[]): ReadonlySet<string> {
  const named = trades.flatMap(({ words }) => words.map(fold)).filter((word) => word.endsWith(WORKPLACE_ENDING));
  return new Set([...named, ...OTHER_WORKPLACES]);
}

/** What is said of any firm may be said of a sawmill, and what is said of foreign countries, of Poland. */
function standInsOf(trades: readonly Trade[], { abroad = new Set() }: StopWords): StandIns {
  const each = (words: ReadonlySet<string>, others: readonly string[]): [string, readonly string[]][] =>
    [...words].map((word) => [word, others]);
  return new Map([...each(workplacesOf(trades), ['entreprise', 'atelier'].map(stem)), ...each(abroad, [ABROAD])]);
}

interface Searches {
  readonly trades: () => TradeSearch;
  readonly needFinder: () => NeedFinder;
}

/** Both indexes are made on their first question: most runs of the command line ask none. */
function searchesIn(
  vocabulary: string,
  tables: NafTables,
  { needs, stopWords }: Pick<ReferenceParts, 'needs' | 'stopWords'>,
): Searches {
  const trades = lazily(() => readYaml(join(vocabulary, 'trades.yaml')) as readonly Trade[]);
  const wellSpelt = (): ReadonlySet<string> =>
    wordsOf(tables, trades(), readYaml(join(vocabulary, 'ordinary_words.yaml')) as readonly string[]);
  return {
    trades: lazily(() => new TradeSearch(tables.rev2, trades(), stopWords)),
    needFinder: lazily(() => buildNeedFinder(needs, stopWords, wellSpelt(), standInsOf(trades(), stopWords))),
  };
}

/** Reads nomenclatures, vocabulary and law from the seeds; to be done once. */
export function loadReference(seedsDirectory: string): Reference {
  const nomenclatures = join(seedsDirectory, 'nomenclatures');
  const vocabulary = join(seedsDirectory, 'vocabulary');
  const { families } = readYaml(join(vocabulary, 'needs.yaml')) as { families: readonly NeedFamily[] };
  const needs = new NeedTaxonomy(families);
  const tables = readNafTables(nomenclatures);
  const stopWords = readStopWords(vocabulary);
  const { trades, needFinder } = searchesIn(vocabulary, tables, { needs, stopWords });
  return new Reference({
    naf: buildNaf(tables, { search: (text, limit) => trades().search(text, limit) }),
    legalForms: readLegalForms(nomenclatures),
    headcountBands: readHeadcountBands(nomenclatures),
    needs,
    needFinder: { find: (text) => needFinder().find(text) },
    law: readLaw(join(seedsDirectory, 'law')),
    wordings: readWordings(vocabulary),
    stopWords,
    places: readPlaceVocabulary(vocabulary),
  });
}
