import {
  formatNumber,
  formatQuantity,
  joinWords,
  type AidRate,
  type Funding,
  type Instrument,
  type NumericFact,
  type SizeCategory,
} from '../engine';
import { intervalOf, type Interval } from './interval';

/** Euros, rounded; `basis` says in French how the figure was found. */
export interface AidEstimate {
  readonly min: number;
  readonly max: number;
  readonly currency: 'EUR';
  readonly basis: string;
}

export interface EstimateInput {
  readonly funding: Funding | null;
  readonly instruments: readonly Instrument[];
  /** Size categories the firm may belong to. */
  readonly sizePossible: readonly SizeCategory[];
  /** Eligible cost of the project, euros. */
  readonly cost: NumericFact;
}

/** A rate on these is an aid intensity; on a loan, a guarantee or equity it is something else. */
const BY_INTENSITY: ReadonlySet<Instrument> = new Set<Instrument>(['grant', 'repayable-advance', 'tax-credit']);
const NOT_BY_INTENSITY: ReadonlySet<Instrument> = new Set<Instrument>([
  'loan',
  'guarantee',
  'equity',
  // The rate is on the price of the advice or the course, which the cost of the project does not tell.
  'advice',
  'training',
]);

/** Where a scheme names no rate for a size, the category that holds it: "small" covers micro, "large" all that is no SME. */
const WITHIN: Readonly<Partial<Record<SizeCategory, SizeCategory>>> = {
  micro: 'small',
  'small-mid-cap': 'mid-cap',
  'mid-cap': 'large',
};

function rateFor(rates: Readonly<Partial<Record<SizeCategory, number>>>, size: SizeCategory): number | null {
  const own = rates[size];
  if (own !== undefined) return own;
  const wider = WITHIN[size];
  return wider === undefined ? null : rateFor(rates, wider);
}

/** Percent; null when the scheme gives no rate for any size the firm may have. */
function rateOf(rate: AidRate, sizes: readonly SizeCategory[]): Interval | null {
  if (typeof rate === 'number') return { min: rate, max: rate };
  const rates = sizes.flatMap((size) => rateFor(rate, size) ?? []);
  return rates.length === 0 ? null : { min: Math.min(...rates), max: Math.max(...rates) };
}

/** Between floor and cap; an aid never exceeds the highest cost it may help to pay. */
function amountWithin({ floor, cap }: Funding, amount: number, highestCost: number): number {
  return Math.round(Math.min(Math.max(amount, floor ?? 0), cap ?? Infinity, highestCost));
}

const euros = (amount: number): string => formatQuantity(amount, 'euro');

function span({ min, max }: Interval, unit: (value: number) => string): string {
  if (min === max) return unit(min);
  return Number.isFinite(max) ? `${unit(min)} à ${unit(max)}` : `au moins ${unit(min)}`;
}

function inWords(funding: Funding, rate: Interval, cost: Interval, advance: boolean): string {
  const percent = span(rate, (value) => `${formatNumber(value)} %`);
  const bySize = rate.min === rate.max ? '' : " selon la taille de l'entreprise";
  const formula = `${percent} des dépenses éligibles${bySize} (${span(cost, euros)} si tout le projet l'est)`;
  const bounds = [
    ...(funding.floor === null ? [] : [`au moins ${euros(funding.floor)}`]),
    ...(funding.cap === null ? [] : [`au plus ${euros(funding.cap)}`]),
  ];
  return [formula, joinWords(bounds, 'et'), advance ? 'à rembourser' : ''].filter((part) => part !== '').join(', ');
}

interface Reckoning extends Interval {
  /** Percent. */
  readonly rate: Interval;
  readonly costs: Interval;
}

function reckon({ funding, instruments, sizePossible, cost }: EstimateInput): Reckoning | null {
  const told = funding?.rate ?? null;
  if (funding === null || told === null || cost.state === 'unknown') return null;
  if (instruments.some((instrument) => NOT_BY_INTENSITY.has(instrument))) return null;
  if (!instruments.some((instrument) => BY_INTENSITY.has(instrument))) return null;
  const rate = rateOf(told, sizePossible);
  if (rate === null) return null;
  const costs = intervalOf(cost);
  const max = amountWithin(funding, rate.max === 0 ? 0 : (rate.max / 100) * costs.max, costs.max);
  if (!Number.isFinite(max)) return null;
  return { min: Math.min(max, amountWithin(funding, (rate.min / 100) * costs.min, costs.max)), max, rate, costs };
}

/** The amounts of `estimateAid` alone, for ranking. */
export function estimateRange(input: EstimateInput): Interval | null {
  return reckon(input);
}

/**
 * Rate x cost, between floor and cap; a range when the size or the cost is not settled; null without data to say so:
 * a project whose cost nobody told has no amount.
 */
export function estimateAid(input: EstimateInput): AidEstimate | null {
  const { funding, instruments } = input;
  const reckoned = reckon(input);
  if (funding === null || reckoned === null) return null;
  const { min, max, rate, costs } = reckoned;
  const advance = instruments
    .filter((instrument) => BY_INTENSITY.has(instrument))
    .every((instrument) => instrument === 'repayable-advance');
  return { min, max, currency: 'EUR', basis: inWords(funding, rate, costs, advance) };
}
