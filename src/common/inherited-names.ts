import { pointerTo, ProblemError, quoted } from './errors';

/** Names that every object has: a reader would take them for its own. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The keys that lead to the first such name; null when there is none. */
function pathTo(value: unknown): readonly string[] | null {
  if (value === null || typeof value !== 'object') return null;
  for (const [key, inner] of Object.entries(value)) {
    if (INHERITED.has(key)) return [key];
    const below = pathTo(inner);
    if (below !== null) return [key, ...below];
  }
  return null;
}

/**
 * Validation would pass over a field such as `__proto__` or `constructor` without a word.
 * @param pointer JSON pointer of the value
 * @throws ProblemError 422 naming the field
 */
export function refuseInheritedNames(value: unknown, pointer = ''): void {
  const path = pathTo(value);
  if (path === null) return;
  const field = pointerTo(pointer, ...path);
  throw new ProblemError(422, 'validation', `Champ ${field} : ${quoted(path.at(-1))} n’est pas un champ connu.`, field);
}
