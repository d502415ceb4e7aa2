import type { Assessment, Change, CriterionBase, CriterionDefinition } from '../criterion';
import { boundsContradiction, checkBounds, missedBound, numberSentence, rangeInWords, stateOfBounds } from '../bounds';

/** Eligible cost of the project, euros, bounds inclusive. */
export interface ProjectCostCriterion extends CriterionBase {
  readonly kind: 'projectCost';
  readonly min?: number;
  readonly max?: number;
}

/** A project may grow or shrink by this share of the bound and stay the same project. */
const ADJUSTABLE = 0.25;

function change(criterion: ProjectCostCriterion, { value }: Assessment): Change | null {
  const missed = missedBound(criterion, value);
  return missed === null || missed.gap > ADJUSTABLE * missed.bound ? null : { ...missed, figure: 'project-cost' };
}

export const projectCost: CriterionDefinition<ProjectCostCriterion> = {
  kind: 'projectCost',
  title: 'Coût du projet',
  parameters: {
    min: { type: 'number', minimum: 0 },
    max: { type: 'number', minimum: 0 },
  },
  contradiction: boundsContradiction,
  check: (criterion, facts) => checkBounds(criterion, facts.projectCost),
  state: (criterion, facts) => stateOfBounds(criterion, facts.projectCost),
  fact: (facts) => facts.projectCost,
  axis: { figures: [{ of: (facts) => facts.projectCost, cuts: ({ min, max }) => [min, max] }] },
  change,
  rule: (criterion) => rangeInWords(criterion, 'euro'),
  sentence: (criterion, assessment) => numberSentence('Coût du projet', criterion, assessment, 'euro'),
};
