import type { INestApplicationContext } from '@nestjs/common';
import { Command, CommanderError } from 'commander';

import { ProblemError } from '../common';
import { addBackup } from './backup.command';
import { addBatch } from './batch.command';
import { addCheckLinks } from './check-links.command';
import { addCheck } from './check.command';
import type { CommandContext, Opening, Terminal } from './command-context';
import { addHelp } from './command-group';
import { addDuplicates } from './duplicates.command';
import { addExport } from './export.command';
import { addImport } from './import.command';
import { addRecommend } from './recommend.command';
import { addRefresh } from './refresh.command';
import { addSearch } from './search.command';
import { usageErrorInWords } from './usage-error';

/** Opens the service, database created; the program closes it. */
export type OpenContext = (opening: Opening) => Promise<INestApplicationContext>;

type Serve = () => Promise<void>;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

function buildProgram(context: CommandContext, serve: Serve): Command {
  const program = new Command('levier')
    .description('Les aides publiques qui s’appliquent à une entreprise industrielle, et pourquoi.')
    .helpOption('-h, --help', 'afficher l’aide')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: context.terminal.out });
  addRecommend(program, context);
  addSearch(program, context);
  addBatch(program, context);
  addImport(program, context);
  addRefresh(program, context);
  addExport(program, context);
  addCheck(program, context);
  addCheckLinks(program, context);
  addDuplicates(program, context);
  addBackup(program, context);
  program.command('serve').description('ouvrir le service web').action(serve);
  addHelp(program);
  return program;
}

function exitCodeOf(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    terminal.error(`${usageErrorInWords(error)}\n`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.error(`${message.split('\n')[0] ?? message}\n`);
  return error instanceof ProblemError && error.status < 500 ? 2 : 1;
}

/** Runs one command line (without `node` and the script) and returns its exit status: 0, 2 for bad input, 1 for a failure. */
export async function runProgram(
  args: readonly string[],
  open: OpenContext,
  serve: Serve,
  terminal: Terminal,
  workerScript: string | null = null,
): Promise<number> {
  let exitCode = 0;
  const context: CommandContext = {
    terminal,
    workerScript,
    setExitCode: (code) => {
      exitCode = code;
    },
    withService: async (use, opening = 'up to date') => {
      const service = await open(opening);
      try {
        return await use(service);
      } finally {
        await service.close();
      }
    },
  };
  try {
    await buildProgram(context, serve).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeOf(error, terminal);
  }
}
