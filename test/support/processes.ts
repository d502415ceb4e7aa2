import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly error: string;
}

export interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves once standard output holds `text`; rejects when the process ends first. */
  readonly says: (text: string) => Promise<void>;
  readonly ended: Promise<Ended>;
}

/** Starts a built program in a folder of its own, with nothing of this process's settings. */
export function start(
  script: 'main.js' | 'cli.js',
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Started {
  const env = { PATH: process.env.PATH ?? '', ...environment };
  const child = spawn(process.execPath, [join(ROOT, 'dist', script), ...args], { cwd: folder, env });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, out, error };
  });
  const says = async (text: string): Promise<void> => {
    while (!out.includes(text)) {
      const end = await Promise.race([once(child.stdout, 'data').then(() => null), ended]);
      if (end !== null) throw new Error(`The process ended before it said ${text}: ${end.error}`);
    }
  };
  return { child, says, ended };
}

/** Runs a built program to its end. */
export function runProcess(
  script: 'main.js' | 'cli.js',
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  stdin = '',
): Promise<Ended> {
  const { child, ended } = start(script, args, folder, environment);
  child.stdin.end(stdin);
  return ended;
}

/** A server that holds a free port of this machine. */
export async function holdPort(): Promise<{ readonly port: number; readonly release: () => Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const release = async (): Promise<void> => {
    server.close();
    await once(server, 'close');
  };
  return { port, release };
}
