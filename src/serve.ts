import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';

import { configureHttp, httpAdapter } from './app.http';
import { AppModule } from './app.module';
import { readConfig } from './common';
import { fillFromSeeds } from './fill-from-seeds';
import { RefreshSources } from './importers';
import { listenError } from './startup-error';

/** Opens the web service; resolves once it listens. @throws OperatorError: one English sentence. */
export async function serve(): Promise<void> {
  const config = readConfig();
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forConfig(config),
    httpAdapter(config.trustProxy),
    // Silent until our own logger is there: Nest would print the stack of an error that is told in one line.
    { logger: false, abortOnError: false },
  );
  const logger = app.get(Logger);
  app.useLogger(logger);
  await configureHttp(app);
  await fillFromSeeds(app, (line) => {
    logger.warn(line);
  });
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw listenError(error, config);
  }
  await app.get(RefreshSources).start();
  logger.log(`Levier is ready: http://${config.host}:${String(config.port)}/`);
}
