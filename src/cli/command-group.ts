import type { Command } from 'commander';

import { nearest } from '../catalogue';
import { ProblemError, quoted } from '../common';

function unknownCommand(group: Command, given: string): ProblemError {
  const names = group.commands.map((command) => command.name());
  const near = nearest(given, names);
  const said = `La commande ${quoted(given)} n’existe pas${near === null ? '' : ` (vouliez-vous dire ${near} ?)`}`;
  return new ProblemError(422, 'validation', `${said}. Commandes : ${names.join(', ')}. Aide : levier --help`);
}

function helpOn(group: Command, names: readonly string[]): never {
  const [name, ...others] = names;
  if (name === undefined) return group.help();
  const found = group.commands.find((command) => command.name() === name);
  if (found === undefined) throw unknownCommand(group, name);
  return helpOn(found, others);
}

/** Adds `help` to what holds commands, and says which exist when another is asked for. */
export function addHelp(group: Command): void {
  group
    .usage('[options] [commande]')
    .helpCommand(false)
    .on('command:*', ([given = '']: readonly string[]) => {
      throw unknownCommand(group, given);
    })
    .command('help')
    .description('afficher l’aide d’une commande')
    .argument('[commande...]')
    .action((names: readonly string[]) => helpOn(group, names));
}
