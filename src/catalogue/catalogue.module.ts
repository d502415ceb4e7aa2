import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ReferenceModule } from '../reference';
import { TerritoriesModule } from '../territories';
import { CatalogueController } from './catalogue.controller';
import { Catalogue } from './catalogue.service';
import { SchemeEntity } from './scheme.entity';
import { SchemeRepository } from './scheme.repository';
import { SchemeWriter } from './scheme-writer';

@Module({
  imports: [TypeOrmModule.forFeature([SchemeEntity]), ReferenceModule, TerritoriesModule],
  controllers: [CatalogueController],
  providers: [Catalogue, SchemeRepository, SchemeWriter],
  exports: [Catalogue, SchemeWriter],
})
export class CatalogueModule {}
