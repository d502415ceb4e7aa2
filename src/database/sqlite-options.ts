import type { DataSourceOptions } from 'typeorm';

/** The part of better-sqlite3's connection that Levier uses. */
export interface SqliteConnection {
  pragma(statement: string, options?: { simple: boolean }): unknown;
}

/** Milliseconds to wait for another process that is writing. */
export const LOCK_TIMEOUT = 5000;

/** Readers never wait for the writer (WAL), and what was acknowledged survives a power cut (FULL). */
function prepare(connection: SqliteConnection): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  const state = connection.pragma('quick_check(1)', { simple: true });
  if (state !== 'ok') throw Object.assign(new Error(String(state)), { code: 'SQLITE_CORRUPT' });
}

export function sqliteOptions(file: string, lockTimeout: number): DataSourceOptions {
  return { type: 'better-sqlite3', database: file, timeout: lockTimeout, prepareDatabase: prepare };
}
