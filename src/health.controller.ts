import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, TypeOrmHealthIndicator } from '@nestjs/terminus';

import { Catalogue } from './catalogue';

/** For whoever watches the service: alive as soon as it answers, ready once database and catalogue are. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly catalogue: Catalogue,
  ) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready(): Promise<{ status: string; schemes: number; catalogueVersion: string }> {
    const { status } = await this.health.check([() => this.database.pingCheck('database', { timeout: 1_000 })]);
    const { schemes, version } = this.catalogue.snapshot();
    if (schemes.length === 0 || !this.catalogue.isIndexed) throw new ServiceUnavailableException();
    return { status, schemes: schemes.length, catalogueVersion: version };
  }
}
