import { Injectable } from '@nestjs/common';

import { Catalogue, type CatalogueEntry, type CatalogueSnapshot } from '../catalogue';
import { todayInParis, validated } from '../common';
import { CompanyProfileDto, understandCompany, type CompanyProfile, type UnderstoodCompany } from '../companies';
import {
  ENGINE_VERSION,
  rank,
  type CalendarDate,
  type Facts,
  type Labels,
  type Ranked,
  type Weights,
  WEIGHTS,
} from '../engine';
import { Reference } from '../reference';
import { TerritoryDirectory } from '../territories';
import { candidatesOf } from './candidates';
import { companyView } from './company-view';
import { deriveFacts } from './derive-facts';
import { nearMissesOf } from './near-misses';
import { inOrder } from './order';
import { questionsOf } from './questions';
import { RecommendationRequestDto, USUAL_RESULTS } from './recommendation-request.dto';
import type { Recommendation } from './recommendation';
import { schemeView, type Candidate, type SchemeWords } from './scheme-view';
import { screen } from './screening';
import { isAsked, readNeeds, type NeedsRead } from './wanted-needs';

const COMPANY = '/company';

/** What `recommend` takes: plain data as it came, checked here once for API, command line and pages. */
export interface RecommendationRequest {
  readonly company: unknown;
  readonly at?: string | null;
  readonly limit?: number | null;
  readonly verdicts?: string | null;
  readonly order?: string | null;
}

const isListed = ({ input }: Ranked<Candidate>): boolean =>
  input.assessment.verdict !== 'ineligible' && input.availability.availability !== 'closed';

/** The main job: every scheme of the catalogue laid against one company, ranked and explained. */
@Injectable()
export class RecommendationService {
  private readonly labels: Labels;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly territories: TerritoryDirectory,
    private readonly reference: Reference,
  ) {
    this.labels = {
      territory: (code) => territories.label(code),
      naf: (code) => reference.naf.label(code),
      legalForm: (code) => reference.legalForms.label(code),
    };
  }

  /**
   * @param weights of the ranking, to measure how much it hangs on them
   * @throws ProblemError 422 naming the field and the value.
   */
  recommend(request: RecommendationRequest, weights: Weights = WEIGHTS): Recommendation {
    const { company: plain, at, limit, verdicts, order } = validated(RecommendationRequestDto, request);
    const today = at ?? todayInParis();
    const company = this.understand(plain, today);
    const facts = this.factsOf(company, today);
    const needs = readNeeds(company.profile.project ?? {}, this.reference);
    const snapshot = this.catalogue.snapshot();
    const { counts, entries } = screen(snapshot, facts, today);
    const assessed = verdicts === 'all' ? snapshot.entries.values() : entries;
    const ranked = this.rank({ snapshot, assessed }, facts, needs, today, weights);
    const ordered = inOrder(ranked, order ?? 'relevance');
    const shown = verdicts === 'all' ? ordered : ordered.filter(isListed);
    const words = this.wordsFor(facts, needs);
    return {
      at: today,
      catalogueVersion: snapshot.version,
      engineVersion: ENGINE_VERSION,
      company: companyView(company, facts, needs.views, this.territories),
      counts,
      results: shown.slice(0, limit ?? USUAL_RESULTS).map((one, index) => schemeView(one, index + 1, words)),
      nearMisses: nearMissesOf(ranked),
      questions: questionsOf(ranked),
    };
  }

  private understand(plain: unknown, today: CalendarDate): UnderstoodCompany {
    const profile: CompanyProfile = validated(CompanyProfileDto, plain, COMPANY);
    return understandCompany(profile, { territories: this.territories, reference: this.reference }, today, COMPANY);
  }

  private factsOf(company: UnderstoodCompany, today: CalendarDate): Facts {
    return deriveFacts(company, { territories: this.territories, law: this.reference.law }, today);
  }

  private rank(
    { snapshot, assessed }: { snapshot: CatalogueSnapshot; assessed: Iterable<CatalogueEntry> },
    facts: Facts,
    needs: NeedsRead,
    today: CalendarDate,
    weights: Weights,
  ): readonly Ranked<Candidate>[] {
    const candidates = candidatesOf(snapshot, facts, needs, this.reference.needs, today, assessed);
    return rank(candidates, { today, needAsked: isAsked(needs) }, weights);
  }

  private wordsFor(facts: Facts, needs: NeedsRead): SchemeWords {
    return {
      labels: this.labels,
      taxonomy: this.reference.needs,
      wanted: needs.wanted,
      needLabel: (id) => this.reference.needs.label(id),
      within: facts.place.within,
    };
  }
}
