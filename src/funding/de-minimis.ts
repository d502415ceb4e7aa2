import { addYears, type CalendarDate, type NumericFact } from '../engine';

/** Regulation (EU) 2023/2831, article 3: euros of gross grant equivalent, over any `rollingYears` years. */
export interface DeMinimisLaw {
  readonly ceiling: number;
  readonly rollingYears: number;
}

export interface DeMinimisAid {
  readonly grantedOn?: CalendarDate | null;
  /** Gross grant equivalent, euros. */
  readonly amount?: number | null;
}

const LACKS = ['deMinimis'];

/**
 * Room left at `today`, euros; never below 0. An aid counts from its grant date until the day before its
 * anniversary of `rollingYears` years. Unknown aids (null) leave anything up to the ceiling, and one whose date or
 * amount is unknown anything up to what the others leave; without a law at that
 * date (null) nothing is known.
 */
export function deMinimisRoom(
  aids: readonly DeMinimisAid[] | null,
  today: CalendarDate,
  law: DeMinimisLaw | null,
): NumericFact {
  if (law === null) return { state: 'unknown', lacks: [] };
  if (aids === null) return { state: 'bounded', min: 0, max: law.ceiling, lacks: LACKS };
  const start = addYears(today, -law.rollingYears);
  const dated = aids.flatMap(({ grantedOn, amount }) =>
    typeof grantedOn === 'string' && typeof amount === 'number' ? [{ grantedOn, amount }] : [],
  );
  const received = dated.filter(({ grantedOn }) => grantedOn > start).reduce((sum, { amount }) => sum + amount, 0);
  const left = Math.max(0, law.ceiling - received);
  return dated.length === aids.length || left === 0
    ? { state: 'known', value: left }
    : { state: 'bounded', min: 0, max: left, lacks: LACKS };
}
