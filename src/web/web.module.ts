import { Module } from '@nestjs/common';

import { CatalogueModule } from '../catalogue';
import { MatchingModule } from '../matching';
import { ReferenceModule } from '../reference';
import { TerritoriesModule } from '../territories';
import { AboutController } from './about.controller';
import { ChangesController } from './changes.controller';
import { FirmReader } from './firm-reader';
import { HomeController } from './home.controller';
import { PlaceReader } from './place-reader';
import { ResultsController } from './results.controller';
import { SchemesController } from './schemes.controller';
import { ShortlistController } from './shortlist.controller';
import { TerritoryPagesController } from './territories.controller';
import { WebAssets } from './web-assets';

/** The server-rendered pages, in French. */
@Module({
  imports: [CatalogueModule, MatchingModule, ReferenceModule, TerritoriesModule],
  controllers: [
    HomeController,
    ResultsController,
    SchemesController,
    ShortlistController,
    TerritoryPagesController,
    AboutController,
    ChangesController,
  ],
  providers: [FirmReader, PlaceReader, WebAssets],
})
export class WebModule {}
