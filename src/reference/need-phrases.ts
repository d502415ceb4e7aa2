import { clauses, isBareNumber, layWords, type Phrase, type StopWords } from '../search';
import type { Need, NeedTaxonomy } from './need-taxonomy';

/** Weight of an expression by its number of words: several words beat one. */
const WEIGHT_BY_WORDS = [0, 1, 1.8, 2.4];
/** A word of a label, alone. */
const LABEL_WORD = 0.4;
const FAMILY_SHARE = 0.8;

const weightOf = (words: number): number => WEIGHT_BY_WORDS[Math.min(words, WEIGHT_BY_WORDS.length - 1)] ?? 0;

/** Label and lay words of one need; an expression worn down to one generic word, or to a number, says nothing. */
function expressionsOf(need: Need, share: number, stopWords: StopWords): readonly Phrase[] {
  const [label = ''] = clauses(need.label);
  return [label, ...need.words]
    .map((text) => {
      const words = layWords(text, stopWords);
      return { text, words, target: need.id, weight: share * weightOf(words.length) };
    })
    .filter(({ text, words: [first, second] }) => {
      if (first === undefined || (second === undefined && isBareNumber(first.surface))) return false;
      return second !== undefined || !stopWords.generic.has(first.surface) || /^[\p{L}\d]+$/u.test(text);
    });
}

/** Telling words of a label, each alone, where no expression says them already. */
function labelWords(need: Need, said: ReadonlySet<string>, stopWords: StopWords): readonly Phrase[] {
  return layWords(need.label, stopWords)
    .filter(({ surface, stem }) => !stopWords.generic.has(surface) && !said.has(stem))
    .map((word) => ({ text: word.surface, words: [word], target: need.id, weight: LABEL_WORD }));
}

function phrasesOf(need: Need, isFamily: boolean, stopWords: StopWords): readonly Phrase[] {
  const expressions = expressionsOf(need, isFamily ? FAMILY_SHARE : 1, stopWords);
  if (isFamily) return expressions;
  const alone = expressions.filter(({ words }) => words.length === 1).flatMap(({ words }) => words);
  return [...expressions, ...labelWords(need, new Set(alone.map(({ stem }) => stem)), stopWords)];
}

/** Every expression that leads to a need or a family. */
export function needPhrases(taxonomy: NeedTaxonomy, stopWords: StopWords): readonly Phrase[] {
  return taxonomy.families.flatMap((family) => [
    ...phrasesOf(family, true, stopWords),
    ...family.needs.flatMap((need) => phrasesOf(need, false, stopWords)),
  ]);
}
