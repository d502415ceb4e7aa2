import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';

import { ProblemError, quoted } from '../common';
import { kindOf } from './codes';
import { TerritoryDirectory } from './directory';
import { TerritoryDto, TerritorySearchDto, TerritorySearchQuery } from './territories.dto';
import type { TerritoryAnswer, TerritorySearchAnswer } from './territory-answers';

const DEFAULT_LIMIT = 10;

@ApiTags('Territoires')
@Controller('api/v1/territories')
export class TerritoriesController {
  constructor(private readonly directory: TerritoryDirectory) {}

  @Get('search')
  @ApiOperation({ summary: 'Chercher une commune, un EPCI, un Territoire d’industrie, un département ou une région.' })
  @ApiOkResponse({ type: TerritorySearchDto })
  @ApiUnprocessableEntityResponse({ description: 'Texte manquant ou trop long, nombre ou type refusé.' })
  search(@Query() { q, kinds, limit = DEFAULT_LIMIT }: TerritorySearchQuery): TerritorySearchAnswer {
    return { q, items: this.directory.searchTerritories(q, { kinds, limit }) };
  }

  @Get(':code')
  @ApiOperation({ summary: 'Un territoire : ce qui le contient, ses zonages, ses membres.' })
  @ApiParam({
    name: 'code',
    example: 'TI2-8408',
    description: 'EU, FR, REG-84, DEP-63, EPCI-…, EPT-…, TI2-8408, COM-63430',
  })
  @ApiOkResponse({ type: TerritoryDto })
  @ApiNotFoundResponse({ description: 'Aucun territoire n’a ce code.' })
  get(@Param('code') asked: string): TerritoryAnswer {
    const territory = this.directory.get(asked.toUpperCase());
    const kind = territory === null ? null : kindOf(territory.code);
    if (territory === null || kind === null) {
      throw new ProblemError(404, 'unknown-territory', `Territoire ${quoted(asked)} : aucun territoire n’a ce code.`);
    }
    const { code } = territory;
    const holders = [...this.directory.holders(code)].filter((holder) => holder !== code);
    return {
      ...territory,
      kind,
      holders: holders.map((holder) => ({ code: holder, label: this.directory.label(holder) })),
      zonings: this.directory.zoningCounts(code),
      industryTerritory: this.industryTerritory(code),
    };
  }

  private industryTerritory(code: string): TerritoryAnswer['industryTerritory'] {
    const detail = this.directory.territoireIndustrie(code);
    if (detail === null) return null;
    const { phase, regions, departments, members, communes } = detail;
    return { phase, regions, departments, members, communes };
  }
}
