import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { DataSource } from 'typeorm';

import {
  Catalogue,
  ChangeRecorder,
  ChangeRepository,
  IndexPartRepository,
  IndexStore,
  NO_DECISIONS,
  SchemeReader,
  SchemeRepository,
  SchemeWriter,
} from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import { UnitOfWork } from '../../src/database';
import { FeedImporter, SeedFileRepository, SeedImporter } from '../../src/importers';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';

const reference = loadReference(SEEDS_FOLDER);
const territories = loadTerritories(SEEDS_FOLDER);

export interface Importing {
  readonly catalogue: Catalogue;
  readonly seeds: SeedImporter;
  readonly feeds: FeedImporter;
  readonly writer: SchemeWriter;
  readonly unitOfWork: UnitOfWork;
}

/** The catalogue and the importer of a folder of schemes, as a starting process builds them. */
export async function importingFrom(
  folder: string,
  dataSource: DataSource,
  decisions = NO_DECISIONS,
): Promise<Importing> {
  const unitOfWork = new UnitOfWork(dataSource);
  const schemes = new SchemeRepository();
  const catalogue = new Catalogue(
    new SchemeReader(unitOfWork, schemes, decisions),
    reference,
    territories,
    new IndexStore(unitOfWork, new IndexPartRepository()),
  );
  await catalogue.onModuleInit();
  const writer = new SchemeWriter(unitOfWork, schemes, new ChangeRecorder(new ChangeRepository(), schemes));
  return {
    catalogue,
    unitOfWork,
    writer,
    feeds: new FeedImporter(catalogue, writer, territories, unitOfWork),
    seeds: new SeedImporter(catalogue, writer, new SeedFileRepository(), unitOfWork, folder),
  };
}

/** A small scheme file that is right; `more` is YAML. */
export function schemeYaml(id: string, more = ''): string {
  return `id: ${id}
name: Aide ${id}
level: national
funders: [{ name: État }]
territory: { include: [FR] }
${more}
source: { url: "https://exemple.fr/aide", publisher: État, checkedOn: 2026-09-12, trust: open-data }
`;
}

export function writeScheme(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
