import { join } from 'node:path';

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { SEEDS_FOLDER } from '../common';
import { UnitOfWork } from '../database';
import { ReferenceModule } from '../reference';
import { TerritoriesModule } from '../territories';
import { CatalogueController } from './catalogue.controller';
import { Catalogue } from './catalogue.service';
import { DECISIONS_FILE } from './duplicates/duplicate-findings';
import { CatalogueExport } from './export/catalogue-export';
import { OpenDataController } from './export/open-data.controller';
import { OpenDataFiles } from './export/open-data-files';
import { ChangeEntity } from './changes/change.entity';
import { ChangeLog } from './changes/change-log';
import { ChangeRecorder } from './changes/change-recorder';
import { ChangeRepository } from './changes/change.repository';
import { IndexPartEntity } from './index-part.entity';
import { IndexPartRepository } from './index-part.repository';
import { IndexStore } from './index-store';
import { SchemeEntity } from './scheme.entity';
import { readDecisions, SchemeReader } from './scheme-reader';
import { SchemeRepository } from './scheme.repository';
import { SchemeWriter } from './scheme-writer';

@Module({
  imports: [
    TypeOrmModule.forFeature([SchemeEntity, IndexPartEntity, ChangeEntity]),
    ReferenceModule,
    TerritoriesModule,
  ],
  controllers: [CatalogueController, OpenDataController],
  providers: [
    Catalogue,
    CatalogueExport,
    OpenDataFiles,
    ChangeLog,
    ChangeRecorder,
    ChangeRepository,
    IndexPartRepository,
    IndexStore,
    SchemeRepository,
    SchemeWriter,
    {
      provide: SchemeReader,
      inject: [UnitOfWork, SchemeRepository],
      useFactory: (unit: UnitOfWork, schemes: SchemeRepository) =>
        new SchemeReader(unit, schemes, readDecisions(join(SEEDS_FOLDER, DECISIONS_FILE))),
    },
  ],
  exports: [Catalogue, CatalogueExport, ChangeLog, SchemeWriter],
})
export class CatalogueModule {}
