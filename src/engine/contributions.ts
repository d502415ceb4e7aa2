import type { SchemeAssessment } from './assess';
import type { SchemeAvailability } from './availability';
import { daysBetween, yearsBetween } from './dates';
import type { AidScheme, Trust } from './scheme';
import type { CalendarDate, TerritoryCode } from './terms';

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
/** Neither praised nor punished for a figure that was not published. */
const NOT_PUBLISHED = 0.4;

export interface RankInput {
  readonly assessment: SchemeAssessment;
  readonly availability: SchemeAvailability;
  /** Fit with the need asked, 0 to 1. */
  readonly needFit: number;
  /** Estimated aid against the project's cost on the caller's scale, 0 to 1; null without an estimate. */
  readonly valueShare: number | null;
}

export interface RankContext {
  readonly today: CalendarDate;
  /** Whether a need or a text was asked; if not, fit counts for nothing. */
  readonly needAsked: boolean;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** One more condition than was coded is supposed, so that a sheet with little in it is not thought certain. */
function certainty({ items, coverage, scheme }: SchemeAssessment): number {
  const met = items.filter((item) => item.assessment.state === 'met').length;
  const checked = coverage.total === 0 ? 0 : coverage.checked / coverage.total;
  return (0.6 * (met / (items.length + 1)) + 0.4 * checked) * (scheme.depth === 'facts' ? 0.8 : 1);
}

const NEARNESS: readonly (readonly [prefix: string, nearness: number])[] = [
  ['EU', 0.1],
  ['FR', 0.25],
  ['REG-', 0.5],
  ['DEP-', 0.75],
];

function nearnessOf(code: TerritoryCode): number {
  return NEARNESS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 1;
}

/** By the widest territory named; none while it is not sure that the site stands there. */
function proximity({ scheme, items }: SchemeAssessment): number {
  if (items[0]?.assessment.state !== 'met') return 0;
  const { include } = scheme.territory;
  return include.length === 0 ? nearnessOf('FR') : Math.min(...include.map(nearnessOf));
}

const TRUSTED: Readonly<Record<Trust, number>> = { official: 1, 'open-data': 0.85, unconfirmed: 0.2 };
const STALE_AFTER_YEARS = 2;

function freshness({ source, depth }: AidScheme, today: CalendarDate): number {
  const age = clamp(yearsBetween(source.checkedOn, today) / STALE_AFTER_YEARS);
  return (1 - age) * TRUSTED[source.trust] * (depth === 'facts' ? 0.8 : 1);
}

function effort({ documents, leadTimeWeeks, apply }: AidScheme): number {
  const paper = documents.length === 0 ? NOT_PUBLISHED : 1 - clamp(documents.length / 12);
  const wait = leadTimeWeeks === null ? NOT_PUBLISHED : 1 - clamp(leadTimeWeeks / 52);
  return 0.4 * paper + 0.4 * wait + (apply === null ? 0 : 0.2);
}

/** Days left, then how much they press; under a week there is hardly time to apply. */
const PRESSURE: readonly (readonly [underDays: number, pressure: number])[] = [
  [7, 0.5],
  [31, 1],
  [92, 0.8],
  [183, 0.6],
];

function urgency({ availability, deadline }: SchemeAvailability, today: CalendarDate): number {
  if (availability === 'closed' || availability === 'upcoming') return 0;
  if (deadline === null) return 0.3;
  const left = daysBetween(today, deadline);
  return PRESSURE.find(([underDays]) => left < underDays)?.[1] ?? 0.4;
}

/** Parts are multiples of 2^-14: their sum is exact, whatever the order they are added in. */
function exact(part: number): number {
  return Math.round(part * 16384) / 16384;
}

/** 1 for a scheme that answers the need, less below `FITTING`: an aid for another need is noise. */
function relevance(needFit: number, { needAsked }: RankContext): number {
  return needAsked ? OTHER_NEED + (1 - OTHER_NEED) * clamp(needFit / FITTING) : 1;
}

/** The weighted parts of a score, each at most its weight. */
export function contributionsOf(input: RankInput, context: RankContext, weights: Weights = WEIGHTS): Contributions {
  const { assessment, availability } = input;
  const { scheme } = assessment;
  const needFit = context.needAsked ? clamp(input.needFit) : 0;
  const factor = relevance(needFit, context);
  const part = (name: ContributionName, value: number) => exact(weights[name] * factor * clamp(value));
  return {
    needFit: part('needFit', needFit),
    certainty: part('certainty', certainty(assessment)),
    proximity: part('proximity', proximity(assessment)),
    value: part('value', input.valueShare ?? NOT_PUBLISHED),
    freshness: part('freshness', freshness(scheme, context.today)),
    effort: part('effort', effort(scheme)),
    urgency: part('urgency', urgency(availability, context.today)),
  };
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
