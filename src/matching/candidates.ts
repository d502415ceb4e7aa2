import type { CatalogueEntry } from '../catalogue';
import { assess, availability, FITTING, type AidScheme, type CalendarDate, type Facts } from '../engine';
import { estimateAid, type EstimateInput, type Interval } from '../funding';
import { NO_KIN } from './folds';
import type { Candidate } from './scheme-view';

/** What one firm asks, and when. */
export interface Asked {
  readonly facts: Facts;
  readonly today: CalendarDate;
  /** Whether a need or a text was asked; if not, fit counts for nothing. */
  readonly needAsked: boolean;
}

/** An aid of a thousand euros is the bottom of the scale of amounts, one of ten million its top. */
const SMALLEST_LOG = 3;
const LARGEST_LOG = 7;

/** On a log scale, so that a million more matters less than the first hundred thousand; null without an estimate. */
export function valueShare(estimate: Interval | null): number | null {
  if (estimate === null) return null;
  const middle = (estimate.min + estimate.max) / 2;
  const share = (Math.log10(Math.max(1, middle)) - SMALLEST_LOG) / (LARGEST_LOG - SMALLEST_LOG);
  return Math.min(1, Math.max(0, share));
}

export function reckoningOf({ funding, instruments }: AidScheme, facts: Facts): EstimateInput {
  return { funding, instruments, sizePossible: facts.sizeCategory.possible, cost: facts.projectCost };
}

/**
 * A scheme assessed for one firm, with the numbers that ranking reads. The cost of a project is no measure of an aid
 * made for another need: no estimate there.
 */
export function candidateOf({ scheme, externalId }: CatalogueEntry, fit: number, asked: Asked): Candidate {
  const { facts, today, needAsked } = asked;
  const assessment = assess(scheme, facts);
  const answersNeed = !needAsked || fit >= FITTING;
  const forThisProject = assessment.verdict !== 'ineligible' && answersNeed;
  const estimate = forThisProject ? estimateAid(reckoningOf(scheme, facts)) : null;
  return {
    assessment,
    availability: availability(scheme.calendar, today),
    needFit: fit,
    valueShare: valueShare(estimate),
    externalId,
    estimate,
    answersNeed,
    folded: false,
    kin: NO_KIN,
  };
}
