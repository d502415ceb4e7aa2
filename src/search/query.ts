import { nameTerm, surfaceTerm } from './impact';
import { layWords, type LayWord, type StopWords } from './lay-words';
import { Spelling } from './spelling';
import type { Expansion, Synonyms } from './synonyms';
import type { TermTable } from './term-table';
import { fold } from './text';
import { stem as stemOf } from './word-stem';

/** One word of the text: what it may stand for, and the words of names it says. */
export interface WordGroup {
  /** Folded, as typed. */
  readonly word: string;
  readonly expansions: readonly Expansion[];
  readonly names: readonly Expansion[];
}

const MOST_WORDS = 60;
/** Unknown words of one text that are looked up as misspelt. */
const MOST_CORRECTED = 12;
const MOST_COMPLETIONS = 10;
const MOST_CORRECTIONS = 3;
const SHORTEST_PREFIX = 3;

/** How surely an indexed term is what the word meant. */
const SAME_SURFACE = 1;
const SAME_STEM = 0.9;
const SYNONYM = 0.4;
const COMPLETED = 0.8;
const TYPING = 0.5;
const CORRECTED = 0.85;
/** A word found so rarely may itself be a mistake, in a large catalogue. */
const RARE = 2;
const LARGE = 5000;
const REACH = { shortList: 16, shared: 0.3, threshold: 0.26 } as const;
/** From here on, even the first letter may be the wrong one. */
const LONG = 8;
const SHORTEST_PART = 4;
/** After "sans", a word says what is not wanted. */
const WITHOUT = 0.2;

interface Vocabulary {
  readonly terms: TermTable;
  readonly synonyms: Synonyms;
  readonly stopWords: StopWords;
  /** Words of synonyms, for those that no document uses. */
  readonly spelling: Spelling;
  readonly documents: number;
}

/** Reads a text word by word: known words stand for themselves, others for what they begin or look like. */
export function readQuery(text: string, vocabulary: Vocabulary, skipped: ReadonlySet<string>): readonly WordGroup[] {
  const words = new Map(layWords(text, vocabulary.stopWords).map((word) => [word.surface, word]));
  const list = [...words.values()].slice(0, MOST_WORDS);
  const unwanted = new Set([...fold(text).matchAll(/\bsans (?:aucune? )?(\w+)/g)].map(([, word]) => word));
  const typing = /[\p{L}\p{N}]$/u.test(text) ? list.at(-1) : undefined;
  let corrected = 0;
  const groupFor = (word: string, expansions: readonly Expansion[]): WordGroup => {
    if (!unwanted.has(word)) return groupOf(word, expansions);
    return groupOf(
      word,
      expansions.map((one) => ({ ...one, likeness: WITHOUT * one.likeness })),
    );
  };
  return list.flatMap((word) => {
    const known = knownTerms(word, vocabulary);
    if (skipped.has(word.surface)) return known.length === 0 ? [] : [groupFor(word.surface, known)];
    const completed = word === typing && known.length > 0 ? completions(word, vocabulary, TYPING) : [];
    if (known.length > 0 && !isDoubtful(word, vocabulary)) return [groupFor(word.surface, [...known, ...completed])];
    corrected += 1;
    const read = corrected > MOST_CORRECTED ? [] : [...known, ...corrections(word, vocabulary, known.length === 0)];
    return read.length === 0 ? [] : [groupFor(word.surface, read)];
  });
}

function groupOf(word: string, expansions: readonly Expansion[]): WordGroup {
  const names = expansions
    .filter(({ term }) => /^[^=@#]/.test(term))
    .map(({ term, likeness }) => ({ term: nameTerm(term), likeness }));
  return { word, expansions, names };
}

/** The word itself, its family, the needs it means; empty when no document has any of them. */
function knownTerms({ surface, stem }: LayWord, { terms, synonyms }: Vocabulary): Expansion[] {
  const meant = synonyms.of(stem);
  const holders = meant.reduce((sum, { term }) => sum + (terms.get(term)?.size ?? 0), 0);
  return [
    { term: surfaceTerm(surface), likeness: SAME_SURFACE },
    { term: stem, likeness: SAME_STEM },
    ...meant.map(({ term, likeness }) => ({ term, likeness: SYNONYM * likeness, holders })),
  ].filter(({ term }) => terms.get(term) !== null);
}

function isDoubtful({ surface, stem }: LayWord, { terms, synonyms, documents }: Vocabulary): boolean {
  if (documents < LARGE || surface.length < LONG) return false;
  return synonyms.of(stem).length === 0 && (terms.get(stem)?.size ?? 0) <= RARE;
}

function lessSure(word: string, likeness: number, vocabulary: Vocabulary): Expansion[] {
  return knownTerms({ surface: word, stem: stemOf(word) }, vocabulary).map((known) => ({
    ...known,
    likeness: known.likeness * likeness,
  }));
}

function completions({ surface }: LayWord, vocabulary: Vocabulary, likeness: number): Expansion[] {
  if (surface.length < SHORTEST_PREFIX) return [];
  return vocabulary.terms
    .beginning(surface)
    .filter((word) => word !== surface)
    .slice(0, MOST_COMPLETIONS)
    .flatMap((word) => lessSure(word, likeness, vocabulary));
}

function corrections(word: LayWord, vocabulary: Vocabulary, completing: boolean): Expansion[] {
  const completed = completing ? completions(word, vocabulary, COMPLETED) : [];
  if (completed.length > 0) return completed;
  const { terms, spelling } = vocabulary;
  const parts = completing ? partsOf(word.surface, vocabulary) : [];
  if (parts.length > 0) return parts.flatMap((part) => lessSure(part, 1, vocabulary));
  const reach = { ...REACH, anyFirst: word.surface.length >= LONG };
  const near = [...terms.near(word.surface, reach), ...spelling.near(word.surface, reach)];
  const costOf = (found: { word: string; cost: number }): number =>
    found.cost +
    (found.word.startsWith(word.surface.slice(0, 1)) ? 0 : 0.1) +
    0.02 * Math.abs(found.word.length - word.surface.length);
  const best = new Map(near.map((found) => [found.word, costOf(found)]));
  return [...best]
    .sort(([left, less], [right, more]) => less - more || (left < right ? -1 : 1))
    .slice(0, MOST_CORRECTIONS)
    .flatMap(([found, cost]) => lessSure(found, CORRECTED * (1 - cost) ** 2, vocabulary));
}

/** Two known words written as one. */
function partsOf(surface: string, { terms }: Vocabulary): readonly string[] {
  for (let at = SHORTEST_PART; at <= surface.length - SHORTEST_PART; at += 1) {
    const parts = [surface.slice(0, at), surface.slice(at)];
    if (parts.every((part) => terms.get(surfaceTerm(part)) !== null)) return parts;
  }
  return [];
}
