export { ImportersModule } from './importers.module';
export { SeedFileEntity } from './seeds/seed-file.entity';
export { SeedFileRepository } from './seeds/seed-file.repository';
export { SeedImporter, type SeedOptions, type SeedReport } from './seeds/seed-importer';
export { ZoningImporter, type ZoningList, type ZoningReport } from './zoning/zoning-importer';
