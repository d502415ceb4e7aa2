import type { AssessedCriterion } from './assess';
import type { ProfileField } from './facts';

/** A scheme still to check. */
export interface QuestionInput {
  /** Its undecided criteria. */
  readonly undecided: readonly AssessedCriterion[];
  readonly score: number;
}

export interface ProfileQuestion {
  readonly field: ProfileField;
  /** How many to-check schemes wait for this field, alone or with others. */
  readonly settles: number;
  /** Their scores, each shared among all that the scheme still waits for. */
  readonly weight: number;
}

interface Waiting {
  readonly fields: readonly ProfileField[];
  /** Undecided criteria that no profile field settles. */
  readonly beyond: number;
}

function waitingOf(undecided: readonly AssessedCriterion[]): Waiting {
  const lacks = undecided.map((item) => item.assessment.lacks);
  const beyond = lacks.filter((fields) => fields.length === 0).length;
  const [only = [], ...others] = lacks;
  return { fields: others.length === 0 ? only : [...new Set(lacks.flat())], beyond };
}

function compareFields(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The profile fields most worth asking: those that settle the most to-check schemes, weighted by score. */
export function bestQuestions(inputs: readonly QuestionInput[], count = 3): readonly ProfileQuestion[] {
  const totals = new Map<ProfileField, { settles: number; weight: number }>();
  for (const { undecided, score } of inputs) {
    const { fields, beyond } = waitingOf(undecided);
    const share = score / (fields.length + beyond);
    for (const field of fields) {
      const total = totals.get(field) ?? { settles: 0, weight: 0 };
      total.settles += 1;
      total.weight += share;
      totals.set(field, total);
    }
  }
  return [...totals]
    .map(([field, { settles, weight }]) => ({ field, settles, weight: Math.round(weight * 1e6) / 1e6 }))
    .sort((one, other) => other.weight - one.weight || compareFields(one.field, other.field))
    .slice(0, count);
}
