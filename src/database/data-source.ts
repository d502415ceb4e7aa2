import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseAddress } from '../common';
import { databaseError } from './database-error';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';
import { LOCK_TIMEOUT, sqliteOptions } from './sqlite-options';

export interface OpenOptions {
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  /** Milliseconds to wait for a locked SQLite file. */
  readonly lockTimeout?: number;
}

const CONNECT_TIMEOUT = 10_000;

/**
 * Opens the database, made if missing (SQLite), and brings its tables up to date.
 * @throws OperatorError: one English sentence, without any password.
 */
export async function openDatabase(
  address: DatabaseAddress,
  { entities, lockTimeout = LOCK_TIMEOUT }: OpenOptions,
): Promise<DataSource> {
  const driver: DataSourceOptions =
    address.kind === 'sqlite'
      ? sqliteOptions(address.file, lockTimeout)
      : { type: 'postgres', url: address.url, connectTimeoutMS: CONNECT_TIMEOUT, applicationName: 'levier' };
  const dataSource = new DataSource({ ...driver, entities, migrations: MIGRATIONS, logging: false });
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
