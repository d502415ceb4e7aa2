import { join } from 'node:path';

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { Catalogue, CatalogueModule, SchemeWriter } from '../catalogue';
import { SEEDS_FOLDER } from '../common';
import { UnitOfWork } from '../database';
import { ImportedZoningRepository, TerritoriesModule, ZoningCommuneEntity, ZoningImportEntity } from '../territories';
import { FeedImporter } from './feed/feed-importer';
import { SeedFileEntity } from './seeds/seed-file.entity';
import { SeedFileRepository } from './seeds/seed-file.repository';
import { SeedImporter } from './seeds/seed-importer';
import { ZoningImporter } from './zoning/zoning-importer';

/** What brings schemes and zonings in. */
@Module({
  imports: [
    CatalogueModule,
    TerritoriesModule,
    TypeOrmModule.forFeature([SeedFileEntity, ZoningImportEntity, ZoningCommuneEntity]),
  ],
  providers: [
    SeedFileRepository,
    ImportedZoningRepository,
    FeedImporter,
    ZoningImporter,
    {
      provide: SeedImporter,
      inject: [Catalogue, SchemeWriter, SeedFileRepository, UnitOfWork],
      useFactory: (catalogue: Catalogue, writer: SchemeWriter, files: SeedFileRepository, unit: UnitOfWork) =>
        new SeedImporter(catalogue, writer, files, unit, join(SEEDS_FOLDER, 'schemes')),
    },
  ],
  exports: [FeedImporter, SeedImporter, ZoningImporter],
})
export class ImportersModule {}
