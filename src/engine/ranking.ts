import {
  contributionsOf,
  FITTING,
  scoreOf,
  whyHere,
  type ContributionName,
  type Contributions,
  type RankContext,
  type RankInput,
  type Weights,
  WEIGHTS,
} from './contributions';
import { LEVELS, type Level } from './scheme';

export interface Ranked<T extends RankInput = RankInput> {
  readonly input: T;
  /** Weighted parts; `score` is exactly their sum. */
  readonly contributions: Contributions;
  readonly score: number;
  readonly whyHere: readonly ContributionName[];
  /** True when the spread of levels, not the score alone, set this rank. */
  readonly liftedForLevel: boolean;
}

/** How many first places hold every level that has a fitting scheme. */
export const SPREAD_OVER = 10;

/** Open schemes, then upcoming ones, then those the firm cannot have, then closed ones. */
export function tierOf({ assessment, availability: { availability } }: RankInput): number {
  if (availability === 'closed') return 3;
  if (assessment.verdict === 'ineligible') return 2;
  return availability === 'upcoming' ? 1 : 0;
}

function idOf({ input }: Ranked): string {
  return input.assessment.scheme.id;
}

function compareIds(one: Ranked, other: Ranked): number {
  if (idOf(one) === idOf(other)) return 0;
  return idOf(one) < idOf(other) ? -1 : 1;
}

function levelOf({ input }: Ranked): Level {
  return input.assessment.scheme.level;
}

function isFitting({ input }: Ranked, { needAsked }: RankContext): boolean {
  return tierOf(input) === 0 && (!needAsked || input.needFit >= FITTING);
}

/** The last of the first places that can go without taking a level its only fitting scheme. */
function expendable<T extends RankInput>(first: readonly Ranked<T>[], context: RankContext): number {
  const fitting = first.filter((item) => isFitting(item, context));
  return first.findLastIndex(
    (item) => !isFitting(item, context) || fitting.filter((other) => levelOf(other) === levelOf(item)).length > 1,
  );
}

/** Lifts the best fitting scheme of each level absent from the first places to their end. */
function spreadLevels<T extends RankInput>(sorted: readonly Ranked<T>[], context: RankContext): readonly Ranked<T>[] {
  let first = sorted.slice(0, SPREAD_OVER);
  const rest = sorted.slice(SPREAD_OVER);
  const lifted = LEVELS.filter((level) => !first.some((item) => levelOf(item) === level && isFitting(item, context)))
    .flatMap((level) => rest.find((item) => levelOf(item) === level && isFitting(item, context)) ?? [])
    .sort((one, other) => rest.indexOf(one) - rest.indexOf(other));
  const displaced: Ranked<T>[] = [];
  for (const item of lifted) {
    const [victim] = first.splice(expendable(first, context), 1);
    if (victim !== undefined) displaced.unshift(victim);
    first = [...first, { ...item, liftedForLevel: true }];
  }
  return [...first, ...displaced, ...rest.filter((item) => !lifted.includes(item))];
}

/** Ranks schemes for one firm; the order of the inputs changes nothing, ties go by id. */
export function rank<T extends RankInput>(
  inputs: readonly T[],
  context: RankContext,
  weights: Weights = WEIGHTS,
): readonly Ranked<T>[] {
  const sorted = inputs
    .map((input): Ranked<T> => {
      const contributions = contributionsOf(input, context, weights);
      const score = scoreOf(contributions);
      return { input, contributions, score, whyHere: whyHere(contributions), liftedForLevel: false };
    })
    .sort((one, other) => tierOf(one.input) - tierOf(other.input) || other.score - one.score || compareIds(one, other));
  return spreadLevels(sorted, context);
}
