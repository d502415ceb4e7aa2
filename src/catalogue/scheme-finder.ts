import type { AidScheme } from '../engine';
import { TextIndex, type Allowed, type Found, type SearchQuery, type WantedConcept } from '../search';
import type { FinderWords } from './finder-words';
import { searchDocumentOf } from './search-document';

/** A scheme found by a text, `score` in [0, 1]. */
export interface FoundScheme {
  readonly id: string;
  readonly score: number;
}

/** Longer texts are read up to here. */
const LONGEST_TEXT = 10_000;

/** First answers that tell what the text is about, and how much they are trusted. */
const ECHO_FROM = 10;
const ECHO = 0.8;
const ECHO_NEAR_BEST = 0.4;

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

  /**
   * How well the words of a free text fit each scheme, by its position in the schemes given: 1 for its exact name or
   * acronym; schemes without a common word are absent. `allowed`: bits of the positions that are scored.
   */
  score(text: string, allowed: Allowed | null = null): readonly Found[] {
    return this.index.score({ text: text.slice(0, LONGEST_TEXT), allowed });
  }

  /** Stems of all that the text may mean, for `highlight`. */
  stems(text: string): ReadonlySet<string> {
    return this.index.stems({ text: text.slice(0, LONGEST_TEXT) });
  }

  /** Best first, ties by id; when no word is known, the schemes whose names look most alike, with score 0. */
  search(text: string): FoundScheme[] {
    const read = text.slice(0, LONGEST_TEXT);
    const { concepts, places, traits } = this.words;
    const asked = { text: read, concepts: concepts(read), places: places(read), traits: traits(read) };
    const query: SearchQuery = { ...asked, concepts: [...asked.concepts, ...this.echoOf(asked)] };
    const found = this.index.score(query);
    if (found.length === 0) {
      return this.index.nearest(query).map((ordinal) => ({ id: this.schemes[ordinal]?.id ?? '', score: 0 }));
    }
    return this.named(found)
      .map(([id, score]) => ({ id, score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  /** The needs that the first answers serve most: what the words meant, where the vocabulary does not know them. */
  private echoOf(query: SearchQuery): WantedConcept[] {
    const shares = new Map<string, number>();
    for (const { ordinal, score } of this.index.top(query, ECHO_FROM)) {
      const needs = this.schemes[ordinal]?.needs ?? [];
      for (const need of needs) shares.set(need, (shares.get(need) ?? 0) + score / Math.sqrt(needs.length));
    }
    const most = Math.max(...shares.values());
    return [...shares]
      .filter(([, share]) => share >= ECHO_NEAR_BEST * most)
      .map(([need, share]) => ({ weight: (ECHO * share) / most, served: [{ need, fit: 1 }] }));
  }

  private named(found: readonly { readonly ordinal: number; readonly score: number }[]): [string, number][] {
    return found.map(({ ordinal, score }) => [this.schemes[ordinal]?.id ?? '', score]);
  }
}
