import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Catalogue, OWN_COLUMNS } from '../catalogue';
import { TerritoryDirectory } from '../territories';
import { contextOf, sendPage } from './page-answer';
import { PageErrorFilter } from './page-error.filter';
import { AccessibilityPage, LegalPage, PrivacyPage } from './pages/about';
import { DataPage } from './pages/data';
import { openDataView } from './view-models/open-data';
import { publishersOf } from './view-models/publishers';

@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller()
export class AboutController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly territories: TerritoryDirectory,
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
  data(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
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
        zonings={zonings}
      />
    );
    sendPage(reply, page);
  }
}
