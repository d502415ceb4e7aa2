import Database from 'better-sqlite3';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

import { SchemeFinder } from '../../src/catalogue';
import { layWords, type StopWords } from '../../src/search';
import type { BenchCatalogue, SharedDocument } from './catalogue';

/** One way to search the catalogue; ids, best first. */
export interface Contender {
  readonly name: string;
  readonly ours: boolean;
  /** A peer that indexes our synonyms too. */
  readonly lent: boolean;
  readonly search: (text: string) => readonly string[];
}

/** What the peers weigh as we do. */
const WEIGHTS = { names: 3, keywords: 2, labels: 1.5, places: 1.5, body: 1, synonyms: 2 } as const;
type Field = keyof typeof WEIGHTS;
const PLAIN: readonly Field[] = ['names', 'keywords', 'labels', 'places', 'body'];
const DEPTH = 10;

const fieldsOf = (synonyms: boolean): readonly Field[] => (synonyms ? [...PLAIN, 'synonyms'] : PLAIN);
const nameOf = (peer: string, synonyms: boolean): string => (synonyms ? `${peer} + synonyms` : peer);

function plainFuse(documents: readonly SharedDocument[], synonyms: boolean): Contender {
  const keys = fieldsOf(synonyms).map((name) => ({ name, weight: WEIGHTS[name] }));
  const fuse = new Fuse(documents, { keys, ignoreLocation: true });
  const search = (text: string): string[] => fuse.search(text, { limit: DEPTH }).map(({ item }) => item.id);
  return { name: nameOf('fuse.js', synonyms), ours: false, lent: synonyms, search };
}

const stemsOf = (text: string, stopWords: StopWords): string[] => layWords(text, stopWords).map(({ stem }) => stem);

/** Stemmed and rid of stop words as we do, typing errors forgiven, the last word completed. */
function miniSearch(documents: readonly SharedDocument[], stopWords: StopWords, synonyms: boolean): Contender {
  const index = new MiniSearch<SharedDocument>({
    fields: [...fieldsOf(synonyms)],
    tokenize: (text) => stemsOf(text, stopWords),
    processTerm: (term) => term,
    searchOptions: {
      boost: WEIGHTS,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      prefix: (_term, at, terms) => at === terms.length - 1,
    },
  });
  index.addAll(documents);
  const search = (text: string): string[] =>
    index
      .search(text)
      .slice(0, DEPTH)
      .map(({ id }) => String(id));
  return { name: nameOf('MiniSearch', synonyms), ours: false, lent: synonyms, search };
}

/** Fed with the same stems; any word of the query may match. */
function fts5(documents: readonly SharedDocument[], stopWords: StopWords, synonyms: boolean): Contender {
  const fields = fieldsOf(synonyms);
  const database = new Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE scheme USING fts5(id UNINDEXED, ${fields.join(', ')})`);
  const insert = database.prepare(`INSERT INTO scheme VALUES (?, ${fields.map(() => '?').join(', ')})`);
  for (const document of documents) {
    insert.run(document.id, ...fields.map((field) => stemsOf(document[field], stopWords).join(' ')));
  }
  const weights = [0, ...fields.map((field) => WEIGHTS[field])].join(', ');
  const select = database.prepare<[string], { id: string }>(
    `SELECT id FROM scheme WHERE scheme MATCH ? ORDER BY bm25(scheme, ${weights}), id LIMIT ${DEPTH}`,
  );
  const search = (text: string): string[] => {
    const words = stemsOf(text, stopWords).map((word) => `"${word}"`);
    return words.length === 0 ? [] : select.all(words.join(' OR ')).map(({ id }) => id);
  };
  return { name: nameOf('SQLite FTS5', synonyms), ours: false, lent: synonyms, search };
}

function levier({ schemes, words }: BenchCatalogue): Contender {
  const finder = new SchemeFinder(schemes, words);
  return { name: 'Levier', ours: true, lent: false, search: (text) => finder.search(text).map(({ id }) => id) };
}

export function contendersFor(catalogue: BenchCatalogue): readonly Contender[] {
  const { documents, words } = catalogue;
  const peers = [false, true].flatMap((synonyms) => [
    plainFuse(documents, synonyms),
    miniSearch(documents, words.stopWords, synonyms),
    fts5(documents, words.stopWords, synonyms),
  ]);
  return [levier(catalogue), ...peers];
}
