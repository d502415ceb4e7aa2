import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import type { ExportedScheme } from '../../src/catalogue';
import { temporaryFolder } from '../integration/databases';
import { commandLine, expectRefused, type Run } from '../support/command-line';

describe('levier export', () => {
  const folder = temporaryFolder();
  const run: Run = commandLine(folder);
  const path = (name: string): string => join(folder, name);
  const linesOf = (name: string): string[] => readFileSync(path(name), 'utf8').trimEnd().split('\n');

  it('writes the same catalogue in both formats, and says how much', async () => {
    const csv = await run(['export', 'schema-national', '--out', path('aides.csv')]);
    const jsonl = await run(['export', 'jsonl', '--out', path('aides.jsonl')]);
    const rows: Record<string, string>[] = parse(readFileSync(path('aides.csv')), { columns: true });
    const schemes = linesOf('aides.jsonl').map((line) => JSON.parse(line) as ExportedScheme);
    expect(rows.map((row) => row.levier_id)).toEqual(schemes.map(({ scheme }) => scheme.id));
    expect(rows.length).toBeGreaterThan(400);
    expect(csv).toEqual({
      exitCode: 0,
      error: '',
      out: expect.stringMatching(`^${String(rows.length)} aides écrites dans ${path('aides.csv')}\n`) as string,
    });
    expect(jsonl).toMatchObject({
      exitCode: 0,
      out: `${String(rows.length)} aides écrites dans ${path('aides.jsonl')}\n`,
    });
  });

  it('starts without a byte order mark, and writes the same bytes again', async () => {
    const before = readFileSync(path('aides.csv'));
    expect(before.subarray(0, 9).toString('latin1')).toBe('id,titre,');
    await run(['export', 'schema-national', '--out', path('aides.csv')]);
    expect(readFileSync(path('aides.csv')).equals(before)).toBe(true);
  });

  it('can be read back as the national schema', async () => {
    const { exitCode, out } = await run(['import', 'schema-national', path('aides.csv'), '--dry-run']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/0 rejetée\b/);
  });

  it('refuses a folder, a missing folder, no file and an unknown format, and leaves nothing behind', async () => {
    mkdirSync(path('dossier'));
    const before = readdirSync(folder);
    expectRefused(await run(['export', 'jsonl', '--out', path('dossier')]), 'c’est un dossier', 'dossier');
    expectRefused(await run(['export', 'jsonl', '--out', path('absent/a.jsonl')]), 'son dossier n’existe pas');
    expectRefused(await run(['export', 'jsonl']), '--out');
    expectRefused(await run(['export', 'xml', '--out', path('a.xml')]), 'xml');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('replaces an older file whole', async () => {
    writeFileSync(path('vieux.jsonl'), 'ancien');
    await run(['export', 'jsonl', '--out', path('vieux.jsonl')]);
    expect(readFileSync(path('vieux.jsonl')).equals(readFileSync(path('aides.jsonl')))).toBe(true);
  });
});
