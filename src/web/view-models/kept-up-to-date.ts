import { todayInParis } from '../../common';
import type { SourceStatus } from '../../importers';
import { longDate } from './dates';
import { capitalised } from './figures';

/** A source that is fetched by itself, as the page of the data tells it. */
export interface KeptUpToDate {
  readonly name: string;
  /** When it last answered. */
  readonly answered: string;
  /** When a new copy last came. */
  readonly changed: string;
}

const NEVER = 'pas encore';

/** A failure shows by a day that grows old; why is for whoever runs the service, in its log. */
export function keptUpToDate(sources: readonly SourceStatus[]): readonly KeptUpToDate[] {
  const day = (instant: string | null): string =>
    instant === null ? NEVER : longDate(todayInParis(new Date(instant)));
  return sources.map(({ title, state }) => ({
    name: capitalised(title),
    answered: day(state?.answeredAt ?? null),
    changed: day(state?.changedAt ?? null),
  }));
}
