import { needTerm } from './impact';
import { isBareNumber, layWords, nameAbroad, type StopWords } from './lay-words';

/** A need or family with the words that lead to it. */
export interface NeedWords {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
}

/** A term that a word may stand for, `likeness` in ]0, 1]. */
export interface Expansion {
  readonly term: string;
  readonly likeness: number;
  /** How many documents the word leads to, where the term alone does not say it. */
  readonly holders?: number;
}

/** Word of the shop floor -> the needs it may mean: wholly when it says the expression alone, else in part. */
export class Synonyms {
  private readonly needs = new Map<string, Map<string, number>>();
  private readonly surfaces = new Set<string>();

  constructor(vocabulary: readonly NeedWords[], stopWords: StopWords) {
    for (const { id, label, words } of vocabulary) {
      for (const text of [label, ...words]) {
        const lay = layWords(text, stopWords);
        const telling = lay.filter(({ surface }) => !stopWords.generic.has(surface) && !isBareNumber(surface));
        for (const { stem, surface } of telling.length === 0 ? lay : telling) {
          this.surfaces.add(surface);
          this.lead(stem, needTerm(id), 1 / Math.sqrt(lay.length));
        }
      }
    }
    nameAbroad(this.needs, stopWords);
    for (const name of stopWords.abroad ?? []) this.surfaces.add(name);
  }

  knows(stem: string): boolean {
    return this.needs.has(stem);
  }

  of(stem: string): readonly Expansion[] {
    return [...(this.needs.get(stem) ?? [])].map(([term, likeness]) => ({ term, likeness }));
  }

  words(): Iterable<string> {
    return this.surfaces;
  }

  private lead(stem: string, term: string, share: number): void {
    const known = this.needs.get(stem);
    if (known === undefined) this.needs.set(stem, new Map([[term, share]]));
    else known.set(term, Math.max(share, known.get(term) ?? 0));
  }
}
