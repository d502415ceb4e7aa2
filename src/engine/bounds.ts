import type { Assessment, State } from './criterion';
import type { NumericFact } from './facts';
import { assessment } from './states';
import { formatFigure, formatNumber, formatQuantity, type Unit } from './words';

/** Inclusive on both sides. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Data for JSON: a number, an interval whose open end is null, or null when nothing is known. */
export type NumericValue = number | { readonly min: number; readonly max: number | null } | null;

export function boundsContradiction({ min, max }: Bounds): string | null {
  if (min === undefined && max === undefined) return 'ni minimum ni maximum : la condition ne dit rien';
  if (min === undefined || max === undefined || min <= max) return null;
  return `le minimum ${formatNumber(min)} dépasse le maximum ${formatNumber(max)}`;
}

function stateWithin({ min = -Infinity, max = Infinity }: Bounds, low: number, high: number): State {
  if (high < min || low > max) return 'unmet';
  return low >= min && high <= max ? 'met' : 'unknown';
}

export function valueOf(fact: NumericFact): NumericValue {
  if (fact.state === 'known') return fact.value;
  if (fact.state === 'unknown') return null;
  return { min: fact.min, max: Number.isFinite(fact.max) ? fact.max : null };
}

/** Bounds are inclusive; an interval that straddles one is unknown. */
export function stateOfBounds(bounds: Bounds, fact: NumericFact): State {
  if (fact.state === 'unknown') return 'unknown';
  return fact.state === 'known' ? stateWithin(bounds, fact.value, fact.value) : stateWithin(bounds, fact.min, fact.max);
}

export function checkBounds(bounds: Bounds, fact: NumericFact): Assessment {
  return assessment(stateOfBounds(bounds, fact), valueOf(fact), fact.state === 'known' ? [] : fact.lacks);
}

/** How far the nearest figure of the firm is outside the bounds, and which one it misses; null inside, or not known. */
export function missedBound(
  { min, max }: Bounds,
  value: unknown,
): { readonly kind: 'raise' | 'lower'; readonly gap: number; readonly bound: number } | null {
  if (typeof value !== 'number' && !isInterval(value)) return null;
  const [low, high] = typeof value === 'number' ? [value, value] : [value.min, value.max ?? Infinity];
  if (min !== undefined && high < min) return { kind: 'raise', gap: min - high, bound: min };
  return max !== undefined && low > max ? { kind: 'lower', gap: low - max, bound: max } : null;
}

/** A bound in euros that a source refuses itself (« plus de 8 M€ ») is coded to the euro beyond: that round figure, else null. */
function roundBeside(bound: number, unit: Unit, step: 1 | -1): number | null {
  const round = bound - step;
  return unit === 'euro' && round > 0 && round % 1000 === 0 ? round : null;
}

function minInWords(min: number, unit: Unit): string {
  const round = roundBeside(min, unit, 1);
  return round === null ? `${formatQuantity(min, unit)} au moins` : `plus de ${formatQuantity(round, unit)}`;
}

function maxInWords(max: number, unit: Unit): string {
  const round = roundBeside(max, unit, -1);
  return round === null ? `${formatQuantity(max, unit)} au plus` : `moins de ${formatQuantity(round, unit)}`;
}

/** `249 salariés au plus`, `entre 10 et 249 salariés`. */
export function rangeInWords({ min, max }: Bounds, unit: Unit): string {
  if (min !== undefined && max !== undefined) {
    if (min === max) return `exactement ${formatQuantity(min, unit)}`;
    return `entre ${formatFigure(min, unit)} et ${formatQuantity(max, unit)}`;
  }
  return max === undefined ? minInWords(min ?? 0, unit) : maxInWords(max, unit);
}

function isInterval(value: unknown): value is { min: number; max: number | null } {
  return typeof value === 'object' && value !== null && 'min' in value && 'max' in value;
}

/** The firm's figure: `Effectif 45`, `Effectif entre 20 et 49`, `Effectif non renseigné`. */
export function figureInWords(title: string, value: unknown, unit: Unit): string {
  if (typeof value === 'number') return `${title} ${formatFigure(value, unit)}`;
  if (!isInterval(value)) return `${title} non renseigné`;
  if (value.max === null) return `${title} d'au moins ${formatFigure(value.min, unit)}`;
  return `${title} entre ${formatFigure(value.min, unit)} et ${formatFigure(value.max, unit)}`;
}

function isBelow(value: unknown, min: number | undefined): boolean {
  if (min === undefined) return false;
  if (typeof value === 'number') return value < min;
  return isInterval(value) && value.max !== null && value.max < min;
}

function metInWords({ min, max }: Bounds, unit: Unit): string {
  if (min !== undefined && max !== undefined) return rangeInWords({ min, max }, unit);
  if (max !== undefined) return `dans la limite de ${formatQuantity(max, unit)}`;
  const round = roundBeside(min ?? 0, unit, 1);
  return round === null
    ? `atteint le minimum de ${formatQuantity(min ?? 0, unit)}`
    : `dépasse ${formatQuantity(round, unit)}`;
}

function unmetInWords({ min, max }: Bounds, value: unknown, unit: Unit): string {
  if (isBelow(value, min) || max === undefined) {
    const round = roundBeside(min ?? 0, unit, 1);
    return round === null
      ? `au-dessous du minimum de ${formatQuantity(min ?? 0, unit)}`
      : `il en faut plus de ${formatQuantity(round, unit)}`;
  }
  return `au-dessus du maximum de ${formatQuantity(max, unit)}`;
}

/** `Effectif 45 : dans la limite de 249 salariés`. */
export function numberSentence(title: string, bounds: Bounds, { state, value }: Assessment, unit: Unit): string {
  const figure = figureInWords(title, value, unit);
  if (state === 'met') return `${figure} : ${metInWords(bounds, unit)}`;
  if (state === 'unmet') return `${figure} : ${unmetInWords(bounds, value, unit)}`;
  return `${figure} : ${rangeInWords(bounds, unit)}${value === null ? '' : ', à préciser'}`;
}
