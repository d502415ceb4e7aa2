import type { CriterionBase, CriterionDefinition } from '../criterion';
import { checkFlag, nameOfFact } from '../states';

/** Taxes and social contributions paid. */
export interface TaxesUpToDateCriterion extends CriterionBase {
  readonly kind: 'taxesUpToDate';
}

const SENTENCES = {
  met: 'Impôts et cotisations déclarés à jour : condition remplie',
  unmet: "Impôts ou cotisations déclarés en retard : l'entreprise doit être à jour",
  unknown: "Situation fiscale et sociale non renseignée : l'entreprise doit être à jour de ses impôts et cotisations",
} as const;

export const taxesUpToDate: CriterionDefinition<TaxesUpToDateCriterion> = {
  kind: 'taxesUpToDate',
  title: 'Impôts et cotisations',
  parameters: {},
  contradiction: () => null,
  check: (_criterion, facts) => checkFlag(facts.taxesUpToDate, true),
  fact: (facts) => facts.taxesUpToDate,
  axis: { alike: (facts) => nameOfFact(facts.taxesUpToDate) },
  change: () => ({ kind: 'pay-taxes' }),
  rule: () => 'à jour des impôts et des cotisations sociales',
  sentence: (_criterion, assessment) => SENTENCES[assessment.state],
};
