import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Catalogue } from '../catalogue';
import { ProblemError, quoted, todayInParis } from '../common';
import { availability, type AidScheme, type TerritoryCode } from '../engine';
import { Reference } from '../reference';
import { TerritoryDirectory, type IndustryTerritory } from '../territories';
import { needFamiliesOf, zoneLabelsOf } from './choices';
import { first, type RawQuery } from './forms/query';
import { contextOf, sendPage } from './page-answer';
import { PageErrorFilter } from './page-error.filter';
import { TerritoriesPage, type TerritoryRow } from './pages/territories';
import { TerritoryPage } from './pages/territory';
import { territoryPageOf, type TerritoryScheme } from './view-models/territory-page';

const MOST_FOUND = 20;
const LONGEST_SEARCH = 200;

@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller('territoires')
export class TerritoryPagesController {
  constructor(
    private readonly territories: TerritoryDirectory,
    private readonly catalogue: Catalogue,
    private readonly reference: Reference,
  ) {}

  @Get()
  list(@Query() query: RawQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const typed = first(query, 'q').slice(0, LONGEST_SEARCH);
    const all = this.territories.listTerritoiresIndustrie(2);
    const found = typed === '' ? all : this.search(typed, all);
    const rows = found.map((territory) => this.rowOf(territory));
    sendPage(reply, <TerritoriesPage context={contextOf(request)} typed={typed} rows={rows} />);
  }

  @Get(':code')
  show(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const detail = this.territories.territoireIndustrie(code.toUpperCase());
    if (detail === null) {
      throw new ProblemError(404, 'unknown-territory', `Aucun Territoire d'industrie n'a le code ${quoted(code)}.`);
    }
    const at = todayInParis();
    const view = territoryPageOf({
      detail,
      within: this.holdersOf(detail.code),
      schemes: this.catalogue.snapshot().schemes.map((scheme) => listed(scheme, at)),
      families: needFamiliesOf(this.reference),
      familyOf: (need) => this.reference.needs.familyOf(need),
      zoneLabels: zoneLabelsOf(this.territories),
      at,
    });
    sendPage(reply, <TerritoryPage context={contextOf(request)} view={view} />);
  }

  /** Territories of that name, then those that hold a town of that name or postcode. */
  private search(typed: string, all: readonly IndustryTerritory[]): IndustryTerritory[] {
    const named = this.territories
      .searchTerritories(typed, { kinds: ['TI'], limit: MOST_FOUND })
      .map(({ code }) => code);
    const holding = this.territories
      .searchTowns(typed, MOST_FOUND)
      .flatMap(({ commune }) => this.territories.ancestors(commune));
    return [...new Set([...holding, ...named])].flatMap(
      (code) => all.find((territory) => territory.code === code) ?? [],
    );
  }

  private rowOf({ code, name, regions }: IndustryTerritory): TerritoryRow {
    return { code, name, region: regions.map((region) => this.territories.label(region)).join(' et ') };
  }

  private holdersOf(code: TerritoryCode): ReadonlySet<TerritoryCode> {
    return new Set(this.territories.communesOf(code).flatMap((commune) => this.territories.ancestors(commune)));
  }
}

function listed(scheme: AidScheme, at: string): TerritoryScheme {
  const funders = scheme.funders.map(({ name }) => name);
  return { scheme, listed: { ...scheme, funders, provenance: scheme.source, ...availability(scheme.calendar, at) } };
}
