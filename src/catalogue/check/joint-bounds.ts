import { definitionOf, formatNumber, type AidScheme, type Criterion } from '../../engine';
import type { Remark } from './finding';

interface JointBounds {
  readonly min: number;
  readonly max: number;
  readonly under: number;
  readonly count: number;
}

const NONE: JointBounds = { min: -Infinity, max: Infinity, under: Infinity, count: 0 };

interface Bounded {
  readonly min?: number;
  readonly max?: number;
  readonly under?: number;
  readonly orBalanceSheetMax?: number;
}

/** Ceilings of which either one suffices do not bound by themselves. */
function narrowed(joint: JointBounds, criterion: Criterion): JointBounds {
  const { min = -Infinity, max = Infinity, under = Infinity, orBalanceSheetMax } = criterion as Bounded;
  return {
    min: Math.max(joint.min, min),
    max: orBalanceSheetMax === undefined ? Math.min(joint.max, max) : joint.max,
    under: Math.min(joint.under, under),
    count: joint.count + 1,
  };
}

/** The bounds that all criteria of one kind leave together. */
export function jointBounds(scheme: AidScheme): ReadonlyMap<Criterion['kind'], JointBounds> {
  const joint = new Map<Criterion['kind'], JointBounds>();
  for (const criterion of scheme.criteria) {
    joint.set(criterion.kind, narrowed(joint.get(criterion.kind) ?? NONE, criterion));
  }
  return joint;
}

/** Criteria of one kind whose bounds leave nothing between them; within one criterion its own check tells. */
export function jointBoundsRemarks(scheme: AidScheme): Remark[] {
  return [...jointBounds(scheme)].flatMap(([kind, { min, max, under, count }]) => {
    if (count < 2 || (min <= max && min < under)) return [];
    const most = Math.min(max, under);
    const message = `criteria (${kind}) : ${definitionOf(kind).title}, le minimum ${formatNumber(min)} d’une condition dépasse le maximum ${formatNumber(most)} d’une autre`;
    return [{ kind: 'contradiction', field: 'criteria', value: min, message }];
  });
}
