import type { CriterionBase, CriterionDefinition } from '../criterion';
import { checkFlag, nameOfFact } from '../states';

/** Undertaking in difficulty (GBER art. 2(18)) excluded. */
export interface NotInDifficultyCriterion extends CriterionBase {
  readonly kind: 'notInDifficulty';
}

const SENTENCES = {
  met: 'Entreprise déclarée hors difficulté au sens européen : condition remplie',
  unmet: 'Entreprise déclarée en difficulté au sens européen : exclue de cette aide',
  unknown: "Santé financière non renseignée : l'entreprise ne doit pas être en difficulté au sens européen",
} as const;

export const notInDifficulty: CriterionDefinition<NotInDifficultyCriterion> = {
  kind: 'notInDifficulty',
  title: 'Santé financière',
  parameters: {},
  contradiction: () => null,
  check: (_criterion, facts) => checkFlag(facts.inDifficulty, false),
  fact: (facts) => facts.inDifficulty,
  axis: { alike: (facts) => nameOfFact(facts.inDifficulty) },
  rule: () => "entreprise qui n'est pas en difficulté au sens européen",
  sentence: (_criterion, assessment) => SENTENCES[assessment.state],
};
