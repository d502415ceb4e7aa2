import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PARAMS_PROVIDER_TOKEN } from 'nestjs-pino';

import { configureHttp, httpAdapter } from '../../src/app.http';
import { readConfig } from '../../src/common';
import { fillFromSeeds } from '../../src/fill-from-seeds';
import { copyFilledDatabase } from './filled-database';
import { testingModule } from './testing-module';

export interface RunningApp {
  readonly app: NestFastifyApplication;
  /** Folder of the database, gone after `close`. */
  readonly folder: string;
  /** What could not be read in the seeds. */
  readonly warnings: readonly string[];
  readonly close: () => Promise<void>;
}

/** A folder of its own for one spec file. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'levier-e2e-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The whole application on a SQLite file of its own, filled from `seeds/`, without its request log; no rate limit unless set. */
export async function startApp(environment: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const folder = temporaryFolder();
  const config = readConfig(
    { LEVIER_DATABASE: `sqlite:${copyFilledDatabase(folder.path)}`, LEVIER_RATE_LIMIT: '0', ...environment },
    folder.path,
  );
  const module = await testingModule(config)
    .overrideProvider(PARAMS_PROVIDER_TOKEN)
    .useValue({ pinoHttp: { level: 'silent' } })
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(config.trustProxy), { logger: false });
  await configureHttp(app);
  const warnings: string[] = [];
  await app.init();
  await fillFromSeeds(app, (line) => warnings.push(line));
  await app.getHttpAdapter().getInstance().ready();
  const close = async (): Promise<void> => {
    await app.close();
    folder.remove();
  };
  return { app, folder: folder.path, warnings, close };
}

/** The same, listening on a free port of this machine: for requests that only a raw socket can send. */
export async function listenApp(
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningApp & { readonly port: number }> {
  const running = await startApp(environment);
  await running.app.listen(0, '127.0.0.1');
  const { port } = running.app.getHttpServer().address() as AddressInfo;
  return { ...running, port };
}
