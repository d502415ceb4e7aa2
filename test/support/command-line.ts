import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { runProgram, type OpenContext } from '../../src/cli/index';
import { readConfig } from '../../src/common';
import { fillFromSeeds } from '../../src/fill-from-seeds';
import { copyFilledDatabase } from './filled-database';
import { testingModule } from './testing-module';

export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

/** Runs one command line as a user would type it, with `stdin` as its standard input. */
export type Run = (args: readonly string[], stdin?: string) => Promise<Outcome>;

type Environment = Readonly<Record<string, string>>;

/** Command lines in this process, on a filled database in `folder`: the real program with a terminal that remembers. */
export function commandLine(folder: string, database = 'levier.db', environment: Environment = {}): Run {
  const config = readConfig({ ...environment, LEVIER_DATABASE: `sqlite:${database}` }, folder);
  const open: OpenContext = async (opening) => {
    if (!existsSync(join(folder, database))) copyFilledDatabase(folder, database);
    const context = await testingModule(config).compile();
    await context.init();
    if (opening === 'up to date') await fillFromSeeds(context, () => undefined);
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
