import { tokens } from './text';
import { stem } from './word-stem';

/** Words that say nothing: everywhere, or when they stand alone. Folded. */
export interface StopWords {
  readonly grammar: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
}

export interface LayWord {
  /** Folded, as written. */
  readonly surface: string;
  readonly stem: string;
}

/** Signs that folding would tear apart, or leave stuck: R&D in its spellings, V.I.E., indices, iso14001, france2030. */
function joined(text: string): string {
  if (!/[&₂.\d]|\bet\b/i.test(text)) return text;
  return text
    .replace(/\br\s?(?:&|et)\s?d\b/gi, ' rd ')
    .replace(/₂/g, '2')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/(\p{L}{3,})(\d{2,})/gu, '$1 $2');
}

/** The words of a French text that carry meaning, in order. */
export function layWords(text: string, { grammar }: StopWords): readonly LayWord[] {
  return tokens(joined(text))
    .filter((surface) => !grammar.has(surface))
    .map((surface) => ({ surface, stem: stem(surface) }));
}
