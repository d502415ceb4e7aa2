import { nameTerm, surfaceTerm } from './impact';
import { layWords, type StopWords } from './lay-words';
import type { Expansion } from './synonyms';
import { fold } from './text';
import { meaningsOf, type KnownWords, type Meaning } from './word-reader';

/** One word of the text with what it may stand for, best first. */
export interface WordGroup {
  /** Folded, as typed. */
  readonly word: string;
  readonly meanings: readonly Meaning[];
}

const MOST_WORDS = 60;
/** Unknown words of one text that are looked at. */
const MOST_UNKNOWN = 12;
/** After "sans", a word says what is not wanted. */
const WITHOUT = 0.2;
const AFTER_WITHOUT = /\bsans (?:aucune? )?(\w+)/g;

/** A word of a place says where, and little of what. */
const OF_A_PLACE = 0.3;

/** A word that goes with any need: it says a little less than others, and little where the need itself was read. */
const VAGUE = 0.8;
const VAGUE_BESIDE_A_NEED = 0.25;

/** A word of the same family, but not the same word. */
const SAME_STEM = 0.7;
const SYNONYM = 0.35;

/** What was read of the text beforehand. */
interface ReadBefore {
  /** Words of the places named. */
  readonly places: ReadonlySet<string>;
  readonly anyNeed: boolean;
}

/** Reads a text word by word. Words that nothing is known of are left out; those of places are not guessed at. */
export function readQuery(
  text: string,
  known: KnownWords & { readonly stopWords: StopWords },
  { places, anyNeed }: ReadBefore,
): readonly WordGroup[] {
  const words = new Map(layWords(text, known.stopWords).map((word) => [word.surface, word]));
  const list = [...words.values()].slice(0, MOST_WORDS);
  const unwanted = new Set([...fold(text).matchAll(AFTER_WITHOUT)].map(([, word]) => word));
  const typing = /[\p{L}\p{N}]$/u.test(text) ? list.at(-1) : undefined;
  const vague = anyNeed ? VAGUE_BESIDE_A_NEED : VAGUE;
  let unknown = 0;
  return list.flatMap((word) => {
    const meanings = unknown < MOST_UNKNOWN ? meaningsOf(word, word === typing, known) : [];
    const itself = meanings[0]?.surface === word.surface;
    if (!itself) unknown += 1;
    if (meanings.length === 0 || (places.has(word.surface) && !itself)) return [];
    const isVague = known.stopWords.vague?.has(word.surface) === true;
    const share = shareOf(word.surface, unwanted, places) * (isVague ? vague : 1);
    return [{ word: word.surface, meanings: meanings.map((one) => ({ ...one, likeness: share * one.likeness })) }];
  });
}

function shareOf(word: string, unwanted: ReadonlySet<string | undefined>, places: ReadonlySet<string>): number {
  return (unwanted.has(word) ? WITHOUT : 1) * (places.has(word) ? OF_A_PLACE : 1);
}

/** The terms by which a word finds documents: itself, its family, the needs it means. */
export function termsOf({ meanings }: WordGroup, { terms, synonyms }: KnownWords): readonly Expansion[] {
  const words = meanings.map(({ surface, likeness }) => ({ term: surfaceTerm(surface), likeness }));
  const families = [...stemsOf(meanings)].flatMap(([stem, likeness]) => {
    const needs = synonyms.of(stem);
    const holders = needs.reduce((sum, { term }) => sum + (terms.get(term)?.size ?? 0), 0);
    return [
      { term: stem, likeness: SAME_STEM * likeness },
      ...needs.map((need) => ({ term: need.term, likeness: SYNONYM * need.likeness * likeness, holders })),
    ];
  });
  return [...words, ...families];
}

/** The words of names that a word says. */
export function nameTermsOf({ meanings }: WordGroup): readonly Expansion[] {
  return Array.from(stemsOf(meanings), ([stem, likeness]) => ({ term: nameTerm(stem), likeness }));
}

/** Each stem once, with the likeness of the best meaning that has it. */
function stemsOf(meanings: readonly Meaning[]): ReadonlyMap<string, number> {
  const stems = new Map<string, number>();
  for (const { stem, likeness } of meanings) stems.set(stem, Math.max(likeness, stems.get(stem) ?? 0));
  return stems;
}
