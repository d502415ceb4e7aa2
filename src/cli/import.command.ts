import { basename } from 'node:path';

import type { Command } from 'commander';

import { ProblemError, quoted } from '../common';
import { ZONINGS, type Zoning } from '../engine';
import { SeedImporter, ZoningImporter } from '../importers';
import type { CommandContext } from './command-context';
import { addHelp } from './command-group';
import { counted } from './counted';
import { addFeeds } from './import-feed.command';
import { seedReportInWords } from './import-report';
import { readList } from './read-file';

interface Options {
  readonly dryRun?: true;
  readonly zoning?: string;
}

function zoningOption(zoning: string | undefined): Zoning | undefined {
  if (zoning === undefined) return undefined;
  const known = ZONINGS.find((one) => one === zoning.toUpperCase());
  if (known !== undefined) return known;
  throw new ProblemError(422, 'validation', `--zoning ${quoted(zoning)} n’est pas un zonage (${ZONINGS.join(', ')}).`);
}

function addSeeds(command: Command, { terminal, withService }: CommandContext): void {
  command
    .command('seeds')
    .description('relire les fiches de seeds/ qui ont changé')
    .option('--dry-run', 'dire ce qui serait fait, sans rien écrire')
    .action(async ({ dryRun }: Options) => {
      const report = await withService(
        (service) => service.get(SeedImporter).import({ dryRun: dryRun === true }),
        'as it was left',
      );
      terminal.out(`${seedReportInWords(report)}\n`);
    });
}

function addZoning(command: Command, { terminal, withService }: CommandContext): void {
  command
    .command('zoning')
    .description('importer la liste officielle des communes d’un zonage (CSV)')
    .argument('<fichier>')
    .option('--zoning <zonage>', `zonage décrit (${ZONINGS.join(', ')}) ; sinon lu dans la liste`)
    .option('--dry-run', 'dire ce qui serait fait, sans rien écrire')
    .action(async (file: string, { dryRun, zoning }: Options) => {
      const chosen = zoningOption(zoning);
      const report = await withService((service) =>
        service.get(ZoningImporter).import({
          text: readList(file),
          sourceName: basename(file),
          ...(chosen === undefined ? {} : { zoning: chosen }),
          dryRun: dryRun === true,
        }),
      );
      const { communes, toConfirm, outside, rejected, changed } = report;
      terminal.out(
        `${[
          `${report.zoning} : ${counted(communes, 'commune classée', 'communes classées')}, ${String(toConfirm)} à confirmer, ${String(outside)} hors zone, ${counted(rejected.length, 'ligne rejetée', 'lignes rejetées')}${changed ? '' : ' (liste inchangée)'}`,
          ...rejected.map(({ message }) => message),
        ].join('\n')}\n`,
      );
    });
}

export function addImport(program: Command, context: CommandContext): void {
  const command = program.command('import').description('faire entrer des aides ou des zonages');
  addSeeds(command, context);
  addZoning(command, context);
  addFeeds(command, context);
  addHelp(command);
}
