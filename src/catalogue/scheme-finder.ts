import type { AidScheme } from '../engine';
import { TextIndex, type SearchQuery } from '../search';
import type { FinderWords } from './finder-words';
import { searchDocumentOf } from './search-document';

/** A scheme found by a text, `score` in [0, 1]. */
export interface FoundScheme {
  readonly id: string;
  readonly score: number;
}

/** Longer texts are read up to here. */
const LONGEST_TEXT = 10_000;

/** Looks up schemes by name, words, needs and place; forgives typing errors. Built once a catalogue. */
export class SchemeFinder {
  private readonly index: TextIndex;

  constructor(
    private readonly schemes: readonly AidScheme[],
    private readonly words: FinderWords,
  ) {
    this.index = new TextIndex(words.vocabulary, words.stopWords);
    schemes.forEach((scheme, ordinal) => this.index.put(ordinal, searchDocumentOf(scheme, words.instrumentLabel)));
  }

  /** How well each scheme answers a free text: 1 for its exact name or acronym; schemes without a common word are absent. */
  score(text: string): ReadonlyMap<string, number> {
    return new Map(this.named(this.index.score({ text: text.slice(0, LONGEST_TEXT) })));
  }

  /** Best first, ties by id; when no word is known, the schemes whose names look most alike, with score 0. */
  search(text: string): FoundScheme[] {
    const read = text.slice(0, LONGEST_TEXT);
    const query: SearchQuery = { text: read, concepts: this.words.concepts(read), places: this.words.places(read) };
    const found = this.index.score(query);
    if (found.length === 0) {
      return this.index.nearest(query).map((ordinal) => ({ id: this.schemes[ordinal]?.id ?? '', score: 0 }));
    }
    return this.named(found)
      .map(([id, score]) => ({ id, score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  private named(found: readonly { readonly ordinal: number; readonly score: number }[]): [string, number][] {
    return found.map(({ ordinal, score }) => [this.schemes[ordinal]?.id ?? '', score]);
  }
}
