import { join } from 'node:path';

import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { Catalogue, CatalogueModule, SchemeWriter } from '../catalogue';
import { SEEDS_FOLDER, type Config } from '../common';
import { UnitOfWork } from '../database';
import { ImportedZoningRepository, TerritoriesModule, ZoningCommuneEntity, ZoningImportEntity } from '../territories';
import { FeedImporter } from './feed/feed-importer';
import { FEEDS } from './feeds';
import { KeptCopies } from './refresh/kept-copies';
import { RefreshSources } from './refresh/refresh-sources';
import { readSources } from './refresh/source-settings';
import { SourceStateEntity } from './refresh/source-state.entity';
import { SeedFileEntity } from './seeds/seed-file.entity';
import { SeedFileRepository } from './seeds/seed-file.repository';
import { SeedImporter } from './seeds/seed-importer';
import { ZoningImporter } from './zoning/zoning-importer';

/** What brings schemes and zonings in. */
@Module({
  imports: [
    CatalogueModule,
    TerritoriesModule,
    TypeOrmModule.forFeature([SeedFileEntity, SourceStateEntity, ZoningImportEntity, ZoningCommuneEntity]),
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
export class ImportersModule {
  /** @throws OperatorError when the list of sources to refresh is wrong. */
  static forConfig({ sources, copies }: Pick<Config, 'sources' | 'copies'>): DynamicModule {
    // A copy of a whole catalogue, our own sheets among it, comes in by hand alone.
    const refreshed = readSources(
      sources,
      FEEDS.filter(({ copy }) => copy !== true),
    );
    return {
      module: ImportersModule,
      global: true,
      providers: [
        {
          provide: RefreshSources,
          inject: [FeedImporter, UnitOfWork],
          useFactory: (importer: FeedImporter, unit: UnitOfWork) =>
            new RefreshSources(refreshed, new KeptCopies(copies), importer, unit),
        },
      ],
      exports: [RefreshSources],
    };
  }
}
