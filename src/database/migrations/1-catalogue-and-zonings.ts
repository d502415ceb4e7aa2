import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Schemes, the manifest of seed files, and zonings that an administrator imported. */
export class CatalogueAndZonings1764000000000 implements MigrationInterface {
  name = 'CatalogueAndZonings1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [scheme(), seedFile(), zoningImport(), zoningCommune()]) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['zoning_commune', 'zoning_import', 'seed_file', 'scheme']) await queryRunner.dropTable(table);
  }
}

const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });

function scheme(): Table {
  return new Table({
    name: 'scheme',
    columns: [
      { ...varchar('id', 200), isPrimary: true, primaryKeyConstraintName: 'scheme_pk' },
      varchar('source', 60),
      { ...varchar('external_id', 200), isNullable: true },
      { name: 'payload', type: 'text' },
      varchar('hash', 64),
      { ...varchar('archived_at', 24), isNullable: true },
      varchar('updated_at', 24),
    ],
    uniques: [{ name: 'scheme_source_external_id', columnNames: ['source', 'external_id'] }],
  });
}

function seedFile(): Table {
  return new Table({
    name: 'seed_file',
    columns: [
      { ...varchar('path', 300), isPrimary: true, primaryKeyConstraintName: 'seed_file_pk' },
      varchar('hash', 64),
      varchar('scheme_id', 200),
    ],
  });
}

function zoningImport(): Table {
  return new Table({
    name: 'zoning_import',
    columns: [
      { ...varchar('zoning', 20), isPrimary: true, primaryKeyConstraintName: 'zoning_import_pk' },
      varchar('version', 100),
      varchar('source', 300),
      varchar('hash', 64),
      varchar('imported_at', 24),
    ],
  });
}

function zoningCommune(): Table {
  return new Table({
    name: 'zoning_commune',
    columns: [
      { ...varchar('zoning', 20), isPrimary: true, primaryKeyConstraintName: 'zoning_commune_pk' },
      { ...varchar('commune', 5), isPrimary: true, primaryKeyConstraintName: 'zoning_commune_pk' },
      varchar('zone_class', 40),
      { ...varchar('doubt', 20), isNullable: true },
    ],
    foreignKeys: [
      {
        name: 'zoning_commune_zoning_fk',
        columnNames: ['zoning'],
        referencedTableName: 'zoning_import',
        referencedColumnNames: ['zoning'],
        onDelete: 'CASCADE',
      },
    ],
  });
}
