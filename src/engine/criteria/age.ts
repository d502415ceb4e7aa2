import { boundsContradiction, checkBounds, figureInWords, numberSentence, rangeInWords } from '../bounds';
import type { Assessment, CriterionBase, CriterionDefinition, State } from '../criterion';
import type { NumericFact } from '../facts';
import { allOf } from '../states';
import { formatQuantity } from '../words';

/** Years since creation: `min` and `max` inclusive, `under` strict ("entreprise de moins de 3 ans"). */
export interface AgeCriterion extends CriterionBase {
  readonly kind: 'age';
  readonly min?: number;
  readonly max?: number;
  readonly under?: number;
}

function stateUnder(limit: number, fact: NumericFact): State {
  if (fact.state === 'unknown') return 'unknown';
  const [low, high] = fact.state === 'known' ? [fact.value, fact.value] : [fact.min, fact.max];
  if (low >= limit) return 'unmet';
  return high < limit ? 'met' : 'unknown';
}

function check({ under, ...bounds }: AgeCriterion, fact: NumericFact): Assessment {
  const found = checkBounds(bounds, fact);
  if (under === undefined) return found;
  const state = allOf([found.state, stateUnder(under, fact)]);
  return { ...found, state, lacks: state === 'unknown' && fact.state !== 'known' ? fact.lacks : [] };
}

function contradiction({ under, ...bounds }: AgeCriterion): string | null {
  if (under === undefined) return boundsContradiction(bounds);
  if (bounds.max !== undefined) return 'un maximum et une limite stricte : garder un seul des deux';
  if (bounds.min !== undefined && bounds.min >= under) return 'le minimum atteint la limite stricte';
  return under > 0 ? null : 'une limite stricte de 0 an exclut toute entreprise';
}

function rule({ under, ...bounds }: AgeCriterion): string {
  if (under === undefined) return rangeInWords(bounds, 'an');
  const strict = `moins de ${formatQuantity(under, 'an')}`;
  return bounds.min === undefined ? strict : `${rangeInWords(bounds, 'an')}, ${strict}`;
}

function sentence(criterion: AgeCriterion, assessment: Assessment): string {
  const { under, min } = criterion;
  const { state, value } = assessment;
  const tooYoung = state === 'unmet' && typeof value === 'number' && min !== undefined && value < min;
  if (under === undefined || tooYoung) return numberSentence('Âge', criterion, assessment, 'an');
  const figure = figureInWords('Âge', value, 'an');
  if (state === 'unmet') return `${figure} : la limite est de moins de ${formatQuantity(under, 'an')}`;
  return `${figure} : ${rule(criterion)}${state === 'unknown' && value !== null ? ', à préciser' : ''}`;
}

export const age: CriterionDefinition<AgeCriterion> = {
  kind: 'age',
  title: "Âge de l'entreprise",
  parameters: {
    min: { type: 'number', minimum: 0 },
    max: { type: 'number', minimum: 0 },
    under: { type: 'number', minimum: 0 },
  },
  contradiction,
  check: (criterion, facts) => check(criterion, facts.age),
  fact: (facts) => facts.age,
  axis: { figures: [{ of: (facts) => facts.age, cuts: ({ min, max, under }) => [min, max, under] }] },
  rule,
  sentence,
};
