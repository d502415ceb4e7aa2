import type { Command } from 'commander';

import { RefreshSources, type Refreshed } from '../importers';
import type { CommandContext } from './command-context';
import { feedReportInWords } from './import-report';

function refreshedInWords(source: string, refreshed: Refreshed): string {
  if (refreshed.outcome === 'failed') {
    return `${source} : échec, rien n’a changé : ${refreshed.error}`;
  }
  const copy = refreshed.outcome === 'new-copy' ? 'nouvelle copie' : 'copie inchangée';
  return `${source} : ${copy}, ${feedReportInWords(refreshed.report)}`;
}

export function addRefresh(program: Command, { terminal, withService, setExitCode }: CommandContext): void {
  program
    .command('refresh')
    .description('demander aux sources configurées (LEVIER_SOURCES) ce qui a changé, et l’importer')
    .argument('[source]', 'une seule d’entre elles')
    .option('--dry-run', 'dire ce qui serait fait, sans rien écrire')
    .action(async (name: string | undefined, { dryRun }: { readonly dryRun?: true }) => {
      await withService(async (service) => {
        let asked = 0;
        for await (const [source, refreshed] of service.get(RefreshSources).refresh(name ?? null, dryRun === true)) {
          asked += 1;
          terminal.out(`${refreshedInWords(source, refreshed)}\n`);
          if (refreshed.outcome === 'failed') setExitCode(1);
        }
        if (asked === 0) terminal.out('Aucune source n’est configurée (LEVIER_SOURCES).\n');
      });
    });
}
