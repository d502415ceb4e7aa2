import type { AssessedCriterion } from './assess';
import type { ProfileField } from './facts';
import { popcount } from './planes/bits';

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

/** A field that could be asked, as a bit, with what an answer tells. */
interface Candidate {
  readonly question: ProfileQuestion;
  readonly tells: number;
}

/** Fields beyond these, by weight, are no candidates: every set of the others is tried. */
const CONSIDERED = 8;
/** What an answer is worth that helps a scheme along without deciding it, the more of its answers are given. */
const HELPED_ALONG = 0.5;

function byWorth(one: ProfileQuestion, other: ProfileQuestion): number {
  return other.settles - one.settles || other.weight - one.weight || compareFields(one.field, other.field);
}

function tallied(inputs: readonly QuestionInput[], implied: Implied): ProfileQuestion[] {
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
  return Array.from(tally, ([field, { weight, ...counts }]) => ({
    field,
    ...counts,
    weight: Math.round(weight * 1e6) / 1e6,
  }));
}

function heaviest(questions: readonly ProfileQuestion[], mayAsk: (field: ProfileField) => boolean): ProfileQuestion[] {
  const byWeight = [...questions].sort(
    (one, other) => other.weight - one.weight || compareFields(one.field, other.field),
  );
  const kept: ProfileQuestion[] = [];
  for (const question of byWeight) {
    if (kept.length === CONSIDERED) break;
    if (mayAsk(question.field)) kept.push(question);
  }
  return kept;
}

/** Schemes that wait for the same candidates. */
interface Alike {
  /** The candidates, as bits. */
  readonly mask: number;
  /** All that they wait for, other fields and what no field settles too. */
  readonly needed: number;
  /** Whether all the candidates together decide them. */
  readonly mayBeDecided: boolean;
  score: number;
}

function alike(inputs: readonly QuestionInput[], bits: ReadonlyMap<ProfileField, number>): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const { waiting, score } of inputs) {
    const { fields, beyond, mayStay } = waiting;
    const mask = fields.reduce((all, field) => all | (bits.get(field) ?? 0), 0);
    if (mask === 0) continue;
    const needed = fields.length + beyond;
    const mayBeDecided = !mayStay && beyond === 0 && fields.every((field) => bits.has(field));
    const key = `${mask} ${needed} ${mayBeDecided}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { mask, needed, mayBeDecided, score });
    else group.score += score;
  }
  return [...groups.values()];
}

/** What answers, as bits, bring to these schemes. */
function broughtTo({ mask, needed, mayBeDecided, score }: Alike, told: number): number {
  if (mayBeDecided && (mask & ~told) === 0) return score;
  return (HELPED_ALONG * score * popcount(mask & told)) / needed;
}

/** Every set of so many of a list, in its order. */
function* setsOf<T>(list: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= list.length - size; at += 1) {
    for (const others of setsOf(list, size - 1, at + 1)) yield [list[at] as T, ...others];
  }
}

/** The set whose answers together bring most to the schemes; of equal sets, the first. */
function bestTogether(candidates: readonly Candidate[], size: number, schemes: readonly Alike[]): readonly Candidate[] {
  let best: readonly Candidate[] = [];
  let most = -1;
  for (const set of setsOf(candidates, size)) {
    const told = set.reduce((all, { tells }) => all | tells, 0);
    const sum = Math.round(1e6 * schemes.reduce((all, group) => all + broughtTo(group, told), 0));
    if (sum <= most) continue;
    best = set;
    most = sum;
  }
  return best;
}

export interface QuestionsAsked {
  /** Three when left out. */
  readonly most?: number;
  readonly implied?: Implied;
  /** Whether a field can be asked; all can when left out. */
  readonly mayAsk?: (field: ProfileField) => boolean;
}

/**
 * The profile fields whose answers together decide most of the to-check schemes, weighted by their scores, or help them
 * along. In their order, first those that decide the most alone, then those that weigh most on the well ranked.
 */
export function bestQuestions(
  inputs: readonly QuestionInput[],
  { most = 3, implied = {}, mayAsk = () => true }: QuestionsAsked = {},
): readonly ProfileQuestion[] {
  const askable = heaviest(tallied(inputs, implied), mayAsk).sort(byWorth);
  const bits = new Map(askable.map(({ field }, index) => [field, 2 ** index]));
  const bitOf = (field: ProfileField): number => bits.get(field) ?? 0;
  const candidates = askable.map((question): Candidate => {
    const told = [question.field, ...(implied[question.field] ?? [])];
    return { question, tells: told.reduce((all, field) => all | bitOf(field), 0) };
  });
  const size = Math.min(most, candidates.length);
  return bestTogether(candidates, size, alike(inputs, bits)).map(({ question }) => question);
}
