import { readFileSync } from 'node:fs';

import { ProblemError, quoted, todayInParis } from '../common';
import { isCalendarDate } from '../engine';
import type { Terminal } from './command-context';

/** The date given by `--at`, or today in Paris. */
export function dateOption(at: string | undefined): string {
  if (at === undefined) return todayInParis();
  if (isCalendarDate(at)) return at;
  throw new ProblemError(422, 'validation', `--at ${quoted(at)} n’est pas une date qui existe (AAAA-MM-JJ).`);
}

/** A whole number from 1 to `most`. */
export function limitOption(limit: string | undefined, most: number): number | undefined {
  if (limit === undefined) return undefined;
  const value = /^\d{1,9}$/.test(limit) ? Number(limit) : 0;
  if (value >= 1 && value <= most) return value;
  throw new ProblemError(
    422,
    'validation',
    `--limit ${quoted(limit)} n’est pas un nombre entier entre 1 et ${String(most)}.`,
  );
}

function readText(file: string, terminal: Terminal): string {
  if (file === '-') return terminal.readStdin();
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ProblemError(422, 'unreadable-file', `Le fichier ${quoted(file)} n’existe pas ou ne peut pas être lu.`);
  }
}

/** The JSON of a file, or of standard input for `-`, without the mark (BOM) that Windows programs put in front. */
export function readJson(file: string, terminal: Terminal): unknown {
  const text = readText(file, terminal);
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    const origin = file === '-' ? 'L’entrée standard' : `Le fichier ${quoted(file)}`;
    throw new ProblemError(422, 'unreadable-json', `${origin} n’est pas du JSON lisible.`);
  }
}
