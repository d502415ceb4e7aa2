import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is derived from a large catalogue and slow to derive, in parts; any row may be deleted at any time. */
export class IndexParts1764100000000 implements MigrationInterface {
  name = 'IndexParts1764100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'index_part',
        columns: [
          { name: 'key', type: 'varchar', length: '64', isPrimary: true, primaryKeyConstraintName: 'index_part_pk' },
          { name: 'part', type: 'integer', isPrimary: true, primaryKeyConstraintName: 'index_part_pk' },
          { name: 'content', type: 'text' },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('index_part');
  }
}
