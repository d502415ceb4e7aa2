// Starts the service as a user would, on an empty database: ready, one recommendation, clean stop, second start.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const COMPANY = {
  site: { commune: '63430' },
  naf: [{ code: '25.62B', nomenclature: 'rev2', role: 'main' }],
  headcount: { value: 45 },
  project: { needs: ['productive-investment'], costs: [{ line: 'equipment', amount: 350000 }] },
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const fail = (message) => {
  throw new Error(message);
};

/** `npm start`, polled until it is ready. */
async function start(database) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const env = { ...process.env, LEVIER_PORT: String(port), LEVIER_DATABASE: `sqlite:${database}` };
  const child = spawn('npm', ['start', '--silent'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const isReady = () =>
    fetch(`${address}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) fail(`The service ended before it was ready.\n${said}`);
    if (performance.now() - begun > 120_000) {
      child.kill('SIGTERM');
      fail(`The service was not ready after two minutes.\n${said}`);
    }
    await wait(50);
  }
  return { address, child, ended, seconds: (performance.now() - begun) / 1000, said: () => said };
}

/** npm passes the signal on; the service must be gone with it, in good order. */
async function stop({ address, child, ended, said }) {
  child.kill('SIGTERM');
  const end = await Promise.race([ended, wait(10_000, null, { ref: false })]);
  if (end === null) {
    child.kill('SIGKILL');
    fail(`The service did not stop within ten seconds of SIGTERM.\n${said()}`);
  }
  const isClean = end.signal === 'SIGTERM' || end.code === 0 || end.code === 143;
  if (!isClean) fail(`The service ended badly (${JSON.stringify(end)}).\n${said()}`);
  const answers = await fetch(`${address}/health/live`).then(
    () => true,
    () => false,
  );
  if (answers) fail('The service still answers after npm has ended.');
}

async function recommend({ address, said }) {
  const answer = await fetch(`${address}/api/v1/recommendations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ company: COMPANY, at: '2026-11-23' }),
  });
  const text = await answer.text();
  if (answer.status !== 200) fail(`A recommendation was answered ${answer.status}: ${text.slice(0, 500)}\n${said()}`);
  const { results } = JSON.parse(text);
  if (!Array.isArray(results) || results.length === 0) fail('A recommendation came back empty.');
  return results.length;
}

const folder = mkdtempSync(join(tmpdir(), 'levier-fresh-'));
try {
  const database = join(folder, 'data', 'levier.db');
  const first = await start(database);
  console.log(`first start, empty database: ready in ${first.seconds.toFixed(1)} s`);
  console.log(`one recommendation: ${await recommend(first)} aids`);
  await stop(first);
  const second = await start(database);
  console.log(`second start: ready in ${second.seconds.toFixed(1)} s (aim: 3 s)`);
  await stop(second);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
