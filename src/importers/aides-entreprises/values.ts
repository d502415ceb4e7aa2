export type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text or a number as trimmed text; empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The first of the keys that holds something. */
export function firstOf(fields: Fields, ...keys: readonly string[]): unknown {
  return keys.map((key) => fields[key]).find((value) => value !== undefined && value !== null && value !== '');
}

/** The objects of a list; none where there is no list. */
export function objectsOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Labels of a list, written as texts or as objects that hold one under a key; a text is a list with commas. */
export function labelsOf(value: unknown, ...keys: readonly string[]): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : textOf(value).split(/,\s/);
  const labels = items.map((item) => (isObject(item) ? textOf(firstOf(item, ...keys)) : textOf(item)));
  return [...new Set(labels.filter((label) => label !== ''))];
}
