import type { SearchDocument } from './document';
import { impactsOf, needTerm, traitTerm } from './impact';
import type { StopWords } from './lay-words';
import { Best, type Found } from './best';
import { nameKey, Names } from './names';
import { pack, unpack } from './packed';
import { Perimeters, type NamedPlace, type Territory } from './perimeters';
import { nameTermsOf, readQuery, termsOf, type WordGroup } from './query';
import { isAllowed, ScoreBoard, type Allowed } from './score-board';
import { Spelling } from './spelling';
import { Synonyms, type Expansion, type NeedWords } from './synonyms';
import { TermTable } from './term-table';
import { BY_WORDS_AT_MOST, ELSEWHERE, WEIGHTS, WITHOUT_TRAIT } from './weights';

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
  /** Only these ordinals are scored; null or absent for all. */
  readonly allowed?: Allowed | null;
}

/** What is needed to name a document, and to forget it; `names` by their keys. */
interface Indexed {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a snapshot holds beside the postings. */
interface Rest {
  readonly documents: readonly (readonly [ordinal: number, document: Indexed])[];
  readonly territories: readonly Territory[];
  readonly territoryOf: readonly number[];
}

const FORMAT = 'levier-text-1';

const WHOLE_ANSWER = 0.75;
const NO_WORDS: ReadonlySet<string> = new Set();

/** French full-text index of the catalogue. The caller owns the ordinals: one a scheme, as dense as it can. */
export class TextIndex {
  private readonly names = new Names();
  private readonly perimeters = new Perimeters();
  private readonly documents = new Map<number, Indexed>();
  private readonly synonyms: Synonyms;
  private readonly spelling: Spelling;
  private readonly words = new ScoreBoard();
  private readonly said = new ScoreBoard();
  private readonly served = new ScoreBoard();
  private readonly asked = new ScoreBoard();
  private size = 0;

  constructor(
    vocabulary: readonly NeedWords[],
    private readonly stopWords: StopWords,
    private readonly terms = new TermTable(),
  ) {
    this.synonyms = new Synonyms(vocabulary, stopWords);
    this.spelling = new Spelling(this.synonyms.words());
  }

  /** The index that `snapshot` wrote under that version; null for another one. The buffer must not change afterwards. */
  static load(
    version: string,
    bytes: Uint8Array,
    vocabulary: readonly NeedWords[],
    stopWords: StopWords,
  ): TextIndex | null {
    const read = unpack(`${FORMAT} ${version}`, bytes);
    if (read === null) return null;
    const index = new TextIndex(vocabulary, stopWords, new TermTable(read.postings));
    const { documents, territories, territoryOf } = read.rest as Rest;
    documents.forEach(([ordinal, document], at) => {
      const territory = territories[territoryOf[at] ?? 0];
      if (territory !== undefined) index.register(ordinal, document, territory);
    });
    return index;
  }

  /** Everything but the vocabulary, in one buffer; `version` says of what it was made. */
  snapshot(version: string): Uint8Array<ArrayBuffer> {
    const documents = [...this.documents];
    const territoryOf = documents.map(([ordinal]) => this.perimeters.numberOf(ordinal));
    const rest: Rest = { documents, territories: this.perimeters.all(), territoryOf };
    return pack(`${FORMAT} ${version}`, this.terms.entries(), rest);
  }

  /** Bytes of all typed arrays: postings, territories, working memory. */
  get byteLength(): number {
    const boards = this.words.byteLength + this.said.byteLength + this.served.byteLength + this.asked.byteLength;
    return this.terms.byteLength + this.perimeters.byteLength + boards;
  }

  /** Adds a document, or replaces the one that had this ordinal. */
  put(ordinal: number, document: SearchDocument): void {
    this.remove(ordinal);
    for (const [term, impact] of impactsOf(document, this.stopWords)) this.terms.put(term, ordinal, impact);
    const names = document.names.map((name) => nameKey(name, this.stopWords));
    this.register(ordinal, { id: document.id, names }, document.territory);
  }

  remove(ordinal: number): void {
    const known = this.documents.get(ordinal);
    if (known === undefined) return;
    this.terms.forget(ordinal);
    for (const key of known.names) this.names.remove(key, ordinal);
    this.documents.delete(ordinal);
  }

  private register(ordinal: number, document: Indexed, territory: Territory): void {
    for (const key of document.names) this.names.put(key, ordinal);
    this.perimeters.put(ordinal, territory);
    this.documents.set(ordinal, document);
    this.size = Math.max(this.size, ordinal + 1);
  }

  /** Every document with something in common with the text, in no order; 1 for its exact name or acronym only. */
  score(query: SearchQuery): Found[] {
    const found: Found[] = [];
    this.scoreEach(query, (ordinal, score) => found.push({ ordinal, score }));
    return found;
  }

  /** The best `limit` documents, best first, ties by id. */
  top(query: SearchQuery, limit: number): Found[] {
    const best = new Best(limit, (ordinal) => this.documents.get(ordinal)?.id ?? '');
    this.scoreEach(query, (ordinal, score) => best.offer(ordinal, score));
    return best.found();
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
    return this.names.nearest(nameKey(text, this.stopWords), (ordinal) =>
      allowed === null || isAllowed(allowed, ordinal) ? (this.documents.get(ordinal)?.id ?? null) : null,
    );
  }

  private read({ text, places = [] }: SearchQuery): readonly WordGroup[] {
    const skipped = places.length === 0 ? NO_WORDS : new Set(places.flatMap(({ words }) => words));
    return readQuery(text, this.known(), skipped);
  }

  private known() {
    const { terms, synonyms, stopWords, spelling } = this;
    return { terms, synonyms, stopWords, spelling, documents: this.documents.size };
  }

  private tally(groups: readonly WordGroup[], { concepts = [], traits = [], allowed = null }: SearchQuery) {
    const all = this.documents.size;
    const rules = {
      rarity: (holders: number): number =>
        Math.log(1 + (all - Math.min(all, holders) + 0.5) / (Math.min(all, holders) + 0.5)),
      allowed,
    };
    for (const board of [this.words, this.said, this.served, this.asked]) board.clear(this.size);
    let most = 0;
    for (const group of groups) {
      most += this.words.add(termsOf(group, this.known()), this.terms, rules);
      this.said.add(nameTermsOf(group), this.terms, { rarity: () => 1, allowed });
    }
    let wanted = 0;
    for (const concept of concepts) {
      wanted += concept.weight * this.served.add(this.expansionsOf(concept), this.terms, rules);
    }
    for (const list of traits) this.asked.add(list.map(traitExpansion), this.terms, { rarity: () => 1, allowed });
    return {
      words: part(this.words, WEIGHTS.words, most),
      needs: part(this.served, WEIGHTS.needs, wanted),
    };
  }

  /** All that answers a need counts by the rarity of whole answers: not the rarest answer most. */
  private expansionsOf({ weight, served }: WantedConcept): Expansion[] {
    const holders = served
      .filter(({ fit }) => fit >= WHOLE_ANSWER)
      .reduce((sum, { need }) => sum + (this.terms.get(needTerm(need))?.size ?? 0), 0);
    return served.map(({ need, fit }) => ({ term: needTerm(need), likeness: weight * fit, holders }));
  }

  private scoreEach(query: SearchQuery, visit: (ordinal: number, score: number) => void): void {
    const { text, places = [], traits = [], allowed = null } = query;
    const groups = this.read(query);
    const { words, needs } = this.tally(groups, query);
    const reach = places.length === 0 ? null : this.perimeters.seenFrom(places);
    const local = reach === null ? 0 : WEIGHTS.place;
    const whole = words.weight + needs.weight + local + (groups.length > 0 ? WEIGHTS.name : 0);
    const exact = this.names.exact(nameKey(text, this.stopWords));
    const lacking = traits.length === 0 ? 0 : WITHOUT_TRAIT / traits.length;
    const settle = (ordinal: number): void => {
      const seen = reach?.(ordinal);
      const name = WEIGHTS.name * Math.min(1, this.said.get(ordinal));
      const sum = words.of(ordinal) + needs.of(ordinal) + name + (seen === 'here' ? local : 0);
      const share = Math.min(1, sum / whole) * (seen === 'elsewhere' ? ELSEWHERE : 1);
      const fit = 1 - lacking * (traits.length - this.asked.get(ordinal));
      visit(ordinal, exact.has(ordinal) ? 1 : BY_WORDS_AT_MOST * share * fit);
    };
    for (const ordinal of this.words.found()) settle(ordinal);
    for (const ordinal of this.served.found()) if (this.words.get(ordinal) === 0) settle(ordinal);
    if (reach === null) return;
    for (const ordinal of this.documents.keys()) {
      const kept = allowed === null || isAllowed(allowed, ordinal);
      const other = this.words.get(ordinal) === 0 && this.served.get(ordinal) === 0;
      if (kept && other && reach(ordinal) === 'here') settle(ordinal);
    }
  }
}

const traitExpansion = (trait: string): Expansion => ({ term: traitTerm(trait), likeness: 1 });

function part(board: ScoreBoard, weight: number, most: number): { weight: number; of: (ordinal: number) => number } {
  return most === 0 ? { weight: 0, of: () => 0 } : { weight, of: (ordinal) => (weight * board.get(ordinal)) / most };
}
