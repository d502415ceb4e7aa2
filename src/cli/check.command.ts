import type { Command } from 'commander';

import { Catalogue, type LintFinding } from '../catalogue';
import { SeedImporter } from '../importers';
import { dateOption } from './options';
import type { CommandContext } from './command-context';

interface Options {
  readonly strict?: true;
  readonly at?: string;
  readonly json?: true;
}

function lineOf({ severity, schemeId, message }: LintFinding): string {
  return `${severity === 'error' ? 'erreur' : 'alerte'}  ${schemeId}  ${message}`;
}

export function addCheck(program: Command, context: CommandContext): void {
  program
    .command('check')
    .description('vérifier le catalogue')
    .option('--strict', 'compter les alertes comme des erreurs')
    .option('--at <AAAA-MM-JJ>', 'date à laquelle juger (aujourd’hui)')
    .option('--json', 'répondre en JSON')
    .action(async ({ strict, at, json }: Options) => {
      const date = dateOption(at);
      const findings = await context.withService(async (service) => [
        ...(await service.get(SeedImporter).broken()),
        ...service.get(Catalogue).lint(date),
      ]);
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const warnings = findings.length - errors;
      context.terminal.out(
        json === true
          ? `${JSON.stringify({ at: date, errors, warnings, findings }, null, 2)}\n`
          : `${[...findings.map(lineOf), `${String(errors)} erreurs, ${String(warnings)} alertes`].join('\n')}\n`,
      );
      if (errors > 0 || (strict === true && warnings > 0)) context.setExitCode(1);
    });
}
