import type { Command } from 'commander';

import { Catalogue, FINDING_KINDS, isFindingKind, type FindingKind, type LintFinding } from '../catalogue';
import { ProblemError, quoted } from '../common';
import { SeedImporter } from '../importers';
import { countsByKind, reportLines } from './check-report';
import { dateOption } from './options';
import type { CommandContext } from './command-context';
import { counted } from './counted';

interface Options {
  readonly strict?: true;
  readonly at?: string;
  readonly json?: true;
  readonly kind?: string;
  readonly verbose?: true;
}

function kindOption(kind: string | undefined): FindingKind | null {
  if (kind === undefined) return null;
  if (isFindingKind(kind)) return kind;
  const known = Object.keys(FINDING_KINDS).join(', ');
  throw new ProblemError(422, 'validation', `--kind ${quoted(kind)} n’est pas une sorte de constat (${known}).`);
}

async function findingsAt(date: string, { withService }: CommandContext): Promise<LintFinding[]> {
  return withService(async (service) => [
    ...(await service.get(SeedImporter).broken()),
    ...service.get(Catalogue).lint(date),
  ]);
}

export function addCheck(program: Command, context: CommandContext): void {
  program
    .command('check')
    .description('vérifier le catalogue')
    .option('--strict', 'compter les alertes comme des erreurs')
    .option('--at <AAAA-MM-JJ>', 'date à laquelle juger (aujourd’hui)')
    .option('--kind <sorte>', 'ne garder qu’une sorte de constats')
    .option('--verbose', 'nommer chaque fiche, même quand une sorte de constats en touche beaucoup')
    .option('--json', 'répondre en JSON')
    .action(async ({ strict, at, json, kind, verbose }: Options) => {
      const date = dateOption(at);
      const only = kindOption(kind);
      const all = await findingsAt(date, context);
      const findings = only === null ? all : all.filter((finding) => finding.kind === only);
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const warnings = findings.length - errors;
      const counts = `${counted(errors, 'erreur', 'erreurs')}, ${counted(warnings, 'alerte', 'alertes')}`;
      context.terminal.out(
        json === true
          ? `${JSON.stringify({ at: date, errors, warnings, kinds: countsByKind(findings), findings }, null, 2)}\n`
          : `${[...reportLines(findings, verbose === true), counts].join('\n')}\n`,
      );
      if (errors > 0 || (strict === true && warnings > 0)) context.setExitCode(1);
    });
}
