import { Injectable } from '@nestjs/common';

import { Catalogue, labelsOf, questionTexts } from '../catalogue';
import { todayInParis, validated } from '../common';
import { CompanyProfileDto, understandCompany, type CompanyProfile, type UnderstoodCompany } from '../companies';
import {
  assess,
  availability,
  ENGINE_VERSION,
  type CalendarDate,
  type Facts,
  type Labels,
  type Weights,
  WEIGHTS,
} from '../engine';
import { Reference } from '../reference';
import { TerritoryDirectory } from '../territories';
import { answer } from './answer';
import { companyView } from './company-view';
import { deriveFacts, impliedBy } from './derive-facts';
import { refuseUnknownAnswers, refuseUnknownDeclined } from './known-questions';
import { RecommendationRequestDto } from './recommendation-request.dto';
import type { Recommendation, SchemeVerdict } from './recommendation';
import type { SchemeWords } from './scheme-view';
import { readNeeds, type NeedsRead } from './wanted-needs';

const COMPANY = '/company';

/** What `recommend` takes: plain data as it came, checked here once for API, command line and pages. */
export interface RecommendationRequest {
  readonly company: unknown;
  readonly at?: string | null;
  readonly limit?: number | null;
  readonly verdicts?: string | null;
  readonly order?: string | null;
  readonly families?: string | null;
  /** Profile fields that the firm does not know: not asked about. */
  readonly declined?: readonly string[] | null;
}

/** Questions of schemes that the firm answered "unknown". */
function unknownAnswers({ answers }: CompanyProfile): string[] {
  return Object.entries(answers ?? {}).flatMap(([id, answer]) => (answer === 'unknown' ? [`answers.${id}`] : []));
}

/** The main job: every scheme of the catalogue laid against one company, ranked and explained. */
@Injectable()
export class RecommendationService {
  private readonly labels: Labels;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly territories: TerritoryDirectory,
    private readonly reference: Reference,
  ) {
    this.labels = labelsOf(reference, territories);
  }

  /**
   * @param weights of the ranking, to measure how much it hangs on them
   * @throws ProblemError 422 naming the field and the value.
   */
  recommend(request: RecommendationRequest, weights: Weights = WEIGHTS): Recommendation {
    const asked = validated(RecommendationRequestDto, request);
    const today = asked.at ?? todayInParis();
    const company = this.understand(asked.company, today);
    refuseUnknownDeclined(asked.declined ?? [], this.questions);
    const facts = this.factsOf(company, today);
    const needs = readNeeds(company.profile.project ?? {}, this.reference);
    const declined = new Set([...(asked.declined ?? []), ...unknownAnswers(company.profile)]);
    const { limit = null, verdicts = null, order = null, families } = asked;
    const snapshot = this.catalogue.snapshot();
    return {
      at: today,
      catalogueVersion: snapshot.version,
      engineVersion: ENGINE_VERSION,
      company: companyView(company, facts, needs.views, this.territories),
      ...answer(
        snapshot,
        { facts, needs, today, weights, families: families ?? 'all' },
        { limit, verdicts, order, declined, implied: impliedBy(company) },
        this.wordsFor(facts, needs),
      ),
    };
  }

  /**
   * The verdict on every scheme of the catalogue, by id, closed ones included, without order or reasons.
   * @throws ProblemError 422 as `recommend` does.
   */
  *verdicts({ company, at }: Pick<RecommendationRequest, 'company' | 'at'>): Generator<SchemeVerdict, void, undefined> {
    const today = at ?? todayInParis();
    const facts = this.factsOf(this.understand(company, today), today);
    const { schemes, entries } = this.catalogue.snapshot();
    for (const scheme of schemes) {
      const externalId = entries.get(scheme.id)?.externalId ?? null;
      const { verdict, coverage } = assess(scheme, facts);
      const { availability: available } = availability(scheme.calendar, today);
      yield { schemeId: scheme.id, externalId, verdict, availability: available, coverage };
    }
  }

  private get questions(): ReadonlyMap<string, string> {
    return questionTexts(this.catalogue.snapshot());
  }

  private understand(plain: unknown, today: CalendarDate): UnderstoodCompany {
    const profile: CompanyProfile = validated(CompanyProfileDto, plain, COMPANY);
    refuseUnknownAnswers(profile, this.questions, COMPANY);
    return understandCompany(profile, { territories: this.territories, reference: this.reference }, today, COMPANY);
  }

  private factsOf(company: UnderstoodCompany, today: CalendarDate): Facts {
    return deriveFacts(company, { territories: this.territories, law: this.reference.law }, today);
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
