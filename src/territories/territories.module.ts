import { Module } from '@nestjs/common';

import { SEEDS_FOLDER } from '../common';
import { TerritoryDirectory } from './directory';
import { loadTerritories } from './load';
import { TerritoriesController } from './territories.controller';

/** The administrative map and the zonings, read once at start. */
@Module({
  controllers: [TerritoriesController],
  providers: [{ provide: TerritoryDirectory, useFactory: () => loadTerritories(SEEDS_FOLDER) }],
  exports: [TerritoryDirectory],
})
export class TerritoriesModule {}
