import type { SchemeAvailability } from './availability';
import { daysBetween, yearsBetween } from './dates';
import type { AidScheme, Trust } from './scheme';
import type { CalendarDate, TerritoryCode } from './terms';

/** What of a scheme its score hangs on, whatever the firm and the day; shares lie in [0, 1]. */
export interface Traits {
  /** Coded criteria, the perimeter among them. */
  readonly coded: number;
  /** Coded and uncoded conditions. */
  readonly conditions: number;
  /** How near its widest territory is to one place. */
  readonly nearness: number;
  readonly effort: number;
  /** How much of the sheet's word is taken: a sheet of facts alone is believed less. */
  readonly credit: number;
}

/** Neither praised nor punished for a figure that was not published. */
export const NOT_PUBLISHED = 0.4;

const NEARNESS: readonly (readonly [prefix: string, nearness: number])[] = [
  ['EU', 0.1],
  ['FR', 0.25],
  ['REG-', 0.5],
  ['DEP-', 0.75],
];

function nearnessOf(code: TerritoryCode): number {
  return NEARNESS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 1;
}

function effort({ documents, leadTimeWeeks, apply }: AidScheme): number {
  const paper = documents.length === 0 ? NOT_PUBLISHED : 1 - clamp(documents.length / 12);
  const wait = leadTimeWeeks === null ? NOT_PUBLISHED : 1 - clamp(leadTimeWeeks / 52);
  return 0.4 * paper + 0.4 * wait + (apply === null ? 0 : 0.2);
}

export function traitsOf(scheme: AidScheme): Traits {
  const { criteria, uncoded, territory, depth } = scheme;
  const coded = criteria.length + 1;
  return {
    coded,
    conditions: coded + uncoded.length,
    nearness: territory.include.length === 0 ? nearnessOf('FR') : Math.min(...territory.include.map(nearnessOf)),
    effort: effort(scheme),
    credit: depth === 'facts' ? 0.8 : 1,
  };
}

/** How much a scheme's sheet holds. */
type Sheet = Pick<Traits, 'coded' | 'conditions' | 'credit'>;

/**
 * Of the coded criteria, how many are met and how many checked. One more condition than was coded is supposed, so that a
 * sheet with little in it is not thought certain.
 */
export function certainty({ coded, conditions, credit }: Sheet, met: number, checked: number): number {
  return (0.6 * (met / (coded + 1)) + 0.4 * (checked / conditions)) * credit;
}

const TRUSTED: Readonly<Record<Trust, number>> = { official: 1, 'open-data': 0.85, unconfirmed: 0.2 };
const STALE_AFTER_YEARS = 2;

export function freshness({ source, depth }: AidScheme, today: CalendarDate): number {
  const age = clamp(yearsBetween(source.checkedOn, today) / STALE_AFTER_YEARS);
  return (1 - age) * TRUSTED[source.trust] * (depth === 'facts' ? 0.8 : 1);
}

/** Days left, then how much they press; under a week there is hardly time to apply. */
const PRESSURE: readonly (readonly [underDays: number, pressure: number])[] = [
  [7, 0.5],
  [31, 1],
  [92, 0.8],
  [183, 0.6],
];

export function urgency({ availability, deadline }: SchemeAvailability, today: CalendarDate): number {
  if (availability === 'closed' || availability === 'upcoming') return 0;
  if (deadline === null) return 0.3;
  const left = daysBetween(today, deadline);
  return PRESSURE.find(([underDays]) => left < underDays)?.[1] ?? 0.4;
}

export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
