import { tokens } from './text';

/** Names of places by their folded words; one name may stand for several codes. */
export interface PlaceName {
  readonly name: string;
  readonly codes: readonly string[];
}

export interface ReadPlace {
  readonly codes: readonly string[];
  /** Folded words of the text that name it. */
  readonly words: readonly string[];
}

const LONGEST = 8;
/** Before a name that is also a common word, these say that a place is meant: "dans le Lot", "région Centre". */
const CUES = new Set(['departement', 'region', 'metropole']);
const INSIDE = /(?:^|[^\p{L}])(?:dans (?:le|la|les|l')|en région|à|près de|autour de) ?$/iu;

/** Finds the places that a text names by their whole names; of overlapping names, the longest. */
export class PlaceNames {
  private readonly codes = new Map<string, readonly string[]>();

  /** `common`: folded words that mean something else; earlier names win over later ones. */
  constructor(
    names: Iterable<PlaceName>,
    private readonly common: (word: string) => boolean,
  ) {
    for (const { name, codes } of names) {
      const key = tokens(name).join(' ');
      if (key !== '' && !this.codes.has(key)) this.codes.set(key, codes);
    }
  }

  read(text: string): readonly ReadPlace[] {
    const words = tokens(text);
    const found: ReadPlace[] = [];
    for (let start = 0; start < words.length;) {
      const place = this.longestAt(words, start, text);
      if (place !== null) found.push(place);
      start += place?.words.length ?? 1;
    }
    return found;
  }

  private longestAt(words: readonly string[], start: number, text: string): ReadPlace | null {
    for (let length = Math.min(LONGEST, words.length - start); length > 0; length -= 1) {
      const own = words.slice(start, start + length);
      const codes = this.codes.get(own.join(' '));
      if (codes !== undefined && this.isMeant(own, words[start - 1], text)) return { codes, words: own };
    }
    return null;
  }

  private isMeant(own: readonly string[], before: string | undefined, text: string): boolean {
    const [only, second] = own;
    if (only === undefined || second !== undefined || !this.common(only)) return true;
    if (before !== undefined && CUES.has(before)) return true;
    return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].some(
      ({ 0: word, index }) =>
        index > 0 && /^\p{Lu}\p{Ll}/u.test(word) && tokens(word)[0] === only && INSIDE.test(text.slice(0, index)),
    );
  }
}
