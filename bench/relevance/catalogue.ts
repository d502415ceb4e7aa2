import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { codeBookOf, finderWordsOf, parseSchemeFile, searchDocumentOf, type FinderWords } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import type { AidScheme } from '../../src/engine';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';

/** The same texts of a scheme for every contender; `synonyms` only where our vocabulary is lent. */
export interface SharedDocument {
  readonly id: string;
  readonly names: string;
  readonly keywords: string;
  readonly labels: string;
  readonly places: string;
  readonly body: string;
  readonly synonyms: string;
}

export interface BenchCatalogue {
  readonly schemes: readonly AidScheme[];
  readonly words: FinderWords;
  readonly documents: readonly SharedDocument[];
}

const LARGEST_LIST = 20;

/** The schemes that the catalogue held when the queries were judged: of a later one no judge has said whether it fits. */
const JUDGED = new Set(readFileSync(join(__dirname, 'judged-schemes.txt'), 'utf8').trim().split('\n'));

/** The judged ones of the project's own schemes, as their files say. */
export function loadCatalogue(): BenchCatalogue {
  const reference = loadReference(SEEDS_FOLDER);
  const territories = loadTerritories(SEEDS_FOLDER);
  const codes = codeBookOf(reference, territories);
  const folder = join(SEEDS_FOLDER, 'schemes');
  const schemes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && JUDGED.has(basename(path, '.yaml')))
    .sort()
    .flatMap((path) => parseSchemeFile(readFileSync(join(folder, path), 'utf8'), path, codes).scheme ?? []);
  const words = finderWordsOf(reference, territories);

  /** Names of the territory, of the départements of a region, of the regions of a département. */
  const placesOf = ({ territory: { include } }: AidScheme): string =>
    include.length > LARGEST_LIST
      ? ''
      : include
          .filter((code) => code !== 'FR' && code !== 'EU')
          .flatMap((code) => [code, ...(territories.related(code) ?? [])])
          .filter((code) => /^(?:REG|DEP)-/.test(code) || include.includes(code))
          .map((code) => territories.label(code))
          .join(' ');
  const synonymsOf = ({ needs }: AidScheme): string =>
    needs
      .flatMap((id) => reference.needs.get(id) ?? [])
      .flatMap((need) => [need.label, ...need.words])
      .join(' ');
  const documents = schemes.map((scheme): SharedDocument => {
    const { id, names, keywords, labels, body } = searchDocumentOf(scheme, words);
    return {
      id,
      names: names.join(' '),
      keywords: keywords.join(' '),
      labels: labels.join(' '),
      places: placesOf(scheme),
      body: body.join(' '),
      synonyms: synonymsOf(scheme),
    };
  });
  return { schemes, words, documents };
}
