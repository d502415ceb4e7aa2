import type { SearchDocument } from './document';
import { impactsOf, needTerm } from './impact';
import type { StopWords } from './lay-words';
import { nameKey, Names } from './names';
import { Perimeters, type NamedPlace } from './perimeters';
import { nameTermsOf, readQuery, termsOf, type WordGroup } from './query';
import { isAllowed, ScoreBoard, type Allowed } from './score-board';
import { Spelling } from './spelling';
import { Synonyms, type Expansion, type NeedWords } from './synonyms';
import { TermTable } from './term-table';
import { BY_WORDS_AT_MOST, ELSEWHERE, WEIGHTS } from './weights';

/** A need read in the text: `weight` says how surely, `served` how far each need or family of an aid answers it. */
export interface WantedConcept {
  readonly weight: number;
  readonly served: readonly { readonly need: string; readonly fit: number }[];
}

export interface SearchQuery {
  readonly text: string;
  readonly concepts?: readonly WantedConcept[];
  readonly places?: readonly NamedPlace[];
  /** Only these ordinals are scored; null or absent for all. */
  readonly allowed?: Allowed | null;
}

/** A document found by its ordinal, `score` in [0, 1]. */
export interface Found {
  readonly ordinal: number;
  readonly score: number;
}

/** What is needed to forget a document. */
interface Indexed {
  readonly id: string;
  readonly terms: readonly string[];
  readonly names: readonly string[];
}

const WHOLE_ANSWER = 0.75;
const NO_WORDS: ReadonlySet<string> = new Set();

/** French full-text index of the catalogue. The caller owns the ordinals: one a scheme, as dense as it can. */
export class TextIndex {
  private readonly terms = new TermTable();
  private readonly names = new Names();
  private readonly perimeters = new Perimeters();
  private readonly documents = new Map<number, Indexed>();
  private readonly synonyms: Synonyms;
  private readonly spelling: Spelling;
  private readonly words = new ScoreBoard();
  private readonly said = new ScoreBoard();
  private readonly served = new ScoreBoard();
  private size = 0;

  constructor(
    vocabulary: readonly NeedWords[],
    private readonly stopWords: StopWords,
  ) {
    this.synonyms = new Synonyms(vocabulary, stopWords);
    this.spelling = new Spelling(this.synonyms.words());
  }

  /** Adds a document, or replaces the one that had this ordinal. */
  put(ordinal: number, document: SearchDocument): void {
    this.remove(ordinal);
    const impacts = impactsOf(document, this.stopWords);
    for (const [term, impact] of impacts) this.terms.put(term, ordinal, impact);
    const keys = document.names.map((name) => nameKey(name, this.stopWords));
    for (const key of keys) this.names.put(key, ordinal);
    this.perimeters.put(ordinal, document.territory);
    this.documents.set(ordinal, { id: document.id, terms: [...impacts.keys()], names: keys });
    this.size = Math.max(this.size, ordinal + 1);
  }

  remove(ordinal: number): void {
    const known = this.documents.get(ordinal);
    if (known === undefined) return;
    for (const term of known.terms) this.terms.remove(term, ordinal);
    for (const key of known.names) this.names.remove(key, ordinal);
    this.documents.delete(ordinal);
  }

  /** Every document with something in common with the text, in no order; 1 for its exact name or acronym only. */
  score(query: SearchQuery): Found[] {
    const { text, places = [], allowed = null } = query;
    const groups = this.read(query);
    const parts = this.tally(groups, query);
    const reach = places.length === 0 ? null : this.perimeters.seenFrom(places);
    const local = reach === null ? 0 : WEIGHTS.place;
    const whole = parts.words.weight + parts.needs.weight + local + (groups.length > 0 ? WEIGHTS.name : 0);
    const exact = this.names.exact(nameKey(text, this.stopWords));
    return [...this.candidates(reach, allowed)].map((ordinal) => {
      if (exact.has(ordinal)) return { ordinal, score: 1 };
      const seen = reach?.(ordinal);
      const sum =
        parts.words.of(ordinal) +
        parts.needs.of(ordinal) +
        WEIGHTS.name * Math.min(1, this.said.get(ordinal)) +
        (seen === 'here' ? local : 0);
      const share = whole === 0 ? 0 : Math.min(1, sum / whole);
      return { ordinal, score: BY_WORDS_AT_MOST * share * (seen === 'elsewhere' ? ELSEWHERE : 1) };
    });
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

  private tally(groups: readonly WordGroup[], { concepts = [], allowed = null }: SearchQuery) {
    const all = this.documents.size;
    const rules = {
      rarity: (holders: number): number => Math.log(1 + (all - holders + 0.5) / (holders + 0.5)),
      allowed,
    };
    for (const board of [this.words, this.said, this.served]) board.clear(this.size);
    let most = 0;
    for (const group of groups) {
      most += this.words.add(termsOf(group, this.known()), this.terms, rules);
      this.said.add(nameTermsOf(group), this.terms, { rarity: () => 1, allowed });
    }
    let wanted = 0;
    for (const concept of concepts) {
      wanted += concept.weight * this.served.add(this.expansionsOf(concept), this.terms, rules);
    }
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

  private candidates(reach: ((ordinal: number) => string) | null, allowed: Allowed | null): ReadonlySet<number> {
    const found = new Set<number>([...this.words.found(), ...this.served.found()]);
    if (reach === null) return found;
    for (const ordinal of this.documents.keys()) {
      if ((allowed === null || isAllowed(allowed, ordinal)) && reach(ordinal) === 'here') found.add(ordinal);
    }
    return found;
  }
}

function part(board: ScoreBoard, weight: number, most: number): { weight: number; of: (ordinal: number) => number } {
  return most === 0 ? { weight: 0, of: () => 0 } : { weight, of: (ordinal) => (weight * board.get(ordinal)) / most };
}
