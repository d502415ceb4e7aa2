export { ImportersModule } from './importers.module';
export {
  SchemaNationalImporter,
  type SchemaNationalFile,
  type SchemaNationalReport,
} from './schema-national/schema-national-importer';
export { SeedFileEntity } from './seeds/seed-file.entity';
export { SeedFileRepository } from './seeds/seed-file.repository';
export { SeedImporter, type SeedOptions, type SeedReport } from './seeds/seed-importer';
export { ZoningImporter, type ZoningList, type ZoningReport } from './zoning/zoning-importer';
