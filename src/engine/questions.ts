import type { AssessedCriterion } from './assess';
import type { ProfileField } from './facts';

/** What the undecided criteria of a scheme wait for. */
export interface Waiting {
  readonly fields: readonly ProfileField[];
  /** Undecided criteria that no profile field settles. */
  readonly beyond: number;
}

/** A scheme still to check. */
export interface QuestionInput {
  readonly waiting: Waiting;
  readonly score: number;
}

/** By what each undecided criterion lacks. */
export function waitingFor(lacks: readonly (readonly ProfileField[])[]): Waiting {
  const fields: ProfileField[] = [];
  let beyond = 0;
  for (const needed of lacks) {
    if (needed.length === 0) beyond += 1;
    for (const field of needed) if (!fields.includes(field)) fields.push(field);
  }
  return { fields, beyond };
}

export function waitingOf(items: readonly AssessedCriterion[]): Waiting {
  const undecided = items.filter(({ assessment }) => assessment.state === 'unknown');
  return waitingFor(undecided.map(({ assessment }) => assessment.lacks));
}

export interface ProfileQuestion {
  readonly field: ProfileField;
  /** How many to-check schemes wait for this field, alone or with others. */
  readonly settles: number;
  /** Their scores, each shared among all that the scheme still waits for. */
  readonly weight: number;
}

function compareFields(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The profile fields most worth asking: those that settle the most to-check schemes, weighted by score. */
export function bestQuestions(inputs: readonly QuestionInput[], count = 3): readonly ProfileQuestion[] {
  const totals = new Map<ProfileField, { settles: number; weight: number }>();
  for (const { waiting, score } of inputs) {
    const { fields, beyond } = waiting;
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
