import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ReferenceModule } from '../reference';
import { TerritoriesModule } from '../territories';
import { CatalogueController } from './catalogue.controller';
import { Catalogue } from './catalogue.service';
import { IndexPartEntity } from './index-part.entity';
import { IndexPartRepository } from './index-part.repository';
import { IndexStore } from './index-store';
import { SchemeEntity } from './scheme.entity';
import { SchemeRepository } from './scheme.repository';
import { SchemeWriter } from './scheme-writer';

@Module({
  imports: [TypeOrmModule.forFeature([SchemeEntity, IndexPartEntity]), ReferenceModule, TerritoriesModule],
  controllers: [CatalogueController],
  providers: [Catalogue, IndexPartRepository, IndexStore, SchemeRepository, SchemeWriter],
  exports: [Catalogue, SchemeWriter],
})
export class CatalogueModule {}
