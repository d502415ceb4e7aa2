import type { SchemeAssessment } from './assess';
import type { ProfileField } from './facts';

export interface QuestionInput {
  readonly assessment: SchemeAssessment;
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

function waitingOf({ items }: SchemeAssessment): Waiting {
  const undecided = items.filter((item) => item.assessment.state === 'unknown').map((item) => item.assessment.lacks);
  return { fields: [...new Set(undecided.flat())], beyond: undecided.filter((lacks) => lacks.length === 0).length };
}

function compareFields(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The profile fields most worth asking: those that settle the most to-check schemes, weighted by score. */
export function bestQuestions(inputs: readonly QuestionInput[], count = 3): readonly ProfileQuestion[] {
  const totals = new Map<ProfileField, { settles: number; weight: number }>();
  for (const { assessment, score } of inputs) {
    if (assessment.verdict !== 'to-check') continue;
    const { fields, beyond } = waitingOf(assessment);
    for (const field of fields) {
      const total = totals.get(field) ?? { settles: 0, weight: 0 };
      const share = score / (fields.length + beyond);
      totals.set(field, { settles: total.settles + 1, weight: total.weight + share });
    }
  }
  return [...totals]
    .map(([field, { settles, weight }]) => ({ field, settles, weight: Math.round(weight * 1e6) / 1e6 }))
    .sort((one, other) => other.weight - one.weight || compareFields(one.field, other.field))
    .slice(0, count);
}
