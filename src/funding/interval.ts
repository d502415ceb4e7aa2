import type { NumericFact } from '../engine';

/** Both ends included; `max` may be Infinity. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** The amounts a fact leaves possible; they are never negative. */
export function intervalOf(fact: NumericFact): Interval {
  if (fact.state === 'known') return { min: fact.value, max: fact.value };
  return fact.state === 'bounded' ? { min: fact.min, max: fact.max } : { min: 0, max: Infinity };
}

export function plus(left: Interval, right: Interval): Interval {
  return { min: left.min + right.min, max: left.max + right.max };
}

export function isPoint({ min, max }: Interval): boolean {
  return min === max;
}
