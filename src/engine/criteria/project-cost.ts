import type { CriterionBase, CriterionDefinition } from '../criterion';
import { boundsContradiction, checkBounds, numberSentence, rangeInWords } from '../bounds';

/** Eligible cost of the project, euros, bounds inclusive. */
export interface ProjectCostCriterion extends CriterionBase {
  readonly kind: 'projectCost';
  readonly min?: number;
  readonly max?: number;
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
  axis: { figures: [{ of: (facts) => facts.projectCost, cuts: ({ min, max }) => [min, max] }] },
  rule: (criterion) => rangeInWords(criterion, 'euro'),
  sentence: (criterion, assessment) => numberSentence('Coût du projet', criterion, assessment, 'euro'),
};
