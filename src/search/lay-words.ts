import { withIdioms, type Idioms } from './idioms';
import { tokens } from './text';
import { stem } from './word-stem';

/** Words that say nothing: everywhere, or when they stand alone. Folded. */
export interface StopWords {
  readonly grammar: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  /** Words of who asks, and of whom: part of an expression, never a hint of a need. */
  readonly asker?: ReadonlySet<string>;
  /** Words that go with any need: little of what is sought, and nothing to show in what is found. */
  readonly vague?: ReadonlySet<string>;
  readonly idioms?: Idioms;
  /** Names of what lies abroad: of the needs that speak of abroad, whatever else the vocabulary says of them. */
  readonly abroad?: ReadonlySet<string>;
}

export interface LayWord {
  /** Folded, as written. */
  readonly surface: string;
  readonly stem: string;
}

/** Signs that folding would tear apart, or leave stuck: R&D in its spellings, V.I.E., indices, iso14001, ISO 14 001, france2030. */
function joined(text: string): string {
  if (!/[&₂.\d]|\bet\b/i.test(text)) return text;
  const simple = text
    .replace(/\br\s?(?:&|et)\s?d\b/gi, ' rd ')
    .replace(/₂/g, '2')
    .replace(/\biso\s?(\d{1,2})\s(\d{3})\b/gi, 'iso $1$2')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (letters) => letters.replaceAll('.', ''));
  return STUCK_DIGITS.test(simple) ? simple.replace(/(\p{L}{3,})(\d{2,})/gu, '$1 $2') : simple;
}

/** Holds wherever digits are stuck to a word, and is far quicker to look for. */
const STUCK_DIGITS = /[^\s\d]\d\d/;

const BARE_NUMBER = /^\d{1,3}$/;

/** What any name of `abroad` may stand for. */
export const ABROAD = stem('etranger');

/** Says of each name of what lies abroad what is known of `étranger`, unless something is known of the name itself. */
export function nameAbroad<T>(known: Map<string, T>, { abroad }: StopWords): void {
  const shared = known.get(ABROAD);
  if (shared === undefined || abroad === undefined) return;
  for (const name of [...abroad].map(stem)) {
    if (!known.has(name)) known.set(name, shared);
  }
}

/** A number alone is a sum, an age or a headcount and means no need; longer ones name a standard or a year. */
export function isBareNumber(word: string): boolean {
  return BARE_NUMBER.test(word);
}

/** The words of a French text that carry meaning, in order, folded. */
export function surfacesOf(text: string, { grammar, idioms }: StopWords): readonly string[] {
  const words = tokens(joined(text)).filter((surface) => !grammar.has(surface));
  return idioms === undefined ? words : withIdioms(words, idioms);
}

/** The words of a French text that carry meaning, in order, with their stems. */
export function layWords(text: string, stopWords: StopWords): readonly LayWord[] {
  return surfacesOf(text, stopWords).map((surface) => ({ surface, stem: stem(surface) }));
}
