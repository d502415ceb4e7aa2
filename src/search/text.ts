const COMBINING_MARKS = /[\u0300-\u036f]/gu;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' };

/** Abbreviations French place and street names use; each stands for one word only. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
]);
const LONGEST_ABBREVIATION = 4;

/** Lower case, without accents or ligatures; apostrophes, hyphens and other signs become one space. */
function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[œæ]/gu, (ligature) => LIGATURES[ligature] ?? ligature)
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replace(NOT_LETTER_OR_DIGIT, ' ')
    .trim();
}

/** Latin letters and signs of French texts end here; typographic ones (’ – … €) stand in blocks of their own. */
const LATIN_END = 0x180;
const PUNCTUATION = 0x2000;
const PUNCTUATION_END = 0x2070;
const CURRENCIES = 0x20a0;
const CURRENCIES_END = 0x20d0;

/** What each Latin sign becomes, alone; nothing for what separates words. */
const FOLDED: readonly string[] = Array.from({ length: LATIN_END }, (_, code) => simplify(String.fromCharCode(code)));
const SEPARATES = 0;
const STAYS = 1;
const CHANGES = 2;
const OTHER = 3;
const FATES = Uint8Array.from(FOLDED, (folded, code) => {
  if (folded === '') return SEPARATES;
  return folded === String.fromCharCode(code) ? STAYS : CHANGES;
});

function fateOf(code: number): number {
  if (code < LATIN_END) return FATES[code] ?? OTHER;
  const isSign = (code >= PUNCTUATION && code < PUNCTUATION_END) || (code >= CURRENCIES && code < CURRENCIES_END);
  return isSign ? SEPARATES : OTHER;
}

function foldedWord(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length; at += 1) folded += FOLDED[word.charCodeAt(at)] ?? '';
  return folded;
}

/** The words of a text read sign by sign, which is several times faster; null when it holds signs of other alphabets. */
function latinWords(text: string): string[] | null {
  const words: string[] = [];
  let start = -1;
  let fate = SEPARATES;
  for (let at = 0; at <= text.length; at += 1) {
    const next = at === text.length ? SEPARATES : fateOf(text.charCodeAt(at));
    if (next === OTHER) return null;
    if (next !== SEPARATES) {
      if (start === -1) start = at;
      fate = Math.max(fate, next);
    } else if (start !== -1) {
      const word = text.slice(start, at);
      words.push(fate === CHANGES ? foldedWord(word) : word);
      start = -1;
      fate = SEPARATES;
    }
  }
  return words;
}

function anyWords(text: string): string[] {
  const simple = simplify(text);
  return simple === '' ? [] : simple.split(' ');
}

/** The words of a French text in comparable form: "St-Étienne" gives ["saint", "etienne"]. */
export function tokens(text: string): string[] {
  const words = latinWords(text) ?? anyWords(text);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word.length <= LONGEST_ABBREVIATION && word.startsWith('s')) words[at] = ABBREVIATIONS.get(word) ?? word;
  }
  return words;
}

/** A French text in comparable form: case, accents, ligatures, apostrophes, hyphens and St/Ste no longer matter. */
export function fold(text: string): string {
  return tokens(text).join(' ');
}
