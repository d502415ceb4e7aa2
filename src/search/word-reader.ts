import type { LayWord } from './lay-words';
import type { NearWord } from './spelling';
import type { Synonyms } from './synonyms';
import type { TermTable } from './term-table';
import { stem as stemOf } from './word-stem';

/** A known word that a typed one may stand for, `likeness` in ]0, 1]. */
export interface Meaning extends LayWord {
  readonly likeness: number;
}

export interface KnownWords {
  readonly terms: TermTable;
  readonly synonyms: Synonyms;
  readonly documents: number;
}

const MOST_COMPLETIONS = 10;
const MOST_CORRECTIONS = 3;
const SHORTEST_PREFIX = 3;
const SHORTEST_PART = 4;

/** How surely another word was meant. */
const COMPLETED = 0.8;
const TYPING = 0.5;
const CORRECTED = 0.85;
const OTHER_FIRST = 0.1;
const EACH_LETTER_APART = 0.02;

/** A word found so rarely may itself be a mistake, in a large catalogue. */
const RARE = 2;
const LARGE = 5000;
const REACH = { shortList: 8, shared: 0.3, threshold: 0.26 } as const;
/** From here on, even the first letter may be the wrong one. */
const LONG = 8;
/** From here on it alone may be, where no word that begins with it is like this one. */
const RATHER_LONG = 6;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** A known word stands for itself; another for what it begins, for the two it joins, or for what it looks like. */
export function meaningsOf(word: LayWord, typing: boolean, known: KnownWords): readonly Meaning[] {
  const itself = isKnown(word, known) ? [{ ...word, likeness: 1 }] : [];
  if (itself.length === 0) return unknownWord(word.surface, known);
  if (typing) return [...itself, ...completions(word.surface, TYPING, known)];
  return isDoubtful(word, known) ? [...itself, ...corrections(word.surface, known)] : itself;
}

function isKnown({ surface, stem }: LayWord, { terms, synonyms }: KnownWords): boolean {
  return terms.says(surface) || terms.get(stem) !== null || synonyms.knows(stem);
}

function isDoubtful({ surface, stem }: LayWord, { terms, synonyms, documents }: KnownWords): boolean {
  return documents >= LARGE && surface.length >= LONG && !synonyms.knows(stem) && (terms.get(stem)?.size ?? 0) <= RARE;
}

function unknownWord(surface: string, known: KnownWords): readonly Meaning[] {
  const completed = completions(surface, COMPLETED, known);
  if (completed.length > 0) return completed;
  const parts = partsOf(surface, known);
  return parts.length > 0 ? parts.map((part) => meaning(part, 1)) : corrections(surface, known);
}

const meaning = (surface: string, likeness: number): Meaning => ({ surface, stem: stemOf(surface), likeness });

function completions(surface: string, likeness: number, { terms }: KnownWords): Meaning[] {
  if (surface.length < SHORTEST_PREFIX) return [];
  return terms
    .beginning(surface)
    .filter((word) => word !== surface)
    .slice(0, MOST_COMPLETIONS)
    .map((word) => meaning(word, likeness));
}

function corrections(surface: string, known: KnownWords): Meaning[] {
  const near = wordsLike(surface, known);
  return near.length > 0 || surface.length < RATHER_LONG ? near : withAnotherFirst(surface, known);
}

/** Known words from which only the first letter parts this one: left out, another, too many, or swapped. */
function withAnotherFirst(surface: string, { terms }: KnownWords): Meaning[] {
  const rest = surface.slice(1);
  const swapped = `${rest.slice(0, 1)}${surface.slice(0, 1)}${surface.slice(2)}`;
  const others = LETTERS.flatMap((letter) => [`${letter}${surface}`, `${letter}${rest}`]);
  const likeness = CORRECTED * (1 - OTHER_FIRST - 1 / surface.length) ** 2;
  return [...new Set([...others, rest, swapped])]
    .filter((word) => word !== surface && terms.knows(word))
    .slice(0, MOST_CORRECTIONS)
    .map((word) => meaning(word, likeness));
}

function wordsLike(surface: string, { terms }: KnownWords): Meaning[] {
  const reach = { ...REACH, anyFirst: surface.length >= LONG };
  const costOf = ({ word, cost }: NearWord): number =>
    cost +
    (word.startsWith(surface.slice(0, 1)) ? 0 : OTHER_FIRST) +
    EACH_LETTER_APART * Math.abs(word.length - surface.length);
  return terms
    .near(surface, reach)
    .filter(({ word }) => word !== surface)
    .map((near) => ({ word: near.word, cost: costOf(near) }))
    .sort((left, right) => left.cost - right.cost || (left.word < right.word ? -1 : 1))
    .slice(0, MOST_CORRECTIONS)
    .map(({ word, cost }) => meaning(word, CORRECTED * (1 - cost) ** 2));
}

/** Two words written as one. */
function partsOf(surface: string, { terms }: KnownWords): readonly string[] {
  for (let at = SHORTEST_PART; at <= surface.length - SHORTEST_PART; at += 1) {
    const parts = [surface.slice(0, at), surface.slice(at)];
    if (parts.every((part) => terms.says(part))) return parts;
  }
  return [];
}
