import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';

const instant = (name: string, isNullable = true): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: '24',
  isNullable,
});

/** What is known of each source that is fetched. */
export class SourceState1764400000000 implements MigrationInterface {
  name = 'SourceState1764400000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'source_state',
        columns: [
          {
            name: 'source',
            type: 'varchar',
            length: '60',
            isPrimary: true,
            primaryKeyConstraintName: 'source_state_pk',
          },
          { name: 'url', type: 'text' },
          instant('checked_at', false),
          instant('answered_at'),
          instant('changed_at'),
          { name: 'etag', type: 'text', isNullable: true },
          { name: 'last_modified', type: 'varchar', length: '64', isNullable: true },
          { name: 'hash', type: 'varchar', length: '64', isNullable: true },
          { name: 'failures', type: 'integer' },
          { name: 'error', type: 'text', isNullable: true },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('source_state');
  }
}
