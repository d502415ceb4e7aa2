const NUMBER = /^(?:0[1-9]|[1-8]\d|9[0-5]|2[ab]|97[1-46])$/;
const SAID = new Set(['dans', 'departement', 'dep', 'dept', 'dpt', 'le']);
/** Before a number, these say that something is counted, dated or named by it. */
const COUNTED = new Set([
  ...['a', 'de', 'des', 'du', 'et', 'les', 'moins', 'ou', 'plus', 'call', 'ind', 'iso', 'naf', 'norme'],
  ...['acheter', 'creer', 'embaucher', 'emprunter', 'financer', 'former', 'recruter'],
]);

/**
 * The département that a number of the text stands for, as a code: "prime embauche 37", "dans le 42". A number that ends
 * the text is read so unless something is counted by it; elsewhere, only where the text says so.
 */
export function departmentNumbered(words: readonly string[], at: number): string | null {
  const [before, word = ''] = [words[at - 1], words[at]];
  if (before === undefined || !NUMBER.test(word)) return null;
  const last = at === words.length - 1;
  const counted = COUNTED.has(before) || /\d/.test(before);
  return (last ? !counted : SAID.has(before)) ? `DEP-${word.toUpperCase()}` : null;
}
