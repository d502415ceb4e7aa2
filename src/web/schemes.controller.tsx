import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Catalogue, labelsOf } from '../catalogue';
import { ProblemError, todayInParis } from '../common';
import type { AidScheme, Labels } from '../engine';
import { RecommendationService, type RecommendedScheme } from '../matching';
import { Reference } from '../reference';
import { TerritoryDirectory } from '../territories';
import { needFamiliesOf } from './choices';
import { FirmReader } from './firm-reader';
import { withChoice } from './forms/choice';
import { firmFields, keptFields, type KeptFields, type RawQuery } from './forms/query';
import { contextOf, redirectTo, sendPage } from './page-answer';
import { PageErrorFilter } from './page-error.filter';
import { CataloguePage } from './pages/catalogue';
import { SchemePage } from './pages/scheme';
import {
  catalogueOf,
  lastPageOf,
  readCatalogueQuery,
  ROWS_PER_PAGE,
  type CatalogueQuery,
} from './view-models/catalogue-page';
import { sheetAddress, variantsLink, type SheetFamily } from './view-models/families';
import { rankOf, type RankView } from './view-models/rank';
import { sheetOf } from './view-models/sheet';
import { wholeCatalogue } from './whole-catalogue';

/** A sheet laid against a firm. */
interface AnsweredSheet {
  readonly answer: RecommendedScheme;
  readonly rank: RankView | null;
  readonly firm: KeptFields;
}

@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller('aides')
export class SchemesController {
  private readonly labels: Labels;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly firms: FirmReader,
    private readonly recommendations: RecommendationService,
    private readonly reference: Reference,
    territories: TerritoryDirectory,
  ) {
    this.labels = labelsOf(reference, territories);
  }

  @Get()
  list(@Query() raw: RawQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const families = needFamiliesOf(this.reference);
    const asked = readCatalogueQuery(raw, families, (id) => this.nameOf(id));
    const asIs = this.find(asked);
    const query = lastPageOf(asked, asIs.total) ?? asked;
    const found = query === asked ? asIs : this.find(query);
    const stems = this.catalogue.snapshot().finder.stems(query.q);
    const view = catalogueOf(query, found, todayInParis(), { needFamilies: families, stems });
    sendPage(reply, <CataloguePage context={contextOf(request)} view={view} />);
  }

  private nameOf(id: string): string | null {
    return this.catalogue.snapshot().entries.get(id)?.scheme.name ?? null;
  }

  private find({ q, level, instrument, need, parent, page }: CatalogueQuery): ReturnType<Catalogue['find']> {
    return this.catalogue.find({
      limit: ROWS_PER_PAGE,
      page,
      ...(q === '' ? {} : { q }),
      ...(level === null ? {} : { level }),
      ...(instrument === null ? {} : { instrument }),
      ...(need === null ? {} : { need }),
      ...(parent === null ? {} : { parent: parent.id }),
    });
  }

  /** One scheme: its rules alone, or laid against the firm that the address tells. */
  @Get(':id')
  show(
    @Param('id') id: string,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const chosen = withChoice(query);
    if (chosen !== null) {
      redirectTo(reply, sheetAddress(id, chosen));
      return;
    }
    const standing = this.catalogue.standingFor(id);
    if (standing !== null) {
      void reply.redirect(sheetAddress(standing, keptFields(query)), 301);
      return;
    }
    const { scheme } = this.catalogue.get(id);
    const { answer, rank, firm } = this.answerFor(query, id) ?? { answer: null, rank: null, firm: [] };
    const family = this.familyOf(scheme, firm);
    const kin = { family, merged: this.catalogue.mergedInto(id).map((other) => other.scheme) };
    const view = sheetOf(scheme, answer, this.labels, todayInParis(), kin);
    const page = <SchemePage context={contextOf(request)} view={view} rank={rank} firm={firm} />;
    sendPage(reply, page, { personal: firm.length > 0 });
  }

  private familyOf({ id, parent }: AidScheme, firm: KeptFields): SheetFamily {
    const name = parent === null ? null : this.nameOf(parent);
    return {
      parent: parent === null || name === null ? null : { name, href: sheetAddress(parent, firm) },
      variants: variantsLink(id, this.catalogue.find({ parent: id, limit: 1 }).total),
    };
  }

  /** Null without a firm, or with one that cannot be understood: the results page is where it is corrected. */
  private answerFor(query: RawQuery, id: string): AnsweredSheet | null {
    if (keptFields(query).length === 0) return null;
    const firm = this.firms.read(query);
    if (firm.kind !== 'profile') return null;
    try {
      const recommendation = this.recommendations.recommend(wholeCatalogue(firm.profile, firm.form.at));
      const answer = recommendation.results.find(({ schemeId }) => schemeId === id);
      if (answer === undefined) return null;
      return { answer, rank: rankOf(answer, recommendation), firm: firmFields(firm.form.kept) };
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }
}
