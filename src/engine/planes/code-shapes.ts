import type { Criterion } from '../criteria';

const HELD = '\u0001';
const NOT_HELD = '\u0002';

/** What is left of the criteria of a slot for a firm that holds one of their codes. */
export interface Holding {
  readonly code: string;
  readonly shape: string;
  /** Whether it is the only code that they name. */
  readonly alone: boolean;
}

/** The shapes of criteria for a firm that holds none of their codes, and for one that holds each alone. */
export interface Shapes {
  readonly bare: string;
  readonly holding: readonly Holding[];
}

/** Replaces codes by what is held of them; in a list only what is held counts, not how often nor in which order. */
function replaced(value: unknown, codes: ReadonlySet<string>, held: string | null): unknown {
  if (typeof value === 'string') {
    if (!codes.has(value)) return value;
    return value === held ? HELD : NOT_HELD;
  }
  if (!Array.isArray(value)) return value;
  return [...new Set(value.map((item) => replaced(item, codes, held)))].sort();
}

function shapeOf(criteria: readonly Criterion[], codes: ReadonlySet<string>, held: string | null): string {
  return JSON.stringify(
    criteria.map((criterion) => Object.entries(criterion).map(([key, value]) => [key, replaced(value, codes, held)])),
  );
}

/** By code, the values and lists of the criteria that hold it, by number: codes of the same lists can stand for one another. */
function placesOf(criteria: readonly Criterion[], codes: ReadonlySet<string>): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  let last = 0;
  const visit = (value: unknown, place: number): void => {
    if (typeof value === 'string' && codes.has(value)) places.set(value, `${places.get(value) ?? ''}${place},`);
    if (!Array.isArray(value)) return;
    const list = (last += 1);
    for (const item of new Set(value)) visit(item, list);
  };
  for (const criterion of criteria) for (const value of Object.values(criterion)) visit(value, (last += 1));
  return places;
}

/**
 * What is left of criteria when a firm holds one of the codes they name, or none: all criteria of one shape get the
 * same state.
 */
export function shapesOf(criteria: readonly Criterion[], named: readonly string[]): Shapes {
  const codes = new Set(named);
  const places = placesOf(criteria, codes);
  const byPlace = new Map<string, string>();
  const shapeWith = (code: string): string => {
    const place = places.get(code) ?? '';
    const shape = byPlace.get(place) ?? shapeOf(criteria, codes, code);
    byPlace.set(place, shape);
    return shape;
  };
  return {
    bare: shapeOf(criteria, codes, null),
    holding: Array.from(codes, (code) => ({ code, shape: shapeWith(code), alone: codes.size === 1 })),
  };
}
