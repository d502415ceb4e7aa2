#!/usr/bin/env node
import 'reflect-metadata';

import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

import { NestFactory } from '@nestjs/core';

import { AppModule } from './app.module';
import { answerAsWorker, progressOn, runProgram, type OpenContext, type Terminal } from './cli/index';
import { readConfig } from './common';
import { fillFromSeeds } from './fill-from-seeds';
import { serve } from './serve';

const openAsItIs = () =>
  NestFactory.createApplicationContext(AppModule.forConfig(readConfig()), { logger: false, abortOnError: false });

const openContext: OpenContext = async (opening) => {
  const context = await openAsItIs();
  if (opening === 'as it was left') return context;
  await fillFromSeeds(context, (line) => process.stderr.write(`${line}\n`));
  return context;
};

async function run(): Promise<void> {
  /** A reader that has seen enough (`| head`) closes the pipe: the rest is not wanted, and nothing failed. */
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const progress = progressOn(process.stderr);
  const terminal: Terminal = {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    readStdin: () => readFileSync(0, 'utf8'),
    ...(progress === undefined ? {} : { progress }),
  };
  process.exitCode = await runProgram(process.argv.slice(2), openContext, serve, terminal, __filename);
}

void (isMainThread ? run() : answerAsWorker(openAsItIs));
