import {
  reasonOf,
  type AidScheme,
  type AssessedCriterion,
  type Labels,
  type Ranked,
  type RankInput,
  type TerritoryCode,
} from '../engine';
import type { AidEstimate } from '../funding';
import type { Kin } from './folds';
import { answeredNeed, type Taxonomy, type WantedNeed } from './need-fit';
import type { ReasonView, RecommendedScheme } from './recommendation';
import { whyHereInWords, type WhyContext } from './why-here';

/** What ranking knows of a scheme, and what only the page needs beside it. */
export interface Candidate extends RankInput {
  readonly externalId: string | null;
  readonly estimate: AidEstimate | null;
  readonly answersNeed: boolean;
  readonly folded: boolean;
  readonly kin: Kin;
}

export interface SchemeWords {
  readonly labels: Labels;
  readonly taxonomy: Taxonomy;
  /** Wanted needs, surest first. */
  readonly wanted: readonly WantedNeed[];
  needLabel(id: string): string;
  /** Territories that certainly hold the site. */
  readonly within: ReadonlySet<TerritoryCode>;
}

/** All conditions of a scheme in words, each with its own address where it has one, else the scheme's. */
export function reasonsOf(items: readonly AssessedCriterion[], source: string, labels: Labels): ReasonView[] {
  return items.map((item) => reasonOf(item, labels, source));
}

function placeOf({ territory }: AidScheme, { within, labels }: SchemeWords): string | null {
  const code = territory.include.find((included) => within.has(included));
  return code === undefined || code === 'FR' || code === 'EU' ? null : labels.territory(code);
}

function needOf({ needs }: AidScheme, words: SchemeWords): WhyContext['need'] {
  const answered = answeredNeed(needs, words.wanted, words.taxonomy);
  return answered === null ? null : { label: words.needLabel(answered.id), whole: answered.whole };
}

function headOf(scheme: AidScheme) {
  const { id, name, acronym, summary, level, depth, funders, instruments, needs, funding, uncoded, source } = scheme;
  const { url, publisher, catalogue, licence, checkedOn, trust } = source;
  return {
    schemeId: id,
    name,
    acronym,
    summary,
    level,
    depth,
    funders: funders.map((funder) => funder.name),
    instruments,
    needs,
    funding,
    uncoded,
    source: { url, publisher, catalogue, licence, checkedOn, trust },
  };
}

/** One ranked scheme, worded: the only place where the sentences of its criteria are made. */
export function schemeView(ranked: Ranked<Candidate>, rank: number, words: SchemeWords): RecommendedScheme {
  const { assessment, availability, estimate, externalId, answersNeed, kin } = ranked.input;
  const { scheme, items, verdict, coverage } = assessment;
  return {
    rank,
    externalId,
    ...headOf(scheme),
    ...kin,
    answersNeed,
    verdict,
    coverage,
    availability: availability.availability,
    opens: scheme.calendar?.opens ?? null,
    deadline: availability.deadline,
    score: ranked.score,
    contributions: ranked.contributions,
    liftedForLevel: ranked.liftedForLevel,
    whyHere: whyHereInWords(ranked.whyHere, {
      need: needOf(scheme, words),
      // The perimeter comes first of all conditions.
      perimeter: items[0]?.assessment.state ?? 'unknown',
      place: placeOf(scheme, words),
      met: items.filter(({ assessment: { state } }) => state === 'met').length,
      hasEstimate: estimate !== null,
      hasDeadline: availability.deadline !== null,
    }),
    reasons: reasonsOf(items, scheme.source.url, words.labels),
    estimate,
  };
}
