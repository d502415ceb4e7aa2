import { Module } from '@nestjs/common';

import { CatalogueModule } from '../catalogue';
import { ReferenceModule } from '../reference';
import { TerritoriesModule } from '../territories';
import { MatchingController } from './matching.controller';
import { RecommendationService } from './recommendation.service';

@Module({
  imports: [CatalogueModule, ReferenceModule, TerritoriesModule],
  controllers: [MatchingController],
  providers: [RecommendationService],
  exports: [RecommendationService],
})
export class MatchingModule {}
