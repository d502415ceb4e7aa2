import { existsSync, mkdirSync, openSync, closeSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { OperatorError, type DatabaseAddress } from '../../src/common';
import { SeedFileEntity } from '../../src/importers';
import { closeAll, open, postgresServer, temporaryFolder } from './databases';

const sqlite = (file: string): DatabaseAddress => ({ kind: 'sqlite', file });

async function refusal(address: DatabaseAddress): Promise<string> {
  const error: unknown = await open(address, { lockTimeout: 20 }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OperatorError);
  const { message } = error as OperatorError;
  expect(message).not.toContain('\n');
  return message;
}

describe('opening a SQLite file', () => {
  let folder: string;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(closeAll);

  it('makes the missing folders', async () => {
    const file = join(folder, 'a/b/levier.db');
    await open(sqlite(file));
    expect(existsSync(file)).toBe(true);
  });

  it('says that a file is no database', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'This is a text of more than one hundred bytes, which is no SQLite database. '.repeat(20));
    expect(await refusal(sqlite(file))).toMatch(/notes\.txt is not a SQLite database/);
  });

  it('says that a file is damaged', async () => {
    const file = join(folder, 'levier.db');
    const dataSource = await open(sqlite(file));
    const rows = Array.from({ length: 400 }, (_, index) => ({ path: `p${String(index)}`, hash: 'h', schemeId: 's' }));
    await dataSource.getRepository(SeedFileEntity).insert(rows);
    await closeAll();
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(8192, 0xff), 0, 8192, 4096 * 3);
    closeSync(handle);
    expect(await refusal(sqlite(file))).toMatch(/levier\.db is damaged: restore a backup/);
  });

  it('says that another program locks the file', async () => {
    const file = join(folder, 'levier.db');
    await open(sqlite(file));
    await closeAll();
    const other = new Database(file);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    expect(await refusal(sqlite(file))).toMatch(/levier\.db is locked by another program/);
    other.close();
  });

  it('says that the path is a folder, or lies under a file', async () => {
    mkdirSync(join(folder, 'levier.db'));
    expect(await refusal(sqlite(join(folder, 'levier.db')))).toMatch(/cannot be opened/);
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal(sqlite(join(folder, 'file/levier.db')))).toMatch(/cannot be opened/);
  });
});

describe('opening a PostgreSQL database', () => {
  afterEach(closeAll);

  const refusalOf = async (change: (address: URL) => void): Promise<string> => {
    const address = postgresServer();
    change(address);
    const message = await refusal({ kind: 'postgres', url: address.href });
    expect(message).not.toContain(address.password === '' ? 'levier:levier' : `:${address.password}`);
    return message;
  };

  it('says that the server cannot be reached', async () => {
    expect(await refusalOf((address) => (address.port = '1'))).toMatch(
      /^The PostgreSQL database postgres:\/\/127\.0\.0\.1:1\/levier cannot be reached\.$/,
    );
  });

  it('says that the host does not exist', async () => {
    expect(await refusalOf((address) => (address.hostname = 'no-such-host.invalid'))).toMatch(/cannot be reached/);
  });

  it('says that the password is wrong, or missing, without showing it', async () => {
    expect(await refusalOf((address) => (address.password = 'not-this-one'))).toMatch(
      /refuses this user or password\.$/,
    );
    expect(await refusalOf((address) => (address.password = ''))).toMatch(/refuses this user or password\.$/);
  });

  it('says that the database does not exist', async () => {
    expect(await refusalOf((address) => (address.pathname = '/nowhere'))).toMatch(/does not exist on this server/);
  });
});
