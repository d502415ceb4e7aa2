import type { Criterion } from '../criteria';

const HELD = '\u0001';
const NOT_HELD = '\u0002';

/** Replaces codes by what is held of them; in a list only what is held counts, not how often nor in which order. */
function replaced(value: unknown, codes: ReadonlySet<string>, held: string | null): unknown {
  if (typeof value === 'string') {
    if (!codes.has(value)) return value;
    return value === held ? HELD : NOT_HELD;
  }
  if (!Array.isArray(value)) return value;
  return [...new Set(value.map((item) => replaced(item, codes, held)))].sort();
}

/**
 * What is left of criteria when a firm holds one of the codes they name, or none (null): all criteria of one shape
 * get the same state.
 */
export function shapeOf(criteria: readonly Criterion[], codes: ReadonlySet<string>, held: string | null): string {
  return JSON.stringify(
    criteria.map((criterion) => Object.entries(criterion).map(([key, value]) => [key, replaced(value, codes, held)])),
  );
}
