import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** What happened to the catalogue, told to whoever follows it. */
export class CatalogueChanges1764300000000 implements MigrationInterface {
  name = 'CatalogueChanges1764300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const varchar = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
    await queryRunner.createTable(
      new Table({
        name: 'catalogue_change',
        columns: [
          { ...varchar('id', 36), isPrimary: true, primaryKeyConstraintName: 'catalogue_change_pk' },
          varchar('at', 24),
          varchar('kind', 20),
          varchar('origin', 60),
          { ...varchar('scheme_id', 200), isNullable: true },
          { name: 'name', type: 'text' },
          { name: 'count', type: 'integer' },
          { name: 'fields', type: 'text' },
        ],
        indices: [{ name: 'catalogue_change_at', columnNames: ['at'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('catalogue_change');
  }
}
