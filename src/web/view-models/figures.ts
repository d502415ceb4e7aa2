const EUROS = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

const WORDS = [
  'aucune',
  'une',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];

export function figure(value: number): string {
  return EUROS.format(value);
}

/** `350 000 €`, `1,2 M€` from a million on when nothing is lost. */
export function euros(value: number): string {
  const millions = value / 1e6;
  return millions >= 1 && Number.isInteger(Math.round(millions * 1e4) / 1e3)
    ? `${millions.toLocaleString('fr-FR')} M€`
    : `${figure(value)} €`;
}

/** A feminine count, in words up to sixteen: `aucune`, `deux`, `34`. */
export function countInWords(value: number): string {
  return WORDS[value] ?? figure(value);
}

export function plural(value: number, one: string, many = `${one}s`): string {
  return value > 1 ? many : one;
}

/** `3 aides`, `1 aide`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${figure(value)} ${plural(value, one, many)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
