export const PHRASE_FIELDS = ['condition', 'sectors', 'rate', 'duration', 'cumulation', 'basis'] as const;
export type PhraseField = (typeof PHRASE_FIELDS)[number];

/** What becomes of a note of the table: a condition to check, words on the amount, a remark, or nothing to tell. */
export type PhraseUse = 'condition' | 'amount' | 'note' | 'leave' | Exclude<PhraseField, 'condition' | 'rate'>;

export interface Phrase {
  readonly field: PhraseField;
  readonly en: string;
  /** Null only where the phrase is left. */
  readonly fr: string | null;
  readonly as: PhraseUse;
}

/** The French of a note of the table, and its use. */
export interface Told {
  readonly fr: string;
  readonly as: PhraseUse;
}

const keyOf = (field: PhraseField, en: string): string => `${field}\t${en}`;

/** The French of the notes in English, one a line in phrases.jsonl. */
export class PhraseBook {
  private readonly phrases = new Map<string, Phrase>();

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) {
      const key = keyOf(phrase.field, phrase.en);
      if (this.phrases.has(key)) throw new Error(`phrase given twice: ${phrase.field} "${phrase.en}"`);
      if ((phrase.fr ?? '') === '' && phrase.as !== 'leave') {
        throw new Error(`phrase without French: ${phrase.field} "${phrase.en}"`);
      }
      this.phrases.set(key, phrase);
    }
  }

  /** Null where the phrase tells nothing; a phrase that is not in the book is an error. */
  tell(field: PhraseField, en: string): Told | null {
    const phrase = this.phrases.get(keyOf(field, en));
    if (phrase === undefined) throw new Error(`no French for ${field} "${en}"`);
    return phrase.fr === null || phrase.as === 'leave' ? null : { fr: phrase.fr, as: phrase.as };
  }

  /** The French of all these notes that have the given use. */
  all(field: PhraseField, notes: readonly string[], use: PhraseUse): string[] {
    return notes.flatMap((en) => {
      const told = this.tell(field, en);
      return told?.as === use ? [told.fr] : [];
    });
  }
}

export function parsePhrases(content: string): PhraseBook {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  return new PhraseBook(lines.map((line) => JSON.parse(line) as Phrase));
}
