import type { SchemeAssessment } from './assess';
import type { SchemeAvailability } from './availability';
import type { CalendarDate } from './terms';
import { certainty, clamp, freshness, NOT_PUBLISHED, traitsOf, urgency } from './traits';

/** The whole of the ranking: what counts, and how much. The weights sum to 1. */
export const WEIGHTS = {
  /** Text and taxonomy against the need asked. */
  needFit: 0.4,
  /** Share of the criteria met, share of the conditions checked. */
  certainty: 0.22,
  /** A scheme made for this place beats a general one. */
  proximity: 0.12,
  /** Estimated amount against the cost of the project. */
  value: 0.1,
  /** How lately the sheet was checked, and how far its source is trusted. */
  freshness: 0.07,
  /** Little paper, a short wait. */
  effort: 0.05,
  /** A deadline ahead, with time left to apply. */
  urgency: 0.04,
} as const;

export type ContributionName = keyof typeof WEIGHTS;
export type Weights = Readonly<Record<ContributionName, number>>;
export type Contributions = Readonly<Record<ContributionName, number>>;
export const CONTRIBUTION_NAMES = Object.keys(WEIGHTS) as readonly ContributionName[];

/** From this fit on, a scheme answers the need; below it, everything else counts less. */
export const FITTING = 0.35;
/** What is left of the other contributions of a scheme made for another need. */
const OTHER_NEED = 0.25;
export interface RankInput {
  readonly assessment: SchemeAssessment;
  readonly availability: SchemeAvailability;
  /** Fit with the need asked, 0 to 1. */
  readonly needFit: number;
  /** Estimated aid against the project's cost on the caller's scale, 0 to 1; null without an estimate. */
  readonly valueShare: number | null;
  /** Another of its family is shown for it. */
  readonly folded?: boolean;
}

export interface RankContext {
  readonly today: CalendarDate;
  /** Whether a need or a text was asked; if not, fit counts for nothing. */
  readonly needAsked: boolean;
}

/** Parts are multiples of 2^-14: their sum is exact, whatever the order they are added in. */
function exact(part: number): number {
  return Math.round(part * 16384) / 16384;
}

/** 1 for a scheme that answers the need, less below `FITTING`: an aid for another need is noise. */
function relevance(needFit: number, { needAsked }: RankContext): number {
  return needAsked ? OTHER_NEED + (1 - OTHER_NEED) * clamp(needFit / FITTING) : 1;
}

/** Before weighing, each in [0, 1]. */
export type Shares = Readonly<Record<ContributionName, number>>;

function sharesOf({ assessment, availability, needFit, valueShare }: RankInput, { today }: RankContext): Shares {
  const { scheme, items, coverage } = assessment;
  const traits = traitsOf(scheme);
  const met = items.filter((item) => item.assessment.state === 'met').length;
  return {
    needFit,
    certainty: certainty(traits, met, coverage.checked),
    // None while it is not sure that the site stands in the perimeter.
    proximity: items[0]?.assessment.state === 'met' ? traits.nearness : 0,
    value: valueShare ?? NOT_PUBLISHED,
    freshness: freshness(scheme, today),
    effort: traits.effort,
    urgency: urgency(availability, today),
  };
}

/** The weighted parts of a score, each at most its weight. */
export function contributionsOf(input: RankInput, context: RankContext, weights: Weights = WEIGHTS): Contributions {
  const shares = sharesOf(input, context);
  const needFit = context.needAsked ? clamp(shares.needFit) : 0;
  const factor = relevance(needFit, context);
  const part = (name: ContributionName, value: number) => exact(weights[name] * factor * clamp(value));
  return {
    needFit: part('needFit', needFit),
    certainty: part('certainty', shares.certainty),
    proximity: part('proximity', shares.proximity),
    value: part('value', shares.value),
    freshness: part('freshness', shares.freshness),
    effort: part('effort', shares.effort),
    urgency: part('urgency', shares.urgency),
  };
}

/** The sum of the contributions of these shares, without making them: for whole catalogues. */
export function scoreOfShares(shares: Shares, context: RankContext, weights: Weights = WEIGHTS): number {
  const needFit = context.needAsked ? clamp(shares.needFit) : 0;
  const factor = relevance(needFit, context);
  return (
    exact(weights.needFit * factor * needFit) +
    exact(weights.certainty * factor * clamp(shares.certainty)) +
    exact(weights.proximity * factor * clamp(shares.proximity)) +
    exact(weights.value * factor * clamp(shares.value)) +
    exact(weights.freshness * factor * clamp(shares.freshness)) +
    exact(weights.effort * factor * clamp(shares.effort)) +
    exact(weights.urgency * factor * clamp(shares.urgency))
  );
}

export function scoreOf(contributions: Contributions): number {
  return CONTRIBUTION_NAMES.reduce((sum, name) => sum + contributions[name], 0);
}

/** The two strongest contributions, as codes; a contribution of nothing is never named. */
export function whyHere(contributions: Contributions): readonly ContributionName[] {
  return [...CONTRIBUTION_NAMES]
    .filter((name) => contributions[name] > 0)
    .sort((one, other) => contributions[other] - contributions[one])
    .slice(0, 2);
}
