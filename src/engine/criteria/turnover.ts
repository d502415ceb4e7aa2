import {
  boundsContradiction,
  checkBounds,
  figureInWords,
  numberSentence,
  rangeInWords,
  stateOfBounds,
} from '../bounds';
import type { Assessment, CriterionBase, CriterionDefinition } from '../criterion';
import type { Facts } from '../facts';
import { allOf, anyOf, assessment } from '../states';

/** Euros a year, bounds inclusive. With `orBalanceSheetMax` the ceilings are alternatives: either one suffices. */
export interface TurnoverCriterion extends CriterionBase {
  readonly kind: 'turnover';
  readonly min?: number;
  readonly max?: number;
  readonly orBalanceSheetMax?: number;
}

interface BothFigures {
  readonly turnover: unknown;
  readonly balanceSheet: unknown;
}

function floorOf({ min }: TurnoverCriterion) {
  return min === undefined ? {} : { min };
}

function ceilingOf({ max }: TurnoverCriterion) {
  return max === undefined ? {} : { max };
}

function checkAlternative(criterion: TurnoverCriterion, balanceSheetMax: number, facts: Facts): Assessment {
  const floor = checkBounds(floorOf(criterion), facts.turnover);
  const ceiling = checkBounds(ceilingOf(criterion), facts.turnover);
  const balance = checkBounds({ max: balanceSheetMax }, facts.balanceSheet);
  const ceilings = assessment(anyOf([ceiling.state, balance.state]), null, [...ceiling.lacks, ...balance.lacks]);
  const parts = criterion.min === undefined ? [ceilings] : [floor, ceilings];
  const value: BothFigures = { turnover: ceiling.value, balanceSheet: balance.value };
  return assessment(
    allOf(parts.map((part) => part.state)),
    value,
    parts.flatMap((part) => part.lacks),
  );
}

function contradiction(criterion: TurnoverCriterion): string | null {
  if (criterion.orBalanceSheetMax !== undefined && criterion.max === undefined) {
    return "un plafond de bilan au choix, mais pas de plafond de chiffre d'affaires";
  }
  return boundsContradiction(criterion);
}

function rule(criterion: TurnoverCriterion): string {
  const own = rangeInWords(criterion, 'euro');
  const { orBalanceSheetMax: max } = criterion;
  return max === undefined ? own : `${own}, ou total du bilan de ${rangeInWords({ max }, 'euro')}`;
}

function isBoth(value: unknown): value is BothFigures {
  return typeof value === 'object' && value !== null && 'balanceSheet' in value;
}

function sentence(criterion: TurnoverCriterion, found: Assessment): string {
  const { value, state } = found;
  if (!isBoth(value)) return numberSentence("Chiffre d'affaires", criterion, found, 'euro');
  const turnoverWords = figureInWords("Chiffre d'affaires", value.turnover, 'euro');
  const balanceWords = figureInWords('total du bilan', value.balanceSheet, 'euro');
  const words = { met: 'dans la limite', unmet: 'hors limite', unknown: 'à préciser' }[state];
  return `${turnoverWords}, ${balanceWords} : ${words} (${rule(criterion)})`;
}

export const turnover: CriterionDefinition<TurnoverCriterion> = {
  kind: 'turnover',
  title: "Chiffre d'affaires",
  parameters: {
    min: { type: 'number', minimum: 0 },
    max: { type: 'number', minimum: 0 },
    orBalanceSheetMax: { type: 'number', minimum: 0 },
  },
  contradiction,
  check: (criterion, facts) =>
    criterion.orBalanceSheetMax === undefined
      ? checkBounds(criterion, facts.turnover)
      : checkAlternative(criterion, criterion.orBalanceSheetMax, facts),
  state: (criterion, facts) =>
    criterion.orBalanceSheetMax === undefined
      ? stateOfBounds(criterion, facts.turnover)
      : checkAlternative(criterion, criterion.orBalanceSheetMax, facts).state,
  axis: {
    figures: [
      { of: (facts) => facts.turnover, cuts: ({ min, max }) => [min, max] },
      { of: (facts) => facts.balanceSheet, cuts: ({ orBalanceSheetMax }) => [orBalanceSheetMax] },
    ],
  },
  rule,
  sentence,
};
