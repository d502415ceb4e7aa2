import type { AssessedCriterion, SchemeAssessment } from './assess';
import { definitionOf } from './criteria';
import type { Change } from './criterion';

/** The one condition that shuts a scheme, and what the firm would change for it to open. */
export interface NearMiss {
  readonly item: AssessedCriterion;
  readonly change: Change;
}

/** Null unless exactly one criterion is unmet and the firm can change that one. */
export function nearMissOf({ items }: SchemeAssessment): NearMiss | null {
  const [item, second] = items.filter(({ assessment }) => assessment.state === 'unmet');
  if (item === undefined || second !== undefined) return null;
  const change = definitionOf(item.criterion.kind).change?.(item.criterion, item.assessment) ?? null;
  return change === null ? null : { item, change };
}
