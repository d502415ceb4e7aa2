import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Catalogue } from '../catalogue';
import { Reference } from '../reference';
import { needFamiliesOf } from './choices';
import { keptFields, type RawQuery } from './forms/query';
import { contextOf, sendPage } from './page-answer';
import { PageErrorFilter } from './page-error.filter';
import { HomePage } from './pages/home';
import { figuresOf } from './view-models/home-figures';

@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller()
export class HomeController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly reference: Reference,
  ) {}

  /** The form; with a firm in the address, the form to change it. */
  @Get()
  show(@Query() query: RawQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const kept = keptFields(query);
    const page = (
      <HomePage
        context={contextOf(request)}
        figures={figuresOf(this.catalogue.snapshot().schemes)}
        kept={kept}
        errors={[]}
        needFamilies={needFamiliesOf(this.reference)}
      />
    );
    sendPage(reply, page, { personal: kept.length > 0 });
  }
}
