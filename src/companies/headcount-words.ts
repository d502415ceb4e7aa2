/** A number of people, or bounds of which one at least is given. */
export interface HeadcountWords {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
}

const DIGITS = String.raw`(\d[\d\s'’]*?)`;
const RANGE = new RegExp(String.raw`^(?:entre |de )?${DIGITS}\s*(?:-|–|—|à|a|et|ou)\s*${DIGITS}$`);
const PEOPLE = /\s*(?:salari[ée](?:\(e\)s?|e?s?)|employé(?:\(e\)s?|e?s?)|collaborateurs?|personnes?|etp)(?!\p{L})/iu;

/** What is said before or after a number, and what it makes of it. */
const BOUNDS: readonly (readonly [words: string, read: (count: number) => HeadcountWords])[] = [
  [DIGITS, (value) => ({ value })],
  [`(?:moins de|<)\\s*${DIGITS}`, (count) => ({ max: count - 1 })],
  [`(?:au plus|au maximum|maximum|jusqu'à|jusque|<=|≤)\\s*${DIGITS}`, (max) => ({ max })],
  [`${DIGITS} (?:au plus|au maximum|maximum|ou moins)`, (max) => ({ max })],
  [`(?:plus de|>)\\s*${DIGITS}`, (count) => ({ min: count + 1 })],
  [`(?:au moins|à partir de|minimum|>=|≥)\\s*${DIGITS}`, (min) => ({ min })],
  [`${DIGITS} (?:au moins|minimum|ou plus|et plus)`, (min) => ({ min })],
];
const READERS = BOUNDS.map(([words, read]) => ({ words: new RegExp(`^${words}$`), read }));

const numberOf = (digits: string): number => Number(digits.replace(/[\s'’]/g, ''));

/** `34`, `20-49`, `20 à 49 salariés`, `1 ou 2`, `moins de 50`, `250 et plus`; null for anything else. Nothing is checked. */
export function headcountInWords(given: string): HeadcountWords | null {
  const text = given.replace(PEOPLE, '').toLowerCase().replaceAll('’', "'").trim();
  const [, min, max] = RANGE.exec(text) ?? [];
  if (min !== undefined && max !== undefined) return { min: numberOf(min), max: numberOf(max) };
  for (const { words, read } of READERS) {
    const digits = words.exec(text)?.[1];
    if (digits !== undefined) return read(numberOf(digits));
  }
  return null;
}
