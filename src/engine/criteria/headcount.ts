import type { CriterionBase, CriterionDefinition } from '../criterion';
import { boundsContradiction, checkBounds, numberSentence, rangeInWords, stateOfBounds } from '../bounds';

/** Number of staff of the firm, bounds inclusive. */
export interface HeadcountCriterion extends CriterionBase {
  readonly kind: 'headcount';
  readonly min?: number;
  readonly max?: number;
}

export const headcount: CriterionDefinition<HeadcountCriterion> = {
  kind: 'headcount',
  title: 'Effectif',
  parameters: {
    min: { type: 'number', minimum: 0 },
    max: { type: 'number', minimum: 0 },
  },
  contradiction: boundsContradiction,
  check: (criterion, facts) => checkBounds(criterion, facts.headcount),
  state: (criterion, facts) => stateOfBounds(criterion, facts.headcount),
  fact: (facts) => facts.headcount,
  axis: { figures: [{ of: (facts) => facts.headcount, cuts: ({ min, max }) => [min, max] }] },
  rule: (criterion) => rangeInWords(criterion, 'salarié'),
  sentence: (criterion, assessment) => numberSentence('Effectif', criterion, assessment, 'salarié'),
};
