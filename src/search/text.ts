const COMBINING_MARKS = /[\u0300-\u036f]/gu;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' };

/** Abbreviations French place and street names use; each stands for one word only. */
const ABBREVIATIONS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

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

/** The words of a French text in comparable form: "St-Étienne" gives ["saint", "etienne"]. */
export function tokens(text: string): string[] {
  const simple = simplify(text);
  return simple === '' ? [] : simple.split(' ').map((word) => ABBREVIATIONS[word] ?? word);
}

/** A French text in comparable form: case, accents, ligatures, apostrophes, hyphens and St/Ste no longer matter. */
export function fold(text: string): string {
  return tokens(text).join(' ');
}
