import type { CriterionBase, CriterionDefinition } from '../criterion';
import { boundsContradiction, checkBounds, numberSentence, rangeInWords, stateOfBounds } from '../bounds';

/** Balance sheet total of the firm, euros, bounds inclusive. */
export interface BalanceSheetCriterion extends CriterionBase {
  readonly kind: 'balanceSheet';
  readonly min?: number;
  readonly max?: number;
}

export const balanceSheet: CriterionDefinition<BalanceSheetCriterion> = {
  kind: 'balanceSheet',
  title: 'Total du bilan',
  parameters: {
    min: { type: 'number', minimum: 0 },
    max: { type: 'number', minimum: 0 },
  },
  contradiction: boundsContradiction,
  check: (criterion, facts) => checkBounds(criterion, facts.balanceSheet),
  state: (criterion, facts) => stateOfBounds(criterion, facts.balanceSheet),
  fact: (facts) => facts.balanceSheet,
  axis: { figures: [{ of: (facts) => facts.balanceSheet, cuts: ({ min, max }) => [min, max] }] },
  rule: (criterion) => rangeInWords(criterion, 'euro'),
  sentence: (criterion, assessment) => numberSentence('Total du bilan', criterion, assessment, 'euro'),
};
