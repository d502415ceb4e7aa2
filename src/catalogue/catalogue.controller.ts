import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import {
  ApiMovedPermanentlyResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';

import type { FastifyReply } from 'fastify';

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
  SchemeAvailability & {
    readonly origin: string;
    /** Other sheets of the same aid, which are in no list. */
    readonly alsoDescribedBy: readonly (Pick<AidScheme, 'id' | 'name' | 'source'> & Provenance)[];
  } & Pick<CatalogueEntry, 'externalId' | 'updatedAt'>;

type Provenance = { readonly origin: string } & Pick<CatalogueEntry, 'externalId'>;

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
  @ApiMovedPermanentlyResponse({ description: 'La fiche est réunie à une autre de la même aide, à cette adresse.' })
  @ApiNotFoundResponse({ description: 'Aucune aide n’a cet identifiant.' })
  get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): SchemeAnswer {
    const standing = this.catalogue.standingFor(id);
    if (standing !== null) reply.status(301).header('location', `/api/v1/schemes/${encodeURIComponent(standing)}`);
    const { scheme, source, externalId, updatedAt } = this.catalogue.get(standing ?? id);
    return {
      ...scheme,
      ...availability(scheme.calendar, todayInParis()),
      origin: source,
      externalId,
      updatedAt,
      alsoDescribedBy: this.catalogue.mergedInto(scheme.id).map((other) => ({
        id: other.scheme.id,
        name: other.scheme.name,
        source: other.scheme.source,
        origin: other.source,
        externalId: other.externalId,
      })),
    };
  }

  @Get('scheme.schema.json')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  @ApiOperation({ summary: 'Le schéma JSON d’une fiche.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  schema(): JsonSchema {
    return SCHEME_SCHEMA;
  }
}
