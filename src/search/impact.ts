import { FIELD_WEIGHTS, FIELDS, type Field, type SearchDocument } from './document';
import { layWords, type LayWord, type StopWords } from './lay-words';

/** Where more of the same word stops counting. */
const SATURATION = 1;
/** How far the length of a field dilutes its words. */
const DILUTION = 0.5;
/** Impacts are kept in one byte. */
export const WHOLE = 255;

/** The marks that keep apart the spaces of terms: stems are bare. */
export const surfaceTerm = (surface: string): string => `=${surface}`;
export const nameTerm = (stem: string): string => `#${stem}`;
export const needTerm = (need: string): string => `@${need}`;
export const traitTerm = (trait: string): string => `%${trait}`;

/** Share of a need in a scheme that serves several: the one thing an aid is for says more than one of ten. */
const SHARED_NEED = 0.06;

const inByte = (share: number): number => Math.max(1, Math.min(WHOLE, Math.round(WHOLE * share)));

function weightedFrequencies(fields: Readonly<Record<Field, readonly LayWord[]>>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const field of FIELDS) {
    const words = fields[field];
    const { weight, usual } = FIELD_WEIGHTS[field];
    const once = weight / (1 - DILUTION + (DILUTION * words.length) / usual);
    for (const { stem, surface } of words) {
      for (const term of [stem, surfaceTerm(surface)]) sums.set(term, (sums.get(term) ?? 0) + once);
    }
  }
  return sums;
}

/** Each term of a document with what it brings, in 1..255: BM25 over weighted fields without the rarity of the term. */
export function impactsOf(document: SearchDocument, stopWords: StopWords): Map<string, number> {
  const wordsOf = (texts: readonly string[]): readonly LayWord[] => texts.flatMap((text) => layWords(text, stopWords));
  const frequencies = weightedFrequencies({
    names: wordsOf(document.names),
    keywords: wordsOf(document.keywords),
    labels: wordsOf(document.labels),
    body: wordsOf(document.body),
  });
  const impacts = new Map<string, number>();
  for (const [term, sum] of frequencies) impacts.set(term, inByte(sum / (SATURATION + sum)));
  for (const name of document.names) {
    const stems = new Set(layWords(name, stopWords).map(({ stem }) => stem));
    for (const stem of stems) {
      const term = nameTerm(stem);
      impacts.set(term, Math.max(impacts.get(term) ?? 0, inByte(1 / stems.size)));
    }
  }
  for (const need of document.needs) {
    impacts.set(needTerm(need), inByte(1 / (1 + SHARED_NEED * (document.needs.length - 1))));
  }
  for (const trait of document.traits) impacts.set(traitTerm(trait), WHOLE);
  return impacts;
}
