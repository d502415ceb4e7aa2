#!/usr/bin/env node
import 'reflect-metadata';

import { readFileSync } from 'node:fs';

import { NestFactory } from '@nestjs/core';

import { AppModule } from './app.module';
import { runProgram, type OpenContext } from './cli/index';
import { readConfig } from './common';
import { fillFromSeeds } from './fill-from-seeds';
import { serve } from './serve';

const openContext: OpenContext = async () => {
  const context = await NestFactory.createApplicationContext(AppModule.forConfig(readConfig()), {
    logger: false,
    abortOnError: false,
  });
  await fillFromSeeds(context, (line) => process.stderr.write(`${line}\n`));
  return context;
};

/** A reader that has seen enough (`| head`) closes the pipe: the rest is not wanted, and nothing failed. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void runProgram(process.argv.slice(2), openContext, serve, {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  readStdin: () => readFileSync(0, 'utf8'),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
