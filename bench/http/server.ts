import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Held to one core where the system can. */
function command(): string[] {
  const pins = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  return [...(pins ? ['taskset', '-c', '0'] : []), process.execPath];
}

/** Resolves once the service listens; what it says afterwards is read and left. */
async function ready(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The server ended before it was ready.')));
  const said = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('Levier is ready')) resolve();
    });
  });
  await Promise.race([said, ended]);
  ended.catch(() => undefined);
}

/** The built service in a process of its own, on an embedded database of its own filled from the seeds. */
export class BenchServer {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<BenchServer> {
    const folder = mkdtempSync(join(tmpdir(), 'levier-bench-'));
    const port = await freePort();
    const [program = process.execPath, ...first] = command();
    const flags = ['--expose-gc', '-r', join(__dirname, 'report-memory.cjs'), join(ROOT, 'dist', 'main.js')];
    const child = spawn(program, [...first, ...flags], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', LEVIER_PORT: String(port), LEVIER_RATE_LIMIT: '0' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    await ready(child);
    return new BenchServer(`http://127.0.0.1:${port}`, child, folder);
  }

  async memory(): Promise<Memory> {
    const told = once(this.child, 'message');
    this.child.send('memory');
    const [memory] = (await told) as [Memory];
    return memory;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      // Its database goes with it: nothing to end in order.
      this.child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
