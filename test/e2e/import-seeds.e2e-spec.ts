import Database from 'better-sqlite3';

import { temporaryFolder } from '../support/app';
import { commandLine } from '../support/command-line';
import { copyFilledDatabase } from '../support/filled-database';

const folder = temporaryFolder();
afterAll(folder.remove);

/** A database from before a scheme file was added. */
function behind(): string {
  const name = 'behind.db';
  const database = new Database(copyFilledDatabase(folder.path, name));
  database.exec("DELETE FROM seed_file WHERE scheme_id = 'acre'; DELETE FROM scheme WHERE id = 'acre'");
  database.close();
  return name;
}

describe('levier import seeds', () => {
  const run = commandLine(folder.path, behind());
  const imported = async (...options: readonly string[]): Promise<string> => {
    const { exitCode, out, error } = await run(['import', 'seeds', ...options]);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    return out;
  };

  it('says what it would do, and does nothing, with --dry-run', async () => {
    const told = await imported('--dry-run');
    expect(told).toMatch(/^1 créée, 0 changée, \d+ inchangées, 0 archivée, 0 rejetée\n$/);
    expect(await imported('--dry-run')).toBe(told);
  });

  it('says what it did, then that nothing is left to do', async () => {
    expect(await imported()).toMatch(/^1 créée, 0 changée, \d+ inchangées, /);
    expect(await imported()).toMatch(/^0 créée, 0 changée, \d+ inchangées, /);
  });
});
