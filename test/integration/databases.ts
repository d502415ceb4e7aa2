import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';
import type { DataSource } from 'typeorm';

import { ChangeEntity, IndexPartEntity, SchemeEntity } from '../../src/catalogue';
import type { DatabaseAddress } from '../../src/common';
import { openDatabase, type OpenOptions } from '../../src/database';
import { SeedFileEntity, SourceStateEntity } from '../../src/importers';
import { ZoningCommuneEntity, ZoningImportEntity } from '../../src/territories';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

export const ENTITIES = [
  SchemeEntity,
  IndexPartEntity,
  ChangeEntity,
  SeedFileEntity,
  SourceStateEntity,
  ZoningImportEntity,
  ZoningCommuneEntity,
];

/** Address of the throw-away PostgreSQL server of this run. */
export function postgresServer(): URL {
  const address = process.env.LEVIER_TEST_POSTGRES;
  if (address === undefined) throw new Error('LEVIER_TEST_POSTGRES is not set: run these tests with npm test.');
  return new URL(address);
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'levier-test-'));
}

/** An empty database of its own. */
export async function freshAddress(engine: Engine): Promise<DatabaseAddress> {
  if (engine === 'sqlite') return { kind: 'sqlite', file: join(temporaryFolder(), 'levier.db') };
  const server = postgresServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: server.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  server.pathname = `/${name}`;
  return { kind: 'postgres', url: server.href };
}

const opened: DataSource[] = [];

/** Opens a database that `closeAll` closes. */
export async function open(address: DatabaseAddress, options: Partial<OpenOptions> = {}): Promise<DataSource> {
  const dataSource = await openDatabase(address, { entities: ENTITIES, ...options });
  opened.push(dataSource);
  return dataSource;
}

/** To be called after each test. */
export async function closeAll(): Promise<void> {
  const live = opened.splice(0).filter(({ isInitialized }) => isInitialized);
  await Promise.all(live.map((dataSource) => dataSource.destroy()));
}
