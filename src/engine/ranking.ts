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
import { spreadLevels } from './spread';

export interface Ranked<T extends RankInput = RankInput> {
  readonly input: T;
  /** Weighted parts; `score` is exactly their sum. */
  readonly contributions: Contributions;
  readonly score: number;
  readonly whyHere: readonly ContributionName[];
  /** True when the spread of levels, not the score alone, set this rank. */
  readonly liftedForLevel: boolean;
}

/** Open schemes, then upcoming ones, those folded into them, those the firm cannot have, closed ones. */
export function tierOf({ assessment, availability: { availability }, folded = false }: RankInput): number {
  if (availability === 'closed') return 4;
  if (assessment.verdict === 'ineligible') return 3;
  if (folded) return 2;
  return availability === 'upcoming' ? 1 : 0;
}

function idOf({ input }: Ranked): string {
  return input.assessment.scheme.id;
}

function compareIds(one: Ranked, other: Ranked): number {
  if (idOf(one) === idOf(other)) return 0;
  return idOf(one) < idOf(other) ? -1 : 1;
}

function isFitting({ input }: Ranked, { needAsked }: RankContext): boolean {
  return tierOf(input) === 0 && (!needAsked || input.needFit >= FITTING);
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
  const { order, lifted } = spreadLevels(sorted, {
    levelOf: ({ input }) => input.assessment.scheme.level,
    isFitting: (item) => isFitting(item, context),
  });
  return order.map((item) => (lifted.has(item) ? { ...item, liftedForLevel: true } : item));
}
