import { LEVELS, type Level } from './scheme';

/** How many first places hold every level that has a fitting scheme. */
export const SPREAD_OVER = 10;

export interface Spreading<T> {
  readonly levelOf: (item: T) => Level;
  /** Open, and made for the need asked. */
  readonly isFitting: (item: T) => boolean;
}

export interface Spread<T> {
  readonly order: readonly T[];
  /** Those whose place the spread of levels set, not their score alone. */
  readonly lifted: ReadonlySet<T>;
}

/** The last of the first places that can go without taking a level its only fitting scheme. */
function expendable<T extends object>(first: readonly T[], { levelOf, isFitting }: Spreading<T>): number {
  const fitting = first.filter(isFitting);
  return first.findLastIndex(
    (item) => !isFitting(item) || fitting.filter((other) => levelOf(other) === levelOf(item)).length > 1,
  );
}

/** Lifts the best fitting scheme of each level absent from the first places to their end. */
export function spreadLevels<T extends object>(sorted: readonly T[], spreading: Spreading<T>): Spread<T> {
  const { levelOf, isFitting } = spreading;
  let first = sorted.slice(0, SPREAD_OVER);
  const rest = sorted.slice(SPREAD_OVER);
  const fits = (level: Level) => (item: T) => levelOf(item) === level && isFitting(item);
  const lifted = LEVELS.filter((level) => !first.some(fits(level)))
    .flatMap((level) => rest.find(fits(level)) ?? [])
    .sort((one, other) => rest.indexOf(one) - rest.indexOf(other));
  const displaced: T[] = [];
  for (const item of lifted) {
    const [victim] = first.splice(expendable(first, spreading), 1);
    if (victim !== undefined) displaced.unshift(victim);
    first = [...first, item];
  }
  return { order: [...first, ...displaced, ...rest.filter((item) => !lifted.includes(item))], lifted: new Set(lifted) };
}
