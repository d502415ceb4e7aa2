import { finderWordsOf, searchDocumentOf, type FinderWords } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import type { AidScheme } from '../../src/engine';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';

/** What every contender indexes of a scheme. */
export interface TextDocument {
  readonly id: string;
  readonly names: string;
  readonly keywords: string;
  readonly labels: string;
  readonly body: string;
}

export function loadWords(): FinderWords {
  return finderWordsOf(loadReference(SEEDS_FOLDER), loadTerritories(SEEDS_FOLDER));
}

export function documentsOf(schemes: readonly AidScheme[], words: FinderWords): TextDocument[] {
  return schemes.map((scheme) => {
    const { id, names, keywords, labels, body } = searchDocumentOf(scheme, words);
    return {
      id,
      names: names.join(' '),
      keywords: keywords.join(' '),
      labels: labels.join(' '),
      body: body.join(' '),
    };
  });
}
