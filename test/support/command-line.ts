import { NestFactory } from '@nestjs/core';

import { AppModule } from '../../src/app.module';
import { runProgram, type OpenContext } from '../../src/cli/index';
import { readConfig } from '../../src/common';
import { fillFromSeeds } from '../../src/fill-from-seeds';

export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

/** Runs one command line as a user would type it, with `stdin` as its standard input. */
export type Run = (args: readonly string[], stdin?: string) => Promise<Outcome>;

type Environment = Readonly<Record<string, string>>;

/** Command lines in this process, on a database in `folder`: the real program with a terminal that remembers. */
export function commandLine(folder: string, database = 'levier.db', environment: Environment = {}): Run {
  const config = readConfig({ ...environment, LEVIER_DATABASE: `sqlite:${database}` }, folder);
  const open: OpenContext = async () => {
    const context = await NestFactory.createApplicationContext(AppModule.forConfig(config), {
      logger: false,
      abortOnError: false,
    });
    await fillFromSeeds(context, () => undefined);
    return context;
  };
  const serve = (): Promise<void> => Promise.reject(new Error('The service is not opened in tests.'));
  return async (args, stdin = '') => {
    let out = '';
    let error = '';
    const exitCode = await runProgram(args, open, serve, {
      out: (text) => (out += text),
      error: (text) => (error += text),
      readStdin: () => stdin,
    });
    return { exitCode, out, error };
  };
}

/** Bad input: one French line on standard error, nothing on standard output, exit status 2. */
export function expectRefused({ exitCode, out, error }: Outcome, ...words: readonly string[]): void {
  expect({ exitCode, out, error }).toEqual({
    exitCode: 2,
    out: '',
    error: expect.stringMatching(/^[^\n]+\n$/) as unknown,
  });
  for (const word of words) expect(error).toContain(word);
}
