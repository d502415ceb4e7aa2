import type { CriterionBase, CriterionDefinition } from '../criterion';
import { checkFlag, nameOfFact } from '../states';

/** Incentive effect (GBER art. 6): the request comes before any commitment. */
export interface WorksNotStartedCriterion extends CriterionBase {
  readonly kind: 'worksNotStarted';
}

const SENTENCES = {
  met: 'Projet non démarré : la demande peut précéder tout engagement',
  unmet: 'Projet déjà démarré : la demande devait être déposée avant tout engagement',
  unknown:
    'Démarrage du projet non renseigné : demande à déposer avant tout engagement (devis signé, commande, travaux)',
} as const;

export const worksNotStarted: CriterionDefinition<WorksNotStartedCriterion> = {
  kind: 'worksNotStarted',
  title: 'Démarrage du projet',
  parameters: {},
  contradiction: () => null,
  check: (_criterion, facts) => checkFlag(facts.worksStarted, false),
  fact: (facts) => facts.worksStarted,
  axis: { alike: (facts) => nameOfFact(facts.worksStarted) },
  rule: () => 'demande déposée avant tout engagement (devis signé, commande, travaux)',
  sentence: (_criterion, assessment) => SENTENCES[assessment.state],
};
