import type { Command } from 'commander';

import { Catalogue, type DuplicatePair } from '../catalogue';
import type { CommandContext } from './command-context';

function linesOf({ ids, score, reasons }: DuplicatePair, nameOf: (id: string) => string): string[] {
  const percent = `${String(Math.round(100 * score))} %`;
  return [`${percent.padStart(5)}  ${reasons.join(', ')}`, ...ids.map((id) => `       ${id}  ${nameOf(id)}`)];
}

export function addDuplicates(program: Command, { terminal, withService }: CommandContext): void {
  program
    .command('duplicates')
    .description('lister les fiches qui semblent décrire la même aide ; rien n’est réuni sans décision')
    .option('--json', 'répondre en JSON')
    .addHelpText('after', '\nLes décisions se notent dans seeds/duplicates.yaml : same (réunir) ou different.\n')
    .action(async ({ json }: { readonly json?: true }) => {
      const { pairs, names } = await withService((service) => {
        const catalogue = service.get(Catalogue);
        return { pairs: catalogue.duplicates(), names: catalogue.snapshot().entries };
      });
      if (json === true) {
        terminal.out(`${JSON.stringify({ total: pairs.length, pairs }, null, 2)}\n`);
        return;
      }
      const count = `${String(pairs.length)} ${pairs.length > 1 ? 'paires' : 'paire'} à regarder`;
      const lines = pairs.flatMap((pair) => ['', ...linesOf(pair, (id) => names.get(id)?.scheme.name ?? '')]);
      terminal.out(`${[count, ...lines].join('\n')}\n`);
    });
}
