import { spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import type { Recommendation } from '../../src/matching';
import { temporaryFolder } from '../support/app';
import { copyFilledDatabase } from '../support/filled-database';
import { holdPort, runProcess, start, type Ended } from '../support/processes';
import { AT } from '../support/requests';

/** Bytes of a page of the database file. */
const PAGE = 4096;

const folder = temporaryFolder();
const filled = `sqlite:${copyFilledDatabase(folder.path, 'filled.db')}`;

afterAll(folder.remove);

/** One English sentence on standard error, no stack trace, exit status 1. */
function expectFailure({ code, error }: Ended, ...words: readonly string[]): void {
  expect({ code, error }).toEqual({ code: 1, error: expect.stringMatching(/^[^\n]+\.\n$/) as unknown });
  for (const word of words) expect(error).toContain(word);
}

async function serve(environment: Readonly<Record<string, string>> = {}) {
  const { port, release } = await holdPort();
  await release();
  const service = start('main.js', [], folder.path, {
    LEVIER_DATABASE: filled,
    LEVIER_PORT: String(port),
    ...environment,
  });
  await service.says('Levier is ready');
  return { ...service, address: `http://127.0.0.1:${String(port)}` };
}

describe('node dist/cli.js', () => {
  it('answers on standard output alone, from an empty folder, and exits 0', async () => {
    const empty = temporaryFolder();
    const args = ['recommend', '--company', '-', '--json', '--at', AT, '--limit', '3'];
    const { code, out, error } = await runProcess('cli.js', args, empty.path, {}, '{"site":{"commune":"63430"}}');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect((JSON.parse(out) as Recommendation).results).toHaveLength(3);
    expect(existsSync(join(empty.path, 'data', 'levier.db'))).toBe(true);
    empty.remove();
  });

  it('ends in silence when its reader has seen enough and closes the pipe', () => {
    const line = `node "${join(__dirname, '../../dist/cli.js')}" recommend --company - --json --limit 500 | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', line], {
      cwd: folder.path,
      env: { ...process.env, LEVIER_DATABASE: filled },
      input: '{}',
      encoding: 'utf8',
    });
    expect({ stdout: stdout.slice(0, 1), stderr }).toEqual({ stdout: '{', stderr: '' });
  });

  it('exits 2 on bad input, in one line', async () => {
    const { code, out, error } = await runProcess('cli.js', ['recommend', '--company', 'absent.json'], folder.path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^[^\n]*absent\.json[^\n]*\n$/);
  });

  it('backs up the database while the service runs', async () => {
    const service = await serve();
    const { code, error } = await runProcess('cli.js', ['backup', 'copy.db'], folder.path, { LEVIER_DATABASE: filled });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect((await fetch(`${service.address}/health/ready`)).status).toBe(200);
    service.child.kill('SIGTERM');
    await service.ended;
    const copy = new Database(join(folder.path, 'copy.db'), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });
});

describe('node dist/main.js', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('stops cleanly on %s', async (signal) => {
    const service = await serve();
    expect((await fetch(`${service.address}/health/live`)).status).toBe(200);
    service.child.kill(signal);
    const { code, signal: endedBy, error } = await service.ended;
    expect(error).toBe('');
    expect(code === 0 || endedBy === signal).toBe(true);
    expect(existsSync(join(folder.path, 'filled.db-wal'))).toBe(false);
    await expect(fetch(`${service.address}/health/live`)).rejects.toThrow();
  });

  it('logs a line a request without what was asked nor who asked', async () => {
    const service = await serve();
    await fetch(`${service.address}/api/v1/schemes?q=coutellerie-secrete`, {
      headers: { 'user-agent': 'agent-secret' },
    });
    await service.says('/api/v1/schemes');
    service.child.kill('SIGTERM');
    const { out } = await service.ended;
    expect(out).not.toMatch(/secret/);
    expect(out).not.toMatch(/remoteAddress/);
  });
});

describe('what stands in its way is said in one sentence', () => {
  const fail = (
    environment: Readonly<Record<string, string>>,
    script: 'main.js' | 'cli.js' = 'main.js',
  ): Promise<Ended> => runProcess(script, script === 'cli.js' ? ['search', 'four'] : [], folder.path, environment);

  it.each(['main.js', 'cli.js'] as const)('a file that is no database, by %s', async (script) => {
    writeFileSync(join(folder.path, 'notes.db'), 'These are notes, not a database. '.repeat(50));
    expectFailure(await fail({ LEVIER_DATABASE: 'sqlite:notes.db' }, script), 'notes.db', 'is not a SQLite database');
  });

  it('a database file that was damaged', async () => {
    const path = join(folder.path, 'damaged.db');
    copyFileSync(join(folder.path, 'filled.db'), path);
    const handle = openSync(path, 'r+');
    writeSync(handle, Buffer.alloc(PAGE * 2, 0xff), 0, PAGE * 2, PAGE * 3);
    closeSync(handle);
    expectFailure(await fail({ LEVIER_DATABASE: `sqlite:${path}` }), path, 'is damaged');
  });

  it('a database that another program locks', async () => {
    const path = join(folder.path, 'locked.db');
    const other = new Database(path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('CREATE TABLE mine (id integer); BEGIN EXCLUSIVE');
    expectFailure(await fail({ LEVIER_DATABASE: `sqlite:${path}` }), path, 'is locked by another program');
    other.close();
  });

  it('a PostgreSQL server that cannot be reached, without its password', async () => {
    const { port, release } = await holdPort();
    await release();
    const ended = await fail({ LEVIER_DATABASE: `postgres://levier:hush@127.0.0.1:${String(port)}/levier` });
    expectFailure(ended, `127.0.0.1:${String(port)}/levier`, 'cannot be reached');
    expect(ended.error).not.toContain('hush');
  });

  it('a setting that cannot be', async () => {
    expectFailure(await fail({ LEVIER_PORT: 'eighty' }), 'LEVIER_PORT', 'eighty');
    expectFailure(await fail({ LEVIER_DATABASE: 'levier.db' }), 'LEVIER_DATABASE', 'levier.db');
  });
});

describe('what cannot be listened on', () => {
  it('an address of another machine, which is named', async () => {
    const elsewhere = { LEVIER_DATABASE: filled, LEVIER_HOST: '192.0.2.1' };
    expectFailure(await runProcess('main.js', [], folder.path, elsewhere), 'LEVIER_HOST', '192.0.2.1');
  });

  it.each([
    ['main.js', []],
    ['cli.js', ['serve']],
  ] as const)('a port in use, which %s names', async (script, args) => {
    const { port, release } = await holdPort();
    const ended = await runProcess(script, args, folder.path, { LEVIER_DATABASE: filled, LEVIER_PORT: String(port) });
    await release();
    expectFailure(ended, 'LEVIER_PORT', String(port), 'already in use');
  });
});
