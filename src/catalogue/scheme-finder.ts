import type { AidScheme } from '../engine';
import {
  stem,
  TextIndex,
  type Allowed,
  type Answer,
  type Found,
  type SearchDocument,
  type SearchQuery,
  type WantedConcept,
} from '../search';
import type { FinderWords } from './finder-words';
import { searchDocumentOf } from './search-document';

/** A scheme found by a text, `score` in [0, 1]. */
export interface FoundScheme {
  readonly id: string;
  readonly score: number;
}

/** Longer texts are read up to here. */
const LONGEST_TEXT = 10_000;

/** How much the first answers are trusted to tell what the text is about. */
const ECHO = 0.8;
const ECHO_NEAR_BEST = 0.4;
/** The nearer an answer is to the best, the more it tells. */
const ECHO_POWER = 3;

/** A page of what was found, and how much there is. */
export interface FoundPage {
  readonly total: number;
  readonly found: readonly FoundScheme[];
}

export interface PageAsked {
  readonly from: number;
  readonly limit: number;
  /** Of the schemes found; all when left out. */
  readonly accepts?: (id: string) => boolean;
}

/** Looks up schemes by name, words, needs and place; forgives typing errors. Built when it is first asked, or before. */
export class SchemeFinder {
  private readonly schemes: (AidScheme | undefined)[];
  private built: TextIndex;
  /** Schemes before this slot are indexed. */
  private next = 0;

  /** Each scheme at the slot where it stands. */
  constructor(
    schemes: readonly (AidScheme | undefined)[],
    private readonly words: FinderWords,
  ) {
    this.schemes = [...schemes];
    this.built = new TextIndex(words.vocabulary, words.stopWords);
  }

  /** The finder of these schemes, whose index is there already. */
  static of(schemes: readonly AidScheme[], index: TextIndex, words: FinderWords): SchemeFinder {
    const finder = new SchemeFinder(schemes, words);
    finder.built = index;
    finder.next = schemes.length;
    return finder;
  }

  /** The index as bytes; null where a slot is empty. */
  save(key: string): Uint8Array | null {
    return this.schemes.includes(undefined) ? null : this.index.snapshot(key);
  }

  get isBuilt(): boolean {
    return this.next >= this.schemes.length;
  }

  /** Goes on building for a while: until `enough`, asked after each scheme, or the end. */
  build(enough: () => boolean = () => false): void {
    while (!this.isBuilt) {
      const scheme = this.schemes[this.next];
      if (scheme !== undefined) this.built.put(this.next, this.documentOf(scheme));
      this.next += 1;
      if (enough()) return;
    }
  }

  /** Does now what the first misspelt word would wait for. */
  warm(): void {
    this.index.warm();
  }

  /** Adds a scheme, or replaces the one at its slot. */
  put(slot: number, scheme: AidScheme): void {
    this.remove(slot);
    while (this.schemes.length < slot) this.schemes.push(undefined);
    this.index.put(slot, this.documentOf(scheme));
    this.schemes[slot] = scheme;
    this.next = this.schemes.length;
  }

  remove(slot: number): void {
    const held = this.schemes[slot];
    if (held === undefined) return;
    this.index.remove(slot, this.documentOf(held));
    this.schemes[slot] = undefined;
  }

  /**
   * How well the words of a free text fit each scheme, by its slot, 0 without a common word; 1 for its exact name or
   * acronym. `allowed`: bits of the slots that are scored. Valid until the finder is asked again.
   */
  fits(text: string, allowed: Allowed | null = null): (slot: number) => number {
    const answer = this.index.ask({ text: cut(text), allowed });
    return (slot) => answer.scoreOf(slot);
  }

  /** Stems of all that the text may mean, for `highlight`; not of words that go with any need. */
  stems(text: string): ReadonlySet<string> {
    const vague = new Set([...(this.words.stopWords.vague ?? [])].map(stem));
    return new Set([...this.index.stems({ text: cut(text) })].filter((one) => !vague.has(one)));
  }

  /** The words of the text, as typed, that the scheme at a slot says or answers. */
  matchedWords(text: string, slot: number): readonly string[] {
    return this.index.matchedWords({ text: cut(text) }, slot);
  }

  /** Best first, ties by id; when no word is known, the schemes whose names look most alike, with score 0. */
  search(text: string, limit = Infinity): FoundScheme[] {
    const query = this.read(text);
    const found = this.answer(query).top(limit);
    return found.length === 0 ? this.nearest(query).slice(0, limit) : found.map((one) => this.named(one));
  }

  /** A part of what `search` finds, and how much it finds. */
  page(text: string, { from, limit, accepts = () => true }: PageAsked): FoundPage {
    const query = this.read(text);
    const answer = this.answer(query);
    const wanted = (slot: number): boolean => accepts(this.schemes[slot]?.id ?? '');
    if (answer.isEmpty()) {
      const near = this.nearest(query).filter(({ id }) => accepts(id));
      return { total: near.length, found: near.slice(from, from + limit) };
    }
    const found = answer.top(from + limit, wanted).slice(from);
    return { total: answer.count(wanted), found: found.map((one) => this.named(one)) };
  }

  /** Bytes of all typed arrays. */
  get byteLength(): number {
    return this.index.byteLength;
  }

  private get index(): TextIndex {
    this.build();
    return this.built;
  }

  private read(text: string): SearchQuery {
    const read = cut(text);
    const { concepts, places, traits, onlyTraits } = this.words;
    const wanted = concepts(read);
    return {
      text: read,
      concepts: wanted,
      places: places(read),
      traits: traits(read),
      onlyTraits: wanted.length === 0 && onlyTraits(read),
    };
  }

  private answer(query: SearchQuery): Answer {
    return this.index.ask(query, (first) => this.echoOf(first));
  }

  /** The needs that the first answers serve most: what the words meant, where the vocabulary does not know them. */
  private echoOf(first: readonly Found[]): WantedConcept[] {
    const shares = new Map<string, number>();
    for (const { ordinal, score } of first) {
      const needs = this.schemes[ordinal]?.needs ?? [];
      const told = score ** ECHO_POWER;
      for (const need of needs) shares.set(need, (shares.get(need) ?? 0) + told / Math.sqrt(needs.length));
    }
    const most = Math.max(...shares.values());
    return [...shares]
      .filter(([, share]) => share >= ECHO_NEAR_BEST * most)
      .map(([need, share]) => ({ weight: (ECHO * share) / most, served: [{ need, fit: 1 }] }));
  }

  private nearest(query: SearchQuery): FoundScheme[] {
    return this.index.nearest(query).map((ordinal) => this.named({ ordinal, score: 0 }));
  }

  private named({ ordinal, score }: Found): FoundScheme {
    return { id: this.schemes[ordinal]?.id ?? '', score };
  }

  private documentOf(scheme: AidScheme): SearchDocument {
    return searchDocumentOf(scheme, this.words);
  }
}

const cut = (text: string): string => text.slice(0, LONGEST_TEXT);
