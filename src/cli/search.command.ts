import type { Command } from 'commander';

import { Catalogue } from '../catalogue';
import { quoted } from '../common';
import { limitOption } from './options';
import type { CommandContext } from './command-context';
import { counted } from './counted';

export function addSearch(program: Command, { terminal, withService }: CommandContext): void {
  program
    .command('search')
    .description('chercher une aide par son nom ou ses mots')
    .argument('<texte>')
    .option('--limit <n>', 'nombre d’aides (20)')
    .option('--json', 'répondre en JSON')
    .action(async (text: string, options: { limit?: string; json?: true }) => {
      const limit = limitOption(options.limit, 500) ?? 20;
      const page = await withService((service) => service.get(Catalogue).find({ q: text, limit }));
      if (options.json === true) {
        terminal.out(`${JSON.stringify(page, null, 2)}\n`);
        return;
      }
      const lines = page.items.map((item) => `${item.id.padEnd(44)}  ${item.name}`);
      const unknown = page.items[0]?.score === 0;
      const head = unknown
        ? `Aucune fiche ne parle de ${quoted(text)} ; les noms les plus proches :`
        : counted(page.total, 'aide', 'aides');
      terminal.out(`${[head, ...lines].join('\n')}\n`);
    });
}
