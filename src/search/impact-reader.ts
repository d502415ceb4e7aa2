import { FIELD_WEIGHTS, FIELDS, type Field, type SearchDocument } from './document';
import { surfacesOf, type StopWords } from './lay-words';
import { Tally } from './tally';
import { MARKS, WHOLE } from './impact';
import type { TermNumbers } from './term-numbers';
import { stem as stemOf } from './word-stem';

/** Where more of the same word stops counting. */
const SATURATION = 1;
/** How far the length of a field dilutes its words. */
const DILUTION = 0.5;

/** Needs stand in the order of what an aid is for: the first weighs whole, each later one a little less. */
const LATER_NEED = 0.15;

const inByte = (share: number): number => Math.max(1, Math.min(WHOLE, Math.round(WHOLE * share)));

/** Of a need by its place among those of an aid. */
export const needImpact = (place: number): number => inByte(1 / (1 + LATER_NEED * place));

/** The terms of a document, by number, each with what it brings. */
export interface Impacts {
  readonly terms: readonly number[];
  /** 1..255: BM25 over weighted fields without the rarity of the term. */
  readonly impacts: readonly number[];
}

type Surfaces = readonly string[];

/** Reads documents into terms. One reader for many: each distinct word is looked at once. */
export class ImpactReader {
  /** By the number of the word as written: that of its stem. */
  private readonly stems: (number | undefined)[] = [];
  private readonly sums = new Tally();
  private readonly found = new Tally();

  constructor(
    private readonly numbers: TermNumbers,
    private readonly stopWords: StopWords,
  ) {}

  read(document: SearchDocument): Impacts {
    const wordsOf = (texts: readonly string[]): Surfaces[] => texts.map((text) => surfacesOf(text, this.stopWords));
    const names = wordsOf(document.names);
    const { keywords, labels, body, needs, traits } = document;
    this.weigh({ names, keywords: wordsOf(keywords), labels: wordsOf(labels), body: wordsOf(body) });
    this.sums.drain((term, sum) => {
      this.found.raise(term, inByte(sum / (SATURATION + sum)));
    });
    for (const name of names) this.sayName(name);
    needs.forEach((need, place) => {
      this.found.raise(this.numbers.ensure(MARKS.need, need), needImpact(place));
    });
    for (const trait of traits) this.found.raise(this.numbers.ensure(MARKS.trait, trait), WHOLE);
    const read = { terms: [] as number[], impacts: [] as number[] };
    this.found.drain((term, impact) => {
      read.terms.push(term);
      read.impacts.push(impact);
    });
    return read;
  }

  private weigh(fields: Readonly<Record<Field, readonly Surfaces[]>>): void {
    for (const field of FIELDS) {
      const { weight, usual } = FIELD_WEIGHTS[field];
      const length = fields[field].reduce((sum, words) => sum + words.length, 0);
      const once = weight / (1 - DILUTION + (DILUTION * length) / usual);
      for (const words of fields[field]) {
        for (const word of words) {
          const surface = this.numbers.ensure(MARKS.surface, word);
          this.sums.add(this.stemOf(surface, word), once);
          this.sums.add(surface, once);
        }
      }
    }
  }

  private sayName(words: Surfaces): void {
    const stems = new Set(words.map(stemOf));
    for (const stem of stems) {
      this.found.raise(this.numbers.ensure(MARKS.name, stem), inByte(1 / stems.size));
    }
  }

  private stemOf(surface: number, word: string): number {
    return (this.stems[surface] ??= this.numbers.ensure(MARKS.stem, stemOf(word)));
  }
}
