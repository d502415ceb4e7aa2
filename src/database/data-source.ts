import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import type { DatabaseAddress } from '../common';
import { databaseError } from './database-error';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';
import { LOCK_TIMEOUT, sqliteOptions } from './sqlite-options';

export interface OpenOptions {
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  /** Oldest first; the product's own when left out. */
  readonly migrations?: NonNullable<DataSourceOptions['migrations']>;
  /** Milliseconds to wait for a locked SQLite file. */
  readonly lockTimeout?: number;
}

/** TypeORM prints some failures even with logging off; ours are one sentence, told once by whoever catches them. */
const SILENT: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

const CONNECT_TIMEOUT = 10_000;

/**
 * Opens the database, made if missing (SQLite), and brings its tables up to date.
 * @throws OperatorError: one English sentence, without any password.
 */
export async function openDatabase(
  address: DatabaseAddress,
  { entities, migrations = MIGRATIONS, lockTimeout = LOCK_TIMEOUT }: OpenOptions,
): Promise<DataSource> {
  const driver: DataSourceOptions =
    address.kind === 'sqlite'
      ? sqliteOptions(address.file, lockTimeout)
      : { type: 'postgres', url: address.url, connectTimeoutMS: CONNECT_TIMEOUT, applicationName: 'levier' };
  const dataSource = new DataSource({ ...driver, entities, migrations, logger: SILENT });
  try {
    if (address.kind === 'sqlite') await mkdir(dirname(address.file), { recursive: true });
    await dataSource.initialize();
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw databaseError(error, address);
  }
}
