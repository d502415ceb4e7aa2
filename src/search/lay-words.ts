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

/** Signs that folding would tear apart: R&D in its spellings, and indices. */
function joined(text: string): string {
  return text.replace(/\br\s?(?:&|et)\s?d\b/gi, ' rd ').replace(/₂/g, '2');
}

/** The words of a French text that carry meaning, in order. */
export function layWords(text: string, { grammar }: StopWords): readonly LayWord[] {
  return tokens(joined(text))
    .filter((surface) => !grammar.has(surface))
    .map((surface) => ({ surface, stem: stem(surface) }));
}
