import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Catalogue, OWN_COLUMNS } from '../catalogue';
import { RefreshSources } from '../importers';
import { TerritoryDirectory } from '../territories';
import { contextOf, sendPage } from './page-answer';
import { PageErrorFilter } from './page-error.filter';
import { AccessibilityPage, LegalPage, PrivacyPage } from './pages/about';
import { DataPage } from './pages/data';
import { keptUpToDate } from './view-models/kept-up-to-date';
import { openDataView } from './view-models/open-data';
import { publishersOf } from './view-models/publishers';

@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller()
export class AboutController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly territories: TerritoryDirectory,
    private readonly sources: RefreshSources,
  ) {}

  @Get('mentions-legales')
  legal(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(reply, <LegalPage context={contextOf(request)} />);
  }

  @Get('confidentialite')
  privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(reply, <PrivacyPage context={contextOf(request)} />);
  }

  @Get('accessibilite')
  accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(reply, <AccessibilityPage context={contextOf(request)} />);
  }

  @Get('donnees')
  async data(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const snapshot = this.catalogue.snapshot();
    const { schemes } = snapshot;
    const context = contextOf(request);
    const zonings = this.territories.zonings().map(({ label, explanation, publisher, version, licence, url }) => ({
      name: label,
      plain: explanation,
      publisher,
      version,
      licence,
      url,
    }));
    const page = (
      <DataPage
        context={context}
        schemes={schemes.length}
        open={openDataView(snapshot, OWN_COLUMNS, context.today)}
        publishers={publishersOf(schemes)}
        sources={keptUpToDate(await this.sources.status())}
        zonings={zonings}
      />
    );
    sendPage(reply, page);
  }
}
