import { isBareNumber, layWords, nameAbroad, type StopWords } from './lay-words';
import type { NeedWords } from './synonyms';

/** A need that a text speaks of, `share` in ]0, 1] of what its words could say at most. */
export interface SpokenNeed {
  readonly id: string;
  readonly share: number;
}

/** Needs spoken of less than this share of the best are noise. */
const NEAR_BEST = 0.4;
const MOST_NEEDS = 8;

/**
 * Reads needs word by word, each word by its rarity in the vocabulary: many weak hints may outweigh a lone expression.
 * Words that go with any need hint at none by themselves; names of what lies abroad hint at it.
 */
export class NeedEvidence {
  private readonly needs = new Map<string, Map<string, number>>();

  constructor(
    private readonly vocabulary: readonly NeedWords[],
    private readonly stopWords: StopWords,
  ) {
    for (const { id, label, words } of vocabulary) {
      for (const text of [label, ...words]) {
        const lay = layWords(text, stopWords);
        for (const { stem, surface } of lay) {
          if (this.isHint(surface)) this.lead(stem, id, 1 / Math.sqrt(lay.length));
        }
      }
    }
    nameAbroad(this.needs, stopWords);
  }

  read(text: string): readonly SpokenNeed[] {
    const evidence = new Map<string, number>();
    let most = 0;
    const hints = layWords(text, this.stopWords).filter(({ surface }) => !this.isAsker(surface));
    if (hints.every(({ surface }) => this.stopWords.vague?.has(surface) === true)) return [];
    for (const stem of new Set(hints.map((word) => word.stem))) {
      const needs = this.needs.get(stem);
      const rarity = Math.log(1 + this.vocabulary.length / (needs?.size ?? 1));
      most += rarity;
      for (const [id, share] of needs ?? []) evidence.set(id, (evidence.get(id) ?? 0) + share * rarity);
    }
    const best = Math.max(...evidence.values());
    return [...evidence]
      .filter(([, sum]) => sum >= NEAR_BEST * best)
      .sort(([left, less], [right, more]) => more - less || (left < right ? -1 : 1))
      .slice(0, MOST_NEEDS)
      .map(([id, sum]) => ({ id, share: sum / most }));
  }

  private isHint(surface: string): boolean {
    return !isBareNumber(surface) && !this.isAsker(surface);
  }

  private isAsker(surface: string): boolean {
    return this.stopWords.asker?.has(surface) ?? false;
  }

  private lead(stem: string, id: string, share: number): void {
    const known = this.needs.get(stem);
    if (known === undefined) this.needs.set(stem, new Map([[id, share]]));
    else known.set(id, Math.max(share, known.get(id) ?? 0));
  }
}
