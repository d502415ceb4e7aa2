import type { DataSource } from 'typeorm';

/** Any number, the same for every process: who holds it is migrating. */
const MIGRATION_LOCK = 721_834;

/** Runs the pending migrations, all or none; of several processes that start together, one runs them and the others wait. */
export async function migrate(dataSource: DataSource): Promise<void> {
  await (dataSource.options.type === 'postgres' ? migratePostgres(dataSource) : migrateSqlite(dataSource));
}

async function migratePostgres(dataSource: DataSource): Promise<void> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(${String(MIGRATION_LOCK)})`);
    await dataSource.runMigrations({ transaction: 'all' });
  } finally {
    await lock.query(`SELECT pg_advisory_unlock(${String(MIGRATION_LOCK)})`).catch(() => undefined);
    await lock.release();
  }
}

/** The write lock is taken before anything is read; foreign keys rest while tables are rebuilt. */
async function migrateSqlite(dataSource: DataSource): Promise<void> {
  await dataSource.query('PRAGMA foreign_keys = OFF');
  await dataSource.query('BEGIN IMMEDIATE');
  try {
    await dataSource.runMigrations({ transaction: 'none' });
    await dataSource.query('COMMIT');
  } catch (error) {
    await dataSource.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await dataSource.query('PRAGMA foreign_keys = ON');
  }
}
