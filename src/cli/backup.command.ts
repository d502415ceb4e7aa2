import type { Command } from 'commander';

import { BackupService } from '../database';
import type { CommandContext } from './command-context';

export function addBackup(program: Command, { terminal, withService }: CommandContext): void {
  program
    .command('backup')
    .description('copier la base embarquée, même pendant que le service tourne')
    .argument('<fichier>')
    .action(async (file: string) => {
      await withService((service) => service.get(BackupService).backup(file));
      terminal.out(`Base copiée dans ${file}\n`);
    });
}
