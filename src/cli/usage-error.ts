import type { CommanderError } from 'commander';

import { quoted } from '../common';

const WORDINGS: Readonly<Record<string, (given: string) => string>> = {
  'commander.unknownOption': (given) => `L’option ${given} n’existe pas`,
  'commander.missingArgument': (given) => `Il manque l’argument ${given}`,
  'commander.missingMandatoryOptionValue': (given) => `Il manque l’option ${given}`,
  'commander.optionMissingArgument': (given) => `Il manque la valeur de l’option ${given}`,
  'commander.excessArguments': () => 'Il y a trop d’arguments',
  'commander.help': () => 'Il manque la commande',
};

/** A command line that cannot be read, in one French line: what is wrong, what was near, where help is. */
export function usageErrorInWords({ code, message }: CommanderError): string {
  const given = /'([^']*)'/.exec(message)?.[1];
  const near = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const said = WORDINGS[code]?.(given === undefined ? '' : quoted(given)).trim() ?? message.split('\n')[0] ?? '';
  return `${said}${near === undefined ? '' : ` (vouliez-vous dire ${near} ?)`}. Aide : levier --help`;
}
