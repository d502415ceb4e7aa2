import type { LayWord } from './lay-words';

/** An expression that stands for something: its words, its weight, where it leads. */
export interface Phrase {
  /** As written, for whoever asks why. */
  readonly text: string;
  readonly words: readonly LayWord[];
  readonly target: string;
  readonly weight: number;
}

export interface PhraseMatch {
  readonly phrase: Phrase;
  /** Positions in the text, in order. */
  readonly positions: readonly number[];
}

/** One position of the text: the stems it may stand for, most often one; `certainty` falls after a correction. */
export interface Reading {
  readonly stems: readonly string[];
  readonly certainty: number;
}

/** Words of the text that the expression spans beyond its own. */
export function gapsIn({ positions }: PhraseMatch): number {
  return (positions.at(-1) ?? 0) - (positions[0] ?? 0) + 1 - positions.length;
}

/** Words that may stand between two words of an expression: "four industriel à gaz". */
export const GAP = 1;

/** Finds every expression of a list in a text, by the stem of its first word. */
export class PhraseIndex {
  private readonly byFirst = new Map<string, Phrase[]>();

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) {
      const first = phrase.words[0]?.stem;
      if (first === undefined) continue;
      const started = this.byFirst.get(first);
      if (started === undefined) this.byFirst.set(first, [phrase]);
      else started.push(phrase);
    }
  }

  matches(text: readonly Reading[]): readonly PhraseMatch[] {
    return text.flatMap(({ stems }, start) =>
      stems.flatMap((first) =>
        (this.byFirst.get(first) ?? []).flatMap((phrase) => {
          const positions = positionsOf(phrase, text, start);
          return positions === null ? [] : [{ phrase, positions }];
        }),
      ),
    );
  }
}

function positionsOf({ words }: Phrase, text: readonly Reading[], start: number): readonly number[] | null {
  const positions = [start];
  let next = start + 1;
  for (const { stem } of words.slice(1)) {
    const limit = next + GAP;
    while (next <= limit && !(text[next]?.stems.includes(stem) ?? false)) next += 1;
    if (next > limit) return null;
    positions.push(next);
    next += 1;
  }
  return positions;
}
