import { departmentNumbered } from './department-number';
import { tokens } from './text';

/** Names of places by their folded words; one name may stand for several codes. */
export interface PlaceName {
  readonly name: string;
  readonly codes: readonly string[];
  /** Too small to be read from one lone word, unless the sentence says that it is a place. */
  readonly minor?: boolean;
}

export interface ReadPlace {
  readonly codes: readonly string[];
  /** Position of its first word in the text. */
  readonly start: number;
  /** Folded words of the text that name it. */
  readonly words: readonly string[];
}

const LONGEST = 8;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Before a name that is also a common word, these say that a place is meant: "dans le Lot", "région Centre". */
const CUES = new Set(['departement', 'region', 'metropole']);
const INSIDE = /(?:^|[^\p{L}])(?:dans (?:le|la|les|l')|en région|à|près de|autour de) ?$/iu;
/** Before a small town's name in small letters; shorter names are too often words. */
const AT = /(?:^| )(?:a|sur|(?:pres|autour) de)$/;
const SHORTEST_TOWN = 5;
const ARTICLES = new Set(['le', 'la', 'les', 'l']);
/** "au Creusot" is Le Creusot. */
const CONTRACTED: Readonly<Record<string, string>> = { au: 'le', aux: 'les', du: 'le' };

interface Known {
  readonly codes: readonly string[];
  readonly minor: boolean;
}

/** Finds the places that a text names by their whole names; of overlapping names, the longest. */
export class PlaceNames {
  private readonly known = new Map<string, Known>();
  private readonly codes = new Set<string>();

  /** `common`: folded words, or whole expressions, that mean something else; earlier names win over later ones. */
  constructor(
    names: Iterable<PlaceName>,
    private readonly common: (word: string) => boolean,
  ) {
    for (const { name, codes, minor = false } of names) {
      const key = tokens(name).join(' ');
      for (const code of codes) this.codes.add(code);
      if (key !== '' && !this.known.has(key)) this.known.set(key, { codes, minor });
    }
  }

  read(text: string): readonly ReadPlace[] {
    const words = tokens(text);
    const found: ReadPlace[] = [];
    for (let start = 0; start < words.length;) {
      const place = this.longestAt(words, start, text);
      if (place === null || this.isOverlaid(place, words, text)) {
        start += 1;
        continue;
      }
      found.push(place);
      start += place.words.length;
    }
    return found;
  }

  /** The text without the places that it names: "Fort-de-France" is neither strong nor national. */
  without(text: string): string {
    const words = [...text.matchAll(WORD)];
    let rest = text;
    for (const { start, words: own } of [...this.read(text)].reverse()) {
      const [first, last] = [words[start], words[start + own.length - 1]];
      if (first === undefined || last === undefined) continue;
      rest = `${rest.slice(0, first.index)} ${rest.slice(last.index + last[0].length)}`;
    }
    return rest;
  }

  private longestAt(words: readonly string[], start: number, text: string): ReadPlace | null {
    for (let length = Math.min(LONGEST, words.length - start); length > 0; length -= 1) {
      const own = words.slice(start, start + length);
      const known = this.known.get(this.keyOf(own));
      if (known !== undefined && this.isMeant(own, known, words.slice(Math.max(0, start - 2), start), text)) {
        return { codes: known.codes, start, words: own };
      }
    }
    const department = departmentNumbered(words, start);
    return department !== null && this.codes.has(department)
      ? { codes: [department], start, words: words.slice(start, start + 1) }
      : null;
  }

  /** "dans le Pas-de-Calais" is not in Le Pas. */
  private isOverlaid({ start, words: own }: ReadPlace, words: readonly string[], text: string): boolean {
    return own.slice(1).some((_, at) => {
      const other = this.longestAt(words, start + at + 1, text);
      return other !== null && other.words.length > own.length;
    });
  }

  private keyOf([first = '', ...others]: readonly string[]): string {
    return [others.length === 0 ? first : (CONTRACTED[first] ?? first), ...others].join(' ');
  }

  /** A name of several words is meant, unless they are an expression; one word that is common, or a small town's, only where the text says so. */
  private isMeant(own: readonly string[], { minor }: Known, twoBefore: readonly string[], text: string): boolean {
    const before = twoBefore.at(-1);
    if (own.length > 1 && this.common(own.join(' '))) return before !== undefined && CUES.has(before);
    const article = own.length > 1 && (ARTICLES.has(own[0] ?? '') || own[0] !== this.keyOf(own).split(' ')[0]);
    const [only, second] = article ? own.slice(1) : own;
    if (only === undefined || second !== undefined || !(minor || this.common(only))) return true;
    if (before !== undefined && CUES.has(before)) return true;
    if (only.length >= SHORTEST_TOWN && !this.common(only) && AT.test(twoBefore.join(' '))) return true;
    return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].some(
      ({ 0: word, index }) =>
        index > 0 &&
        /^\p{Lu}\p{Ll}/u.test(word) &&
        tokens(word)[0] === only &&
        (article || INSIDE.test(text.slice(0, index))),
    );
  }
}
