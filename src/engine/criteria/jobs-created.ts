import type { CriterionBase, CriterionDefinition } from '../criterion';
import { checkBounds, missedBound, numberSentence, rangeInWords, stateOfBounds } from '../bounds';

/** Jobs that the project creates, bound inclusive. */
export interface JobsCreatedCriterion extends CriterionBase {
  readonly kind: 'jobsCreated';
  readonly min: number;
}

export const jobsCreated: CriterionDefinition<JobsCreatedCriterion> = {
  kind: 'jobsCreated',
  title: "Créations d'emplois",
  parameters: { min: { type: 'number', minimum: 0, required: true } },
  contradiction: (criterion) => (criterion.min > 0 ? null : 'un minimum de 0 emploi : la condition ne dit rien'),
  check: (criterion, facts) => checkBounds(criterion, facts.jobsCreated),
  state: (criterion, facts) => stateOfBounds(criterion, facts.jobsCreated),
  fact: (facts) => facts.jobsCreated,
  axis: { figures: [{ of: (facts) => facts.jobsCreated, cuts: ({ min }) => [min] }] },
  change: (criterion, { value }) => {
    const missed = missedBound(criterion, value);
    return missed === null ? null : { ...missed, figure: 'jobs-created' };
  },
  rule: (criterion) => rangeInWords(criterion, 'emploi'),
  sentence: (criterion, assessment) => numberSentence("Nombre d'emplois créés", criterion, assessment, 'emploi'),
};
