import { fold } from './text';
import { stem } from './word-stem';

/** A stretch of a text that a query matched: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Where a text, as written, says one of the stems. */
export function highlight(text: string, stems: ReadonlySet<string>): readonly Span[] {
  return [...text.matchAll(WORD)]
    .filter(({ 0: word }) => stems.has(stem(fold(word))))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
