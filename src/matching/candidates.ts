import type { CatalogueEntry, CatalogueSnapshot } from '../catalogue';
import { assess, availability, FITTING, type AidScheme, type CalendarDate, type Facts } from '../engine';
import { estimateAid, type AidEstimate } from '../funding';
import { needFit, type Taxonomy } from './need-fit';
import type { Candidate } from './scheme-view';
import { isAsked, type NeedsRead } from './wanted-needs';

/** An aid of a thousand euros is the bottom of the scale of amounts, one of ten million its top. */
const SMALLEST_LOG = 3;
const LARGEST_LOG = 7;

/** On a log scale, so that a million more matters less than the first hundred thousand; null without an estimate. */
export function valueShare(estimate: AidEstimate | null): number | null {
  if (estimate === null) return null;
  const middle = (estimate.min + estimate.max) / 2;
  const share = (Math.log10(Math.max(1, middle)) - SMALLEST_LOG) / (LARGEST_LOG - SMALLEST_LOG);
  return Math.min(1, Math.max(0, share));
}

function estimateOf({ funding, instruments }: AidScheme, facts: Facts): AidEstimate | null {
  return estimateAid({ funding, instruments, sizePossible: facts.sizeCategory.possible, cost: facts.projectCost });
}

function wordsOf({ finder, planes }: CatalogueSnapshot, text: string): ReadonlyMap<string, number> {
  if (text === '') return new Map();
  return new Map(finder.score(text).map(({ ordinal, score }) => [planes.schemeAt(ordinal)?.id ?? '', score]));
}

/**
 * Every scheme given (all of the catalogue by default) assessed for one firm, with the numbers that ranking reads. The cost of a project
 * is no measure of an aid made for another need: no estimate there.
 */
export function candidatesOf(
  snapshot: CatalogueSnapshot,
  facts: Facts,
  needs: NeedsRead,
  taxonomy: Taxonomy,
  today: CalendarDate,
  entries: Iterable<CatalogueEntry> = snapshot.entries.values(),
): Candidate[] {
  const needAsked = isAsked(needs);
  const words = wordsOf(snapshot, needs.text);
  return [...entries].map(({ scheme, externalId }) => {
    const fit = needFit(scheme, needs.wanted, words.get(scheme.id) ?? 0, taxonomy);
    const assessment = assess(scheme, facts);
    const answersNeed = !needAsked || fit >= FITTING;
    const forThisProject = assessment.verdict !== 'ineligible' && answersNeed;
    const estimate = forThisProject ? estimateOf(scheme, facts) : null;
    return {
      assessment,
      availability: availability(scheme.calendar, today),
      needFit: fit,
      valueShare: valueShare(estimate),
      externalId,
      estimate,
      answersNeed,
    };
  });
}
