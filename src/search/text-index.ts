import { Answer, type Boards, type Tallied } from './answer';
import type { Found } from './best';
import type { SearchDocument } from './document';
import { FilterReader, type Allowed } from './filter';
import { MARKS, needTerm, traitTerm } from './impact';
import { ImpactReader, needImpact } from './impact-reader';
import type { StopWords } from './lay-words';
import { nameKey, Names } from './names';
import { NeedRows } from './need-rows';
import { pack, unpack } from './packed';
import { PartMaker, type Rarity } from './part';
import { Perimeters, type NamedPlace, type Territory } from './perimeters';
import type { Posting } from './posting';
import { nameTermsOf, readQuery, termsOf, type WordGroup } from './query';
import { ScoreBoard } from './score-board';
import { Synonyms, type Expansion, type NeedWords } from './synonyms';
import { TermNumbers } from './term-numbers';
import { TermTable } from './term-table';

/** A need read in the text: `weight` says how surely, `served` how far each need or family of an aid answers it. */
export interface WantedConcept {
  readonly weight: number;
  readonly served: readonly { readonly need: string; readonly fit: number }[];
}

export interface SearchQuery {
  readonly text: string;
  readonly concepts?: readonly WantedConcept[];
  readonly places?: readonly NamedPlace[];
  /** Traits asked for beside the needs; one of each list will do. */
  readonly traits?: readonly (readonly string[])[];
  /** Whether the text says nothing but these traits: aids are then found by them. */
  readonly onlyTraits?: boolean;
  /** Only these ordinals are scored; null or absent for all. */
  readonly allowed?: Allowed | null;
}

/** What a snapshot holds beside the postings; by ordinal, null where none is in use. */
interface Rest {
  readonly ids: readonly (string | null)[];
  readonly names: readonly (readonly [key: string, ordinals: number | readonly number[]])[];
  readonly territories: readonly Territory[];
  readonly territoryOf: readonly number[];
}

const FORMAT = 'levier-text-2';

/** First documents that tell what the text is about. */
const FIRST = 12;
const WHOLE_ANSWER = 0.75;
/** A need read so surely counts whole: a lone hint of one word in a longer text does not. */
const SURE = 0.4;
const ALIKE: Rarity = () => 1;
const NO_WORDS: ReadonlySet<string> = new Set();

/** French full-text index of the catalogue. The caller owns the ordinals: one a scheme, as dense as it can. */
export class TextIndex {
  private readonly names = new Names();
  private readonly perimeters = new Perimeters();
  private readonly ids: (string | undefined)[] = [];
  private readonly synonyms: Synonyms;
  private readonly reader: ImpactReader;
  private readonly parts: PartMaker;
  private readonly filters = new FilterReader();
  private readonly boards: Boards = {
    words: new ScoreBoard(),
    said: new ScoreBoard(),
    served: new ScoreBoard(),
  };
  private count = 0;

  constructor(
    vocabulary: readonly NeedWords[],
    private readonly stopWords: StopWords,
    private readonly terms = new TermTable(),
    private readonly rows = new NeedRows(),
  ) {
    this.synonyms = new Synonyms(vocabulary, stopWords);
    terms.know(this.synonyms.words());
    this.reader = new ImpactReader(terms.numbers, stopWords);
    this.parts = new PartMaker(terms, rows);
  }

  /** The index that `snapshot` wrote under that version; null for another one. The buffer is the index's from then on. */
  static load(
    version: string,
    bytes: Uint8Array,
    vocabulary: readonly NeedWords[],
    stopWords: StopWords,
  ): TextIndex | null {
    const read = unpack(`${FORMAT} ${version}`, bytes);
    if (read === null) return null;
    const terms = TermTable.of(TermNumbers.of(read.terms), read.postings);
    const { ids, names, territories, territoryOf } = read.rest as Rest;
    const rows = NeedRows.of(terms.entries(MARKS.need), ids.length);
    const index = new TextIndex(vocabulary, stopWords, terms, rows);
    ids.forEach((id, ordinal) => {
      const territory = territories[territoryOf[ordinal] ?? 0];
      if (id !== null && territory !== undefined) index.register(ordinal, id, territory);
    });
    for (const [key, ordinals] of names) index.names.restore(key, ordinals);
    return index;
  }

  /** Everything but the vocabulary, in one buffer; `version` says of what it was made. */
  snapshot(version: string): Uint8Array<ArrayBuffer> {
    const rest: Rest = {
      ids: Array.from(this.ids, (id) => id ?? null),
      names: [...this.names.entries()],
      territories: this.perimeters.all(),
      territoryOf: this.ids.map((_, ordinal) => this.perimeters.numberOf(ordinal)),
    };
    return pack(`${FORMAT} ${version}`, this.terms.entries(), this.ids.length, rest);
  }

  /** Ids of the documents by ordinal; undefined where none is in use. */
  held(): readonly (string | undefined)[] {
    return this.ids;
  }

  /** Bytes of all typed arrays: postings, territories, working memory. */
  get byteLength(): number {
    const boards = Object.values(this.boards).reduce((sum, board) => sum + board.byteLength, 0);
    const { terms, rows, perimeters, filters } = this;
    return terms.byteLength + rows.byteLength + perimeters.byteLength + filters.byteLength + boards;
  }

  /** Adds a document. @throws RangeError when another one has this ordinal: it is to be removed first. */
  put(ordinal: number, document: SearchDocument): void {
    if (this.ids[ordinal] !== undefined) throw new RangeError(`Ordinal ${String(ordinal)} is in use.`);
    const { terms, impacts } = this.reader.read(document);
    this.terms.put(ordinal, terms, impacts);
    this.rows.put(
      ordinal,
      document.needs.map((need, place) => [needTerm(need), needImpact(place)] as const),
    );
    for (const key of this.namesOf(document)) this.names.put(key, ordinal);
    this.register(ordinal, document.id, document.territory);
  }

  /** Takes out the document that was put there, which tells its terms: none is kept beside the postings. */
  remove(ordinal: number, document: SearchDocument): void {
    if (this.ids[ordinal] !== document.id) return;
    this.terms.remove(ordinal, this.reader.read(document).terms);
    for (const key of this.namesOf(document)) this.names.remove(key, ordinal);
    this.rows.remove(ordinal);
    this.ids[ordinal] = undefined;
    this.count -= 1;
  }

  private namesOf({ names }: SearchDocument): string[] {
    return names.map((name) => nameKey(name, this.stopWords));
  }

  private register(ordinal: number, id: string, territory: Territory): void {
    this.perimeters.put(ordinal, territory);
    while (this.ids.length < ordinal) this.ids.push(undefined);
    this.ids[ordinal] = id;
    this.count += 1;
  }

  /** Does now what the first misspelt word would wait for. */
  warm(): void {
    this.terms.warm();
    this.names.warm();
  }

  /** What the query finds; with `echo`, what it finds with the needs that the first documents suggest. */
  ask(query: SearchQuery, echo?: (first: readonly Found[]) => readonly WantedConcept[]): Answer {
    const { text, concepts = [], places = [], traits = [], onlyTraits = false, allowed = null } = query;
    const groups = this.read(query);
    const size = this.ids.length;
    const filter = allowed === null ? null : this.filters.read(allowed, size);
    for (const board of Object.values(this.boards)) board.clear(size, this.rows);
    const { words, said } = this.boards;
    this.parts.begin();
    const rarity: Rarity = (holders) => this.rarity(holders);
    let most = 0;
    for (const group of groups) {
      const part = this.parts.make(termsOf(group, this.known()), rarity);
      most += part.most;
      words.add(part, filter);
      said.add(this.parts.make(nameTermsOf(group), ALIKE), filter);
    }
    const needs = this.serve(concepts, rarity);
    const tallied: Tallied = {
      boards: this.boards,
      most: { words: most, needs },
      anyWord: groups.length > 0,
      sure: sureness(concepts),
      exact: this.names.exact(nameKey(text, this.stopWords)),
      reach: places.length === 0 ? null : this.perimeters.seenFrom(places),
      traits: traits.map((list) => this.postingsOf(list.map(traitTerm))),
      onlyTraits,
      filter,
      likely: [],
      size,
      postingOfNeed: (need) => this.terms.get(this.rows.termOf(need)),
      idOf: (ordinal) => this.ids[ordinal],
    };
    const answer = new Answer(tallied);
    if (echo === undefined || onlyTraits) return answer;
    const first = answer.top(FIRST);
    const more = echo(first);
    const served = this.serve(more, rarity, needs);
    const likely = first.map(({ ordinal }) => ordinal);
    return new Answer({
      ...tallied,
      most: { words: most, needs: served },
      likely,
      sure: sureness([...concepts, ...more]),
    });
  }

  /** Every document with something in common with the text, in no order; 1 for its exact name or acronym only. */
  score(query: SearchQuery): Found[] {
    return this.ask(query).all();
  }

  /** The best `limit` documents, best first, ties by id. */
  top(query: SearchQuery, limit: number): Found[] {
    return this.ask(query).top(limit);
  }

  /** Stems of all that the text may mean, for `highlight`. */
  stems(query: SearchQuery): ReadonlySet<string> {
    return new Set(this.read(query).flatMap(({ meanings }) => meanings.map(({ stem }) => stem)));
  }

  /** The words of the text, as typed, by which a document was found. */
  matchedWords(query: SearchQuery, ordinal: number): string[] {
    return this.read(query)
      .filter((group) => termsOf(group, this.known()).some(({ term }) => this.terms.get(term)?.has(ordinal) ?? false))
      .map(({ word }) => word);
  }

  /** The documents whose names look most like the text, nearest first: for a text without a known word. */
  nearest({ text, allowed = null }: SearchQuery): readonly number[] {
    const filter = allowed === null ? null : this.filters.read(allowed, this.ids.length);
    return this.names.nearest(nameKey(text, this.stopWords), this.ids.length, (ordinal) =>
      filter === null || filter.has(ordinal) ? this.ids[ordinal] : undefined,
    );
  }

  private read({ text, places = [], concepts = [] }: SearchQuery): readonly WordGroup[] {
    const skipped = places.length === 0 ? NO_WORDS : new Set(places.flatMap(({ words }) => words));
    return readQuery(text, this.known(), { places: skipped, anyNeed: concepts.length > 0 });
  }

  private known() {
    const { terms, synonyms, stopWords } = this;
    return { terms, synonyms, stopWords, documents: this.count };
  }

  private rarity(holders: number): number {
    const some = Math.min(this.count, holders);
    return Math.log(1 + (this.count - some + 0.5) / (some + 0.5));
  }

  /** Answers the most that the needs could bring, with what those `before` could. */
  private serve(concepts: readonly WantedConcept[], rarity: Rarity, before = 0): number {
    let most = before;
    for (const concept of concepts) {
      const part = this.parts.make(this.expansionsOf(concept), rarity);
      most += concept.weight * part.most;
      this.boards.served.add(part, null);
    }
    return most;
  }

  private postingsOf(terms: readonly string[]): readonly Posting[] {
    return terms.map((term) => this.terms.get(term)).filter((posting) => posting !== null);
  }

  /** All that answers a need counts by the rarity of whole answers: not the rarest answer most. */
  private expansionsOf({ weight, served }: WantedConcept): Expansion[] {
    const holders = served
      .filter(({ fit }) => fit >= WHOLE_ANSWER)
      .reduce((sum, { need }) => sum + (this.terms.get(needTerm(need))?.size ?? 0), 0);
    return served.map(({ need, fit }) => ({ term: needTerm(need), likeness: weight * fit, holders }));
  }
}

function sureness(concepts: readonly WantedConcept[]): number {
  return Math.min(1, Math.max(0, ...concepts.map(({ weight }) => weight)) / SURE);
}
