const NARROW_SPACE = '\u202F';
const NO_BREAK_SPACE = '\u00A0';

export type Unit = 'euro' | 'salarié' | 'emploi' | 'an';

/** A number in French: `1 250,5`, narrow no-break space between thousands, at most two decimals. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  const [whole = '0', decimals] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** Years are cut, never rounded up, so that a firm one day short of its anniversary is not shown past it. */
function formatYears(value: number): string {
  const tenths = Math.floor(value * 10) / 10;
  if (tenths !== Math.trunc(value) || tenths === value) return formatNumber(tenths);
  return `un peu plus de${NO_BREAK_SPACE}${formatNumber(tenths)}`;
}

function inFrench(value: number, unit: Unit): string {
  return unit === 'an' ? formatYears(value) : formatNumber(value);
}

/** `249 salariés`, `1 an`, `50 000 €`. */
export function formatQuantity(value: number, unit: Unit): string {
  const figure = inFrench(value, unit);
  if (unit === 'euro') return `${figure}${NO_BREAK_SPACE}€`;
  return `${figure} ${unit}${Math.abs(value) >= 2 ? 's' : ''}`;
}

/** The firm's own figure: the title already says of what, so staff and jobs stand without their unit. */
export function formatFigure(value: number, unit: Unit): string {
  return unit === 'salarié' || unit === 'emploi' ? inFrench(value, unit) : formatQuantity(value, unit);
}

/** `a, b ou c`. */
export function joinWords(words: readonly string[], conjunction: 'et' | 'ou'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}

/** Names of a list that may be long: the first ones, then how many are left. */
export function shortList(names: readonly string[], shown = 4): string {
  if (names.length <= shown + 1) return joinWords(names, 'ou');
  return `${names.slice(0, shown).join(', ')} ou ${String(names.length - shown)} autres`;
}
