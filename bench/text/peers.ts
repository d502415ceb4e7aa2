import Database from 'better-sqlite3';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

import { layWords, type StopWords } from '../../src/search';
import type { TextDocument } from './documents';

/** Ids, best first. */
export type TextContender = (text: string) => readonly string[];

export const DEPTH = 10;
const FIELDS = ['names', 'keywords', 'labels', 'body'] as const;
/** What the product weighs names, keywords, labels and text. */
const WEIGHTS = { names: 3, keywords: 2, labels: 1.5, body: 1 } as const;

const stemsOf = (text: string, stopWords: StopWords): string[] => layWords(text, stopWords).map(({ stem }) => stem);

export function plainFuse(documents: readonly TextDocument[]): TextContender {
  const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));
  const fuse = new Fuse(documents, { keys, ignoreLocation: true, ignoreDiacritics: true });
  return (text) => fuse.search(text, { limit: DEPTH }).map(({ item }) => item.id);
}

/** Fed with the product's own stems, so that it has fewer and better terms to look through. */
export function miniSearch(documents: readonly TextDocument[], stopWords: StopWords): TextContender {
  const index = new MiniSearch<TextDocument>({
    fields: [...FIELDS],
    tokenize: (text) => stemsOf(text, stopWords),
    processTerm: (term) => term,
    searchOptions: { boost: WEIGHTS, fuzzy: (term) => (term.length > 3 ? 0.2 : false) },
  });
  index.addAll(documents);
  return (text) =>
    index
      .search(text)
      .slice(0, DEPTH)
      .map(({ id }) => String(id));
}

/** Fed with the same stems; any word of the query may match. */
export function fts5(documents: readonly TextDocument[], stopWords: StopWords): TextContender {
  const database = new Database(':memory:');
  database.exec(`create virtual table scheme using fts5(id unindexed, ${FIELDS.join(', ')})`);
  const insert = database.prepare(`insert into scheme values (?, ${FIELDS.map(() => '?').join(', ')})`);
  database.exec('begin');
  for (const document of documents) {
    insert.run(document.id, ...FIELDS.map((field) => stemsOf(document[field], stopWords).join(' ')));
  }
  database.exec('commit');
  const weights = [0, ...FIELDS.map((field) => WEIGHTS[field])].join(', ');
  const select = database.prepare<[string], { id: string }>(
    `select id from scheme where scheme match ? order by bm25(scheme, ${weights}) limit ${DEPTH}`,
  );
  return (text) => {
    const words = stemsOf(text, stopWords).map((word) => `"${word}"`);
    return words.length === 0 ? [] : select.all(words.join(' OR ')).map(({ id }) => id);
  };
}
