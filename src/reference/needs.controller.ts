import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { NeedsDto, type NeedsAnswer } from './reference.dto';
import { Reference } from './reference';

@ApiTags('Nomenclatures')
@Controller('api/v1/needs')
export class NeedsController {
  constructor(private readonly reference: Reference) {}

  @Get()
  @ApiOperation({ summary: 'Les besoins d’une entreprise, par famille.' })
  @ApiOkResponse({ type: NeedsDto })
  list(): NeedsAnswer {
    const families = this.reference.needs.families.map(({ id, label, hint, needs }) => ({
      id,
      label,
      hint,
      needs: needs.map((need) => ({ id: need.id, label: need.label })),
    }));
    return { families };
  }
}
