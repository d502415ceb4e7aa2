import { availableParallelism } from 'node:os';

import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';

import { Catalogue, questionTexts } from '../catalogue';
import { ProblemError, quoted } from '../common';
import { RecommendationService } from '../matching';
import { formatOf, ignoreOption, questionOf, workersOption, type Options } from './batch/batch-options';
import { columnsHelp } from './batch/columns-help';
import { refuseUnknownQuestions } from './batch/header';
import { linesOf } from './batch/lines';
import { outcomeInWords, remainsInWords, type Outcome } from './batch/outcome';
import { checkOutput, OutputFile } from './batch/output-file';
import { progressLine, type Advance } from './batch/progress';
import { readCsv } from './batch/read-csv';
import { readJsonl } from './batch/read-jsonl';
import { writerFor, type Format } from './batch/render';
import type { Firms } from './batch/rows';
import { runBatch, type Batch, type Watch } from './batch/run-batch';
import { EXIT_CODES, listenForStop } from './batch/stop-signal';
import { countLines, textOf } from './batch/text-file';
import type { CommandContext, Terminal } from './command-context';

/** Milliseconds between two states of the progress bar. */
const PACE = 100;

function firmsOf(file: string, format: Format, options: Options): Promise<Firms> | Firms {
  const lines = linesOf(textOf(file));
  return format === 'csv' ? readCsv(lines, ignoreOption(options.ignore)) : readJsonl(lines);
}

/** All that can be refused before the catalogue is opened is refused here. */
async function prepare(
  file: string,
  options: Options,
): Promise<Omit<Batch, 'service' | 'catalogueVersion' | 'workerScript'>> {
  const question = questionOf(options);
  const workers = workersOption(options.workers);
  const format = formatOf(file, 'Le fichier');
  const lines = await countLines(file);
  const firms = await firmsOf(file, format, options);
  await checkOutput(options.out, file);
  const output = new OutputFile(options.out, writerFor(question.format, question.allVerdicts).header);
  return { firms, lines, question, output, workers, cores: availableParallelism() };
}

/** The bar is on the last line of a terminal, never among what is kept. */
function watchOn({ error, progress }: Terminal): Omit<Watch, 'stop'> {
  let shownAt = -Infinity;
  return {
    now: () => performance.now(),
    onRejected: (message) => {
      progress?.show('');
      error(`${message}\n`);
    },
    onAdvance: (advance: Advance) => {
      if (progress === undefined || advance.elapsed - shownAt < PACE) return;
      shownAt = advance.elapsed;
      progress.show(progressLine(advance, progress.columns()));
    },
  };
}

/** Returns the signal that ended it early, null when it went to its end. */
async function runOn(
  service: INestApplicationContext,
  prepared: Awaited<ReturnType<typeof prepare>>,
  { terminal, workerScript }: CommandContext,
  outcome: Outcome,
): Promise<NodeJS.Signals | null> {
  const snapshot = service.get(Catalogue).snapshot();
  const { version } = snapshot;
  refuseUnknownQuestions(prepared.firms.questions, questionTexts(snapshot));
  const batch = { ...prepared, service: service.get(RecommendationService), catalogueVersion: version, workerScript };
  const stop = listenForStop();
  try {
    await runBatch(batch, { ...watchOn(terminal), stop }, outcome);
    return stop.asked();
  } finally {
    stop.release();
    terminal.progress?.show('');
  }
}

async function batch(file: string, options: Options, context: CommandContext): Promise<void> {
  const { terminal, withService, setExitCode } = context;
  const outcome: Outcome = { answered: 0, rejected: 0 };
  const prepared = await prepare(file, options);
  try {
    const signal = await withService((service) => runOn(service, prepared, context, outcome));
    if (signal !== null) {
      terminal.error(`Interrompu : ${remainsInWords(outcome, options.out)}\n`);
      setExitCode(EXIT_CODES[signal] ?? 1);
      return;
    }
  } catch (error) {
    if (outcome.answered > 0) terminal.error(`Arrêté : ${remainsInWords(outcome, options.out)}\n`);
    throw error;
  }
  if (outcome.answered === 0) {
    throw new ProblemError(422, 'no-firm', `Le fichier ${quoted(file)} ne contient aucune entreprise lisible.`);
  }
  terminal.out(`${outcomeInWords(outcome)} : ${options.out}\n`);
}

export function addBatch(program: Command, context: CommandContext): void {
  program
    .command('batch')
    .description('classer les aides de toutes les entreprises d’un fichier')
    .argument(
      '<fichier>',
      'entreprises : .csv (une par ligne, sous des noms de colonnes) ou .jsonl (un profil par ligne)',
    )
    .requiredOption('--out <fichier>', 'résultats : .csv (une ligne par aide) ou .jsonl (une ligne par entreprise)')
    .option('--at <AAAA-MM-JJ>', 'date à laquelle juger (aujourd’hui)')
    .option('--limit <n>', 'nombre d’aides par entreprise (20)')
    .option('--verdicts <all>', 'une ligne par entreprise et par aide du catalogue, écartées et closes comprises')
    .option('--ignore <colonnes>', 'colonnes du CSV à laisser de côté, séparées par des virgules')
    .option('--workers <n>', 'fils d’exécution en plus du premier (autant que le travail en mérite)')
    .addHelpText('after', () => columnsHelp())
    .action((file: string, options: Options) => batch(file, options, context));
}
