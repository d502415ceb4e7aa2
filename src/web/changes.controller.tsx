import { createHash } from 'node:crypto';

import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Catalogue, ChangeLog, labelsOf } from '../catalogue';
import { Reference } from '../reference';
import { TerritoryDirectory } from '../territories';
import { atomOf } from './atom';
import type { RawQuery } from './forms/query';
import { contextOf, originOf, sendPage } from './page-answer';
import { PageErrorFilter } from './page-error.filter';
import { ChangesPage } from './pages/changes';
import { changesFeedOf } from './view-models/changes-feed';
import { changesOf, readChangesQuery, type ChangesContext } from './view-models/changes-page';

@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller()
export class ChangesController {
  private readonly context: ChangesContext;

  constructor(
    private readonly log: ChangeLog,
    catalogue: Catalogue,
    reference: Reference,
    territories: TerritoryDirectory,
  ) {
    this.context = {
      labels: { ...labelsOf(reference, territories), need: (id) => reference.needs.label(id) },
      holds: (id) => catalogue.snapshot().entries.has(id),
    };
  }

  @Get('changements')
  async list(@Query() raw: RawQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const view = changesOf(await this.log.entries(), readChangesQuery(raw), this.context);
    sendPage(reply, <ChangesPage context={contextOf(request)} view={view} />);
  }

  @Get('changements.atom')
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const document = atomOf(changesFeedOf(await this.log.entries(), originOf(request), this.context));
    const etag = `"${createHash('sha1').update(document).digest('hex')}"`;
    reply.header('etag', etag).header('cache-control', 'public, no-cache');
    const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known.includes(etag) || known.includes('*')) {
      void reply.code(304).send();
      return;
    }
    void reply.header('content-type', 'application/atom+xml; charset=utf-8').send(document);
  }
}
