import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';

import { configureHttp, httpAdapter } from './app.http';
import { AppModule } from './app.module';
import { readConfig } from './common';
import { fillFromSeeds } from './fill-from-seeds';

/** Opens the web service; resolves once it listens. @throws OperatorError, or the system's error on the port. */
export async function serve(): Promise<void> {
  const config = readConfig();
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forConfig(config),
    httpAdapter(config.trustProxy),
    { bufferLogs: true, abortOnError: false },
  );
  const logger = app.get(Logger);
  app.useLogger(logger);
  await configureHttp(app);
  await fillFromSeeds(app, (line) => {
    logger.warn(line);
  });
  await app.listen(config.port, config.host);
  logger.log(`Levier is ready: http://${config.host}:${String(config.port)}/`);
}
