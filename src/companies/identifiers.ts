const LA_POSTE = '356000000';

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, char, index) => {
    const digit = Number(char) * (index % 2 === 0 ? 1 : 2);
    return sum + (digit > 9 ? digit - 9 : digit);
  }, 0);
}

/** Nine digits whose Luhn key holds. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && luhnSum(text) % 10 === 0;
}

/**
 * Fourteen digits whose Luhn key holds. La Poste's establishments are the known exception (INSEE): the plain sum of
 * their digits is a multiple of five.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return text.startsWith(LA_POSTE) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}
