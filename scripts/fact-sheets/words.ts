/** `12 500 €`. */
export function euros(amount: number): string {
  return `${figure(amount)} €`;
}

/** `12 500`, `1,5`. */
export function figure(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ' ');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** `a, b et c`. */
export function listed(items: readonly string[], last = 'et'): string {
  const head = items.slice(0, -1);
  const tail = items.at(-1) ?? '';
  return head.length === 0 ? tail : `${head.join(', ')} ${last} ${tail}`;
}

/** With a capital, and a full stop. */
export function sentence(words: string): string {
  const trimmed = words.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?…]$/.test(trimmed) ? '' : '.'}`;
}

/** A name as a sheet bears it: the source has spaces too many. */
export function plainName(name: string): string {
  return name.trim().replaceAll(/\s{2,}/g, ' ');
}
