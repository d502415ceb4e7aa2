import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Fills one database from `seeds/`, of which each test file takes a copy; its path goes to the tests in LEVIER_TEST_DATABASE. */
export default async function fillDatabase() {
  if (globalThis.levierTestFolder !== undefined) return;
  const folder = await mkdtemp(join(tmpdir(), 'levier-filled-'));
  const file = join(folder, 'levier.db');
  const node = (script, ...args) =>
    execFileSync(process.execPath, [join(ROOT, script), ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, LEVIER_DATABASE: `sqlite:${file}` },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  node('scripts/setup.mjs');
  node('dist/cli.js', 'search', 'four');
  globalThis.levierTestFolder = folder;
  process.env.LEVIER_TEST_DATABASE = file;
}
