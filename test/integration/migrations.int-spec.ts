import { TableColumn, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

import { MIGRATIONS } from '../../src/database/migrations';
import { SchemeEntity } from '../../src/catalogue';
import { closeAll, ENGINES, freshAddress, open } from './databases';

class AddRemark9999999999999 implements MigrationInterface {
  name = 'AddRemark9999999999999';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('scheme', new TableColumn({ name: 'remark', type: 'varchar', isNullable: true }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('scheme', 'remark');
  }
}

class Fails9999999999999 implements MigrationInterface {
  name = 'Fails9999999999999';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('scheme', new TableColumn({ name: 'half', type: 'varchar', isNullable: true }));
    throw new Error('broken half way');
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

const row = (id: string): object => ({
  id,
  source: 'levier',
  externalId: null,
  payload: '{}',
  hash: 'h',
  archivedAt: null,
  updatedAt: '2026-01-01T00:00:00.000Z',
});

const ids = async (dataSource: DataSource): Promise<string[]> =>
  (await dataSource.getRepository(SchemeEntity).find()).map(({ id }) => id);

describe.each(ENGINES)('migrations on %s', (engine) => {
  afterEach(closeAll);

  it('leave nothing for the schema builder to change', async () => {
    const dataSource = await open(await freshAddress(engine));
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('run once, and keep the data on the next start', async () => {
    const address = await freshAddress(engine);
    await (await open(address)).getRepository(SchemeEntity).insert(row('kept'));
    await closeAll();
    expect(await ids(await open(address))).toEqual(['kept']);
  });

  it('keep the data when a later version adds one', async () => {
    const address = await freshAddress(engine);
    await (await open(address)).getRepository(SchemeEntity).insert(row('kept'));
    await closeAll();
    const upgraded = await open(address, { migrations: [...MIGRATIONS, AddRemark9999999999999] });
    expect(await ids(upgraded)).toEqual(['kept']);
    expect(await upgraded.query('SELECT remark FROM scheme')).toEqual([{ remark: null }]);
  });

  it('leave the tables as they were when one fails', async () => {
    const address = await freshAddress(engine);
    await (await open(address)).getRepository(SchemeEntity).insert(row('kept'));
    await closeAll();
    await expect(open(address, { migrations: [...MIGRATIONS, Fails9999999999999] })).rejects.toThrow('broken half way');
    const dataSource = await open(address);
    expect(await ids(dataSource)).toEqual(['kept']);
    await expect(dataSource.query('SELECT half FROM scheme')).rejects.toThrow();
  });

  it('can be undone', async () => {
    const dataSource = await open(await freshAddress(engine));
    for (let count = MIGRATIONS.length; count > 0; count--) await dataSource.undoLastMigration();
    await expect(ids(dataSource)).rejects.toThrow();
  });
});

describe('PostgreSQL', () => {
  afterEach(closeAll);

  it('is migrated once by two processes that start together', async () => {
    const address = await freshAddress('postgres');
    const both = await Promise.all([open(address), open(address)]);
    expect(both.map(({ isInitialized }) => isInitialized)).toEqual([true, true]);
  });
});

describe('SQLite', () => {
  afterEach(closeAll);

  it('runs with a write-ahead log, full synchronisation and foreign keys', async () => {
    const dataSource = await open(await freshAddress('sqlite'));
    const pragma = async (name: string): Promise<unknown> =>
      Object.values((await dataSource.query<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {})[0];
    expect(await Promise.all(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(pragma))).toEqual([
      'wal',
      2,
      1,
      5000,
    ]);
  });
});
