import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';

import { NafSearchDto, NafSearchQuery, type NafSearchAnswer } from './reference.dto';
import { Reference } from './reference';

const DEFAULT_LIMIT = 10;

@ApiTags('Nomenclatures')
@Controller('api/v1/naf')
export class NafController {
  constructor(private readonly reference: Reference) {}

  @Get('search')
  @ApiOperation({ summary: 'Trouver le code NAF d’un métier dit en mots courants.' })
  @ApiOkResponse({ type: NafSearchDto })
  @ApiUnprocessableEntityResponse({ description: 'Texte manquant ou trop long, nombre refusé.' })
  search(@Query() { q, limit = DEFAULT_LIMIT }: NafSearchQuery): NafSearchAnswer {
    return { q, items: this.reference.naf.search(q, limit) };
  }
}
