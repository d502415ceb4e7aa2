import type { Command } from 'commander';

import { Catalogue, checkLinks, linksOf, probe, type CheckedLink, type LinkState } from '../catalogue';
import { ProblemError, quoted } from '../common';
import type { CommandContext } from './command-context';

interface Options {
  readonly timeout?: string;
  readonly json?: true;
}

const LONGEST_TIMEOUT = 120;
const SHEETS_NAMED = 3;

const WORDS: Readonly<Record<LinkState, string>> = {
  alive: 'répond',
  moved: 'a changé d’adresse',
  gone: 'n’existe plus',
  refused: 'ne répond pas aux programmes',
  unreachable: 'n’a pas répondu',
  local: 'mène à un réseau local',
};
/** Wrong on the sheet, whenever one looks. */
const ERRORS: readonly LinkState[] = ['gone', 'local'];

function secondsOf(text: string): number {
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (seconds >= 1 && seconds <= LONGEST_TIMEOUT) return seconds;
  throw new ProblemError(
    422,
    'validation',
    `--timeout ${quoted(text)} n’est pas un nombre de secondes de 1 à ${String(LONGEST_TIMEOUT)}.`,
  );
}

function inWords({ url, state, told, to, schemeIds }: CheckedLink): string {
  const named = schemeIds.slice(0, SHEETS_NAMED).join(', ');
  const more = schemeIds.length - SHEETS_NAMED;
  const why = to ?? told;
  const sheets = `${named}${more > 0 ? ` et ${String(more)} de plus` : ''}`;
  return `${url} ${WORDS[state]}${why === null ? '' : ` (${why})`} : ${sheets}`;
}

function countsOf(links: readonly CheckedLink[]): Readonly<Record<LinkState, number>> {
  const counts = { alive: 0, moved: 0, gone: 0, refused: 0, unreachable: 0, local: 0 };
  for (const { state } of links) counts[state] += 1;
  return counts;
}

/** Asks the network, so nobody runs it unawares: it is no part of `check`. */
export function addCheckLinks(program: Command, { terminal, withService, setExitCode }: CommandContext): void {
  program
    .command('check-links')
    .description('demander chaque adresse du catalogue au réseau')
    .option('--timeout <secondes>', 'attente la plus longue pour une adresse (20)')
    .option('--json', 'répondre en JSON')
    .action(async ({ timeout, json }: Options) => {
      const options = { timeout: 1000 * secondsOf(timeout ?? '20'), mayBePrivate: false };
      const checked: CheckedLink[] = [];
      await withService(async (service) => {
        const links = linksOf(service.get(Catalogue).snapshot().schemes);
        const tell = (link: CheckedLink): void => {
          checked.push(link);
          if (json !== true && link.state !== 'alive') terminal.out(`${inWords(link)}\n`);
        };
        await checkLinks(links, (url) => probe(url, options), tell);
      });
      const counts = countsOf(checked);
      const told = Object.entries(counts).map(([state, count]) => `${String(count)} ${WORDS[state as LinkState]}`);
      const links = checked.filter(({ state }) => state !== 'alive');
      terminal.out(json === true ? `${JSON.stringify({ counts, links }, null, 2)}\n` : `${told.join(', ')}\n`);
      if (ERRORS.some((state) => counts[state] > 0)) setExitCode(1);
    });
}
