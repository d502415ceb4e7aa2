import { basename } from 'node:path';

import type { Command } from 'commander';

import { SchemaNationalImporter, type SchemaNationalReport } from '../importers';
import type { CommandContext } from './command-context';
import { readUtf8 } from './read-file';

/** Lines named for one warning before the others are only counted. */
const LINES_NAMED = 5;

function linesInWords(lines: readonly number[]): string {
  const named = lines.slice(0, LINES_NAMED).join(', ');
  const more = lines.length - LINES_NAMED;
  return `${lines.length > 1 ? 'lignes' : 'ligne'} ${named}${more > 0 ? ` et ${String(more)} de plus` : ''}`;
}

/** The same warning is told once, with its lines. */
function warningLines(warnings: SchemaNationalReport['warnings']): string[] {
  const lines = new Map<string, number[]>();
  for (const { line, message } of warnings) lines.set(message, [...(lines.get(message) ?? []), line]);
  return [...lines].map(([message, found]) => `alerte  ${linesInWords(found)} : ${message}`);
}

function reportInWords({ created, changed, unchanged, rejected, warnings }: SchemaNationalReport): string {
  const rows = new Set(rejected.map(({ line }) => line)).size;
  const counts = [
    `${String(created.length)} créées`,
    `${String(changed.length)} changées`,
    `${String(unchanged.length)} inchangées`,
    `${String(rows)} rejetées`,
    `${String(warnings.length)} alertes`,
  ];
  return [
    counts.join(', '),
    ...rejected.map(({ line, message }) => `rejetée  ligne ${String(line)} : ${message}`),
    ...warningLines(warnings),
  ].join('\n');
}

export function addSchemaNational(command: Command, { terminal, withService }: CommandContext): void {
  command
    .command('schema-national')
    .description('importer des aides au format national dispositif-aide-professionnels (CSV)')
    .argument('<fichier>')
    .option('--dry-run', 'dire ce qui serait fait, sans rien écrire')
    .action(async (file: string, { dryRun }: { readonly dryRun?: true }) => {
      const text = readUtf8(file);
      const report = await withService((service) =>
        service.get(SchemaNationalImporter).import({ text, fileName: basename(file), dryRun: dryRun === true }),
      );
      terminal.out(`${reportInWords(report)}\n`);
    });
}
