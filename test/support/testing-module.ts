import { Test, type TestingModuleBuilder } from '@nestjs/testing';

import { AppModule } from '../../src/app.module';
import { lazily, SEEDS_FOLDER, type Config } from '../../src/common';
import { loadReference, Reference } from '../../src/reference';
import { loadTerritories, TerritoryDirectory } from '../../src/territories';

const reference = lazily(() => loadReference(SEEDS_FOLDER));
const territories = lazily(() => loadTerritories(SEEDS_FOLDER));

/** The whole application; nomenclatures and map are read once a test file, however often it opens the service. */
export function testingModule(config: Config): TestingModuleBuilder {
  return Test.createTestingModule({ imports: [AppModule.forConfig(config)] })
    .overrideProvider(Reference)
    .useFactory({ factory: reference })
    .overrideProvider(TerritoryDirectory)
    .useFactory({ factory: () => territories().copy() });
}
