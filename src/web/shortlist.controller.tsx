import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Catalogue, labelsOf } from '../catalogue';
import { ProblemError } from '../common';
import type { Labels } from '../engine';
import { RecommendationService, type Recommendation } from '../matching';
import { Reference } from '../reference';
import { TerritoryDirectory } from '../territories';
import { answerFields } from './answer-fields';
import { declaredBy, zoneLabelsOf } from './choices';
import { FirmReader } from './firm-reader';
import { withChoice } from './forms/choice';
import { address, keptFields, type KeptFields, type RawQuery } from './forms/query';
import { contextOf, redirectTo, sendPage } from './page-answer';
import { PageErrorFilter } from './page-error.filter';
import { ShortlistPage } from './pages/shortlist';
import { chosenOrder } from './view-models/orders';
import { sheetOf } from './view-models/sheet';
import { shortlistOf } from './view-models/shortlist';
import { wholeCatalogue } from './whole-catalogue';

/** The aids kept for a firm; the address holds all of it. */
@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller('liste')
export class ShortlistController {
  private readonly labels: Labels;

  constructor(
    private readonly firms: FirmReader,
    private readonly recommendations: RecommendationService,
    private readonly catalogue: Catalogue,
    reference: Reference,
    private readonly territories: TerritoryDirectory,
  ) {
    this.labels = labelsOf(reference, territories);
  }

  @Get()
  show(@Query() query: RawQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const chosen = withChoice(query);
    if (chosen !== null) {
      redirectTo(reply, address('/liste', chosen));
      return;
    }
    const { kept, ignored } = answerFields(keptFields(query), this.catalogue);
    const recommendation = this.recommend(query, kept);
    // What cannot be understood is asked again where it is corrected.
    if (recommendation === null) {
      redirectTo(reply, address('/resultats', kept));
      return;
    }
    const view = shortlistOf(recommendation, kept, {
      zoneLabels: zoneLabelsOf(this.territories),
      declared: declaredBy(this.catalogue),
      ignored,
      sheet: (scheme) => sheetOf(this.catalogue.get(scheme.schemeId).scheme, scheme, this.labels, recommendation.at),
    });
    sendPage(reply, <ShortlistPage context={contextOf(request)} view={view} />, { personal: true });
  }

  /** Null where the firm is not understood yet. */
  private recommend(query: RawQuery, kept: KeptFields): Recommendation | null {
    const firm = this.firms.read(query);
    if (firm.kind !== 'profile') return null;
    try {
      return this.recommendations.recommend(wholeCatalogue(firm.profile, firm.form.at, { order: chosenOrder(kept) }));
    } catch (error) {
      if (error instanceof ProblemError && error.status < 500) return null;
      throw error;
    }
  }
}
