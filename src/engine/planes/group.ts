import { assessCriterion } from '../assess';
import type { Criterion } from '../criteria';
import type { State } from '../criterion';
import type { Facts } from '../facts';
import { allOf } from '../states';
import { Posting } from './posting';

/** Schemes whose criteria of one kind are word for word the same: they are checked once for all. */
export interface Group {
  readonly criteria: readonly Criterion[];
  readonly slots: Posting;
}

export function groupOf(criteria: readonly Criterion[]): Group {
  return { criteria, slots: new Posting() };
}

export function keyOf(criteria: readonly Criterion[]): string {
  return JSON.stringify(criteria);
}

export function stateOf({ criteria }: Group, facts: Facts): State {
  const [only, ...others] = criteria;
  if (only !== undefined && others.length === 0) return assessCriterion(only, facts).assessment.state;
  return allOf(criteria.map((criterion) => assessCriterion(criterion, facts).assessment.state));
}
