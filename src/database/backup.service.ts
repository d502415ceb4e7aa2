import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { OperatorError, type DatabaseAddress } from '../common';
import { databaseError } from './database-error';

/** Copies the embedded database while it serves. */
export class BackupService {
  constructor(private readonly address: DatabaseAddress) {}

  /**
   * Writes a consistent copy to `file`, whose folder is made if missing; an existing file is never overwritten.
   * @throws OperatorError on PostgreSQL, and when the file exists or cannot be written.
   */
  async backup(file: string): Promise<void> {
    if (this.address.kind === 'postgres') {
      throw new OperatorError('This database is PostgreSQL: use pg_dump to back it up.');
    }
    if (this.address.file === ':memory:') throw new OperatorError('A database in memory cannot be backed up.');
    const target = resolve(file);
    await reserve(target);
    const partial = `${target}.partial`;
    try {
      await copySnapshot(this.address.file, partial);
      await rename(partial, target);
    } catch (error) {
      await Promise.all([target, partial].map((path) => rm(path, { force: true })));
      throw databaseError(error, this.address);
    }
  }
}

async function reserve(target: string): Promise<void> {
  try {
    await mkdir(dirname(target), { recursive: true });
    await (await open(target, 'wx')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new OperatorError(`The file ${target} exists already: name another one, or remove it.`);
    }
    throw databaseError(error, { kind: 'sqlite', file: target });
  }
}

/** Pages are copied under one read transaction: what others write meanwhile neither enters nor restarts the copy. */
async function copySnapshot(source: string, target: string): Promise<void> {
  const connection = new Database(source, { readonly: true, fileMustExist: true });
  try {
    connection.exec('BEGIN; SELECT count(*) FROM sqlite_master');
    await connection.backup(target);
  } finally {
    connection.close();
  }
}
