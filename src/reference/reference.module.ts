import { Module } from '@nestjs/common';

import { SEEDS_FOLDER } from '../common';
import { loadReference } from './load-reference';
import { NafController } from './naf.controller';
import { NeedsController } from './needs.controller';
import { Reference } from './reference';

/** Nomenclatures, needs, law and words, read once at start. */
@Module({
  controllers: [NafController, NeedsController],
  providers: [{ provide: Reference, useFactory: () => loadReference(SEEDS_FOLDER) }],
  exports: [Reference],
})
export class ReferenceModule {}
