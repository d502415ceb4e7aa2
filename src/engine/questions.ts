import type { AssessedCriterion } from './assess';
import type { ProfileField } from './facts';

/** What the undecided criteria of a scheme wait for. */
export interface Waiting {
  readonly fields: readonly ProfileField[];
  /** Undecided criteria that no profile field settles. */
  readonly beyond: number;
  /** Some answers to all the fields would leave a criterion undecided. */
  readonly mayStay: boolean;
}

/** A scheme still to check. */
export interface QuestionInput {
  readonly waiting: Waiting;
  readonly score: number;
}

/** What one undecided criterion waits for. */
export interface Undecided {
  readonly lacks: readonly ProfileField[];
  readonly mayStay: boolean;
}

/** By what each undecided criterion lacks. */
export function waitingFor(undecided: readonly Undecided[]): Waiting {
  const fields = new Set(undecided.flatMap(({ lacks }) => lacks));
  const beyond = undecided.filter(({ lacks }) => lacks.length === 0).length;
  return { fields: [...fields], beyond, mayStay: undecided.some(({ mayStay }) => mayStay) };
}

/** A criterion found undecided; an indicative one stays so when it is satisfied. */
export function undecidedBy({ criterion, assessment: { lacks, mayStay } }: AssessedCriterion): Undecided {
  return { lacks, mayStay: mayStay === true || criterion.soft === true };
}

export function waitingOf(items: readonly AssessedCriterion[]): Waiting {
  return waitingFor(items.filter(({ assessment }) => assessment.state === 'unknown').map(undecidedBy));
}

export interface ProfileQuestion {
  readonly field: ProfileField;
  /** To-check schemes that any precise answer decides, this one given alone: they become eligible or ineligible. */
  readonly settles: number;
  /** To-check schemes that wait for this answer, alone or with others. */
  readonly awaitedBy: number;
  /** The scores of these, each shared among all that the scheme still waits for. */
  readonly weight: number;
}

/** Fields that an answer to another one tells too. */
export type Implied = Readonly<Record<ProfileField, readonly ProfileField[]>>;

function compareFields(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Whether any answer to this field alone decides a scheme that waits so. */
function decides(
  field: ProfileField,
  { fields, beyond, mayStay }: Waiting,
  told: readonly ProfileField[] = [],
): boolean {
  return beyond === 0 && !mayStay && fields.every((needed) => needed === field || told.includes(needed));
}

type Tally = Map<ProfileField, { settles: number; awaitedBy: number; weight: number }>;

function count(tally: Tally, field: ProfileField, share: number, settles: boolean): void {
  const total = tally.get(field) ?? { settles: 0, awaitedBy: 0, weight: 0 };
  total.awaitedBy += 1;
  total.weight += share;
  if (settles) total.settles += 1;
  tally.set(field, total);
}

/**
 * The profile fields most worth asking: first those that decide the most to-check schemes alone, then, where they
 * decide as many, those that weigh most on the well ranked.
 */
export function bestQuestions(
  inputs: readonly QuestionInput[],
  most = 3,
  implied: Implied = {},
): readonly ProfileQuestion[] {
  const tally: Tally = new Map();
  const telling = Object.keys(implied);
  for (const { waiting, score } of inputs) {
    const { fields, beyond } = waiting;
    const share = score / (fields.length + beyond);
    for (const field of fields) count(tally, field, share, decides(field, waiting, implied[field]));
    for (const field of telling) {
      if (fields.length === 0 || fields.includes(field) || !decides(field, waiting, implied[field])) continue;
      count(tally, field, share, true);
    }
  }
  return [...tally]
    .map(([field, { weight, ...counts }]) => ({ field, ...counts, weight: Math.round(weight * 1e6) / 1e6 }))
    .sort(
      (one, other) => other.settles - one.settles || other.weight - one.weight || compareFields(one.field, other.field),
    )
    .slice(0, most);
}
