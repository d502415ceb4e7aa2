import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the database that this run filled from `seeds/` into a folder; its path. */
export function copyFilledDatabase(folder: string, name = 'levier.db'): string {
  const filled = process.env.LEVIER_TEST_DATABASE;
  if (filled === undefined) throw new Error('LEVIER_TEST_DATABASE is not set: run these tests with npm test.');
  const path = join(folder, name);
  copyFileSync(filled, path);
  return path;
}
