import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

import type { BlockAnswer } from '../../src/cli/batch/answer-block';
import { temporaryFolder } from '../support/app';
import { batchFiles, THIERS } from '../support/batch-files';
import { copyFilledDatabase } from '../support/filled-database';
import { runProcess, start, type Ended } from '../support/processes';
import { AT } from '../support/requests';

/** Processes on a busy machine. */
jest.setTimeout(120_000);

/** A crew of one and no other lane: what is answered is answered by a worker thread. */
const CREW = `
  const dist = ${JSON.stringify(join(__dirname, '../../dist/'))};
  const { Crew } = require(dist + 'cli/batch/crew.js');
  const { Lanes } = require(dist + 'cli/batch/lanes.js');
  const lanes = new Lanes();
  const question = { at: '${AT}', limit: 3, allVerdicts: false, format: 'jsonl' };
  const crew = new Crew(1, dist + 'cli.js', { question, catalogueVersion: process.env.VERSION }, lanes);
  crew.call();
  const lines = require('node:fs').readFileSync('some.jsonl', 'utf8').trimEnd().split('\\n');
  const block = lines.map((text, index) => ({ line: index + 1, number: index + 1, firm: { profile: JSON.parse(text) } }));
  void lanes.answer(block).then((answer) => {
    process.stdout.write(JSON.stringify(answer));
    return crew.end();
  });
`;

const folder = temporaryFolder();
const LEVIER_DATABASE = `sqlite:${copyFilledDatabase(folder.path)}`;
const { at, file, csv, jsonl } = batchFiles(folder.path);

const batch = (...args: readonly string[]): Promise<Ended> =>
  runProcess('cli.js', ['batch', '--at', AT, ...args], folder.path, { LEVIER_DATABASE });

/** The built command under a shell, for what only a shell can ask. */
function shell(script: string, environment: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
  const env = { PATH: process.env.PATH ?? '', LEVIER_DATABASE, ...environment };
  return spawnSync('sh', ['-c', script], { cwd: folder.path, env, encoding: 'utf8' });
}

/** So many firms that no two have the same figures. */
const manyFirms = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    return `${JSON.stringify({ ...THIERS, name: `Firme ${String(index + 1)}`, headcount: { value: 5 + (index % 300) } })}\n`;
  }).join('');

afterAll(folder.remove);

describe('levier batch as a process', () => {
  it('answers the same from a worker thread as from the first, if it sees the same catalogue', async () => {
    file('some.jsonl', `${JSON.stringify(THIERS)}\n{}\n{"turnover":-1}\n`);
    await batch('some.jsonl', '--out', 'some-answer.jsonl', '--limit', '3', '--workers', '0');
    const [first] = jsonl('some-answer.jsonl');
    file('crew.js', CREW);
    const fromWorker = (catalogueVersion: unknown): string =>
      shell('exec node crew.js', { VERSION: String(catalogueVersion) }).stdout;
    const { text, answered, problems } = JSON.parse(fromWorker(first?.catalogueVersion)) as BlockAnswer;
    expect(text).toBe(readFileSync(at('some-answer.jsonl'), 'utf8'));
    expect(answered).toBe(2);
    expect(problems).toMatchObject([{ line: 3, pointer: '/company/turnover' }]);
    expect(fromWorker('another')).toBe('');
  });

  const FIRMS = 20_000;

  /** Resolves once the file has grown beyond some bytes. */
  async function grown(name: string, bytes: number, ended: Promise<unknown>): Promise<void> {
    const watcher = watch(folder.path);
    const sizeOf = (): number => (existsSync(at(name)) ? statSync(at(name)).size : 0);
    try {
      while (sizeOf() < bytes) {
        const over = await Promise.race([once(watcher, 'change').then(() => false), ended.then(() => true)]);
        if (over) throw new Error(`The process ended before ${name} had grown.`);
      }
    } finally {
      watcher.close();
    }
  }

  it.each([
    ['SIGINT', 130, 'jsonl', '0'],
    ['SIGTERM', 143, 'csv', '1'],
  ] as const)(
    'stops on %s with whole firms in its file, and says how many',
    async (signal, exitCode, format, workers) => {
      file('long.jsonl', manyFirms(FIRMS));
      const out = `stopped-${signal}.${format}`;
      file(out, 'what was there before');
      const args = ['batch', 'long.jsonl', '--out', out, '--at', AT, '--limit', '3', '--workers', workers];
      const { child, ended } = start('cli.js', args, folder.path, { LEVIER_DATABASE });
      await grown(out, 100_000, ended);
      child.kill(signal);
      const { code, error } = await ended;
      expect(code).toBe(exitCode);
      const said = /^Interrompu : ([\d\s\u202f]+) entreprises traitées, 0 ligne rejetée ; « (.+) » contient/.exec(
        error,
      );
      expect(said?.[2]).toBe(out);
      const done = Number(said?.[1]?.replace(/\D/g, ''));
      expect(done).toBeLessThan(FIRMS);
      const names = Array.from({ length: done }, (_, index) => `Firme ${String(index + 1)}`);
      if (format === 'jsonl') {
        expect(jsonl(out).map(({ company }) => company)).toEqual(names);
        expect(jsonl(out).every(({ results }) => results.length === 3)).toBe(true);
      } else {
        expect(csv(out).map(({ company }) => company)).toEqual(names.flatMap((name) => [name, name, name]));
      }
      expect(readFileSync(at(out), 'utf8').endsWith('\n')).toBe(true);
    },
  );

  it('keeps whole firms when it may write no further', () => {
    file('long.jsonl', manyFirms(2_000));
    const script = `ulimit -f 1000; exec node "${join(__dirname, '../../dist/cli.js')}" batch long.jsonl --out cut.jsonl --limit 3 --at ${AT}`;
    const { status, stderr } = shell(script);
    expect(status).toBe(1);
    const [told, why] = stderr.trimEnd().split('\n');
    expect(why).toMatch(/^Le fichier « cut\.jsonl » ne peut pas être écrit : le fichier dépasse la taille permise\.$/);
    expect(jsonl('cut.jsonl')).toHaveLength(Number(/^Arrêté : (\d+) /.exec(told ?? '')?.[1]));
  });

  it('needs no more memory for more firms', () => {
    file('peak.js', `process.on('exit', () => process.stdout.write(String(process.resourceUsage().maxRSS)));`);
    /** Kilobytes at the highest. */
    const peakOf = (count: number): number => {
      file('memory.jsonl', manyFirms(count));
      const cli = join(__dirname, '../../dist/cli.js');
      const args = `batch memory.jsonl --out memory.csv --limit 100 --workers 0 --at ${AT}`;
      const { status, stdout } = shell(`exec node -r ./peak.js "${cli}" ${args}`);
      expect(status).toBe(0);
      return Number(/\d+$/.exec(stdout)?.[0]);
    };
    const few = peakOf(100);
    expect(few).toBeGreaterThan(50_000);
    expect(peakOf(1_000)).toBeLessThan(few + 250_000);
  });
});
