import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

/** What the last import wrote, so that a scheme changed here since is told apart. Nothing could be changed here before. */
export class ImportedHash1764200000000 implements MigrationInterface {
  name = 'ImportedHash1764200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = new TableColumn({ name: 'imported_hash', type: 'varchar', length: '64', isNullable: true });
    await queryRunner.addColumn('scheme', column);
    await queryRunner.query('UPDATE "scheme" SET "imported_hash" = "hash"');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('scheme', 'imported_hash');
  }
}
