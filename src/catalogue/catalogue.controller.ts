import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';

import { todayInParis } from '../common';
import { availability, type AidScheme, type SchemeAvailability } from '../engine';
import { SchemePageDto, SchemeQueryDto } from './catalogue.dto';
import { Catalogue } from './catalogue.service';
import type { JsonSchema } from './json-schema';
import type { CatalogueEntry } from './scheme.mapper';
import type { SchemePage } from './scheme-query';
import { SCHEME_SCHEMA } from './scheme-schema';

/** A whole scheme, with where it came from and whether it is open today. */
export type SchemeAnswer = AidScheme &
  SchemeAvailability & { readonly origin: string } & Pick<CatalogueEntry, 'externalId' | 'updatedAt'>;

@ApiTags('Catalogue')
@Controller('api/v1')
export class CatalogueController {
  constructor(private readonly catalogue: Catalogue) {}

  @Get('schemes')
  @ApiOperation({ summary: 'Le catalogue, aides closes comprises ; avec un texte, les plus proches d’abord.' })
  @ApiOkResponse({ type: SchemePageDto })
  @ApiUnprocessableEntityResponse({ description: 'Un filtre est refusé.' })
  list(@Query() query: SchemeQueryDto): SchemePage {
    return this.catalogue.find(query);
  }

  @Get('schemes/:id')
  @ApiOperation({ summary: 'Une aide, entière : les clés d’une fiche, plus sa provenance et son ouverture.' })
  @ApiParam({ name: 'id', example: 'credit-impot-recherche' })
  @ApiOkResponse({ schema: { type: 'object' } })
  @ApiNotFoundResponse({ description: 'Aucune aide n’a cet identifiant.' })
  get(@Param('id') id: string): SchemeAnswer {
    const { scheme, source, externalId, updatedAt } = this.catalogue.get(id);
    return { ...scheme, ...availability(scheme.calendar, todayInParis()), origin: source, externalId, updatedAt };
  }

  @Get('scheme.schema.json')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  @ApiOperation({ summary: 'Le schéma JSON d’une fiche.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  schema(): JsonSchema {
    return SCHEME_SCHEMA;
  }
}
