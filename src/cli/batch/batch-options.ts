import { extname } from 'node:path';

import { ProblemError, quoted } from '../../common';
import { dateOption, limitOption } from '../options';
import type { Question } from './answer-block';
import type { Format } from './render';

/** The options of the command as typed. */
export interface Options {
  readonly out: string;
  readonly at?: string;
  readonly limit?: string;
  readonly verdicts?: string;
  readonly ignore?: string;
  readonly workers?: string;
}

/** What `recommend` gives at most, and without being asked. */
const MOST_RESULTS = 5_000;
const USUAL_RESULTS = 20;
const MOST_WORKERS = 64;

function refuse(words: string): never {
  throw new ProblemError(422, 'validation', words);
}

/** @throws ProblemError 422 */
export function formatOf(file: string, role: string): Format {
  const extension = extname(file).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.jsonl') return 'jsonl';
  return refuse(`${role} ${quoted(file)} : le nom doit finir par .csv ou .jsonl.`);
}

/** A number of threads beside the first, null when it is for the batch to decide. @throws ProblemError 422 */
export function workersOption(workers: string | undefined): number | null {
  if (workers === undefined) return null;
  const value = /^\d{1,3}$/.test(workers) ? Number(workers) : NaN;
  if (value <= MOST_WORKERS) return value;
  return refuse(`--workers ${quoted(workers)} n’est pas un nombre entier entre 0 et ${String(MOST_WORKERS)}.`);
}

/** Names of columns, separated by commas. */
export function ignoreOption(ignore: string | undefined): readonly string[] {
  const names = (ignore ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/** What is asked for every firm. @throws ProblemError 422 */
export function questionOf({ out, at, limit, verdicts }: Options): Question {
  if (verdicts !== undefined && verdicts !== 'all') refuse(`--verdicts ${quoted(verdicts)} : seul all est admis.`);
  const allVerdicts = verdicts === 'all';
  const format = formatOf(out, '--out');
  return { at: dateOption(at), limit: limitOption(limit, MOST_RESULTS) ?? USUAL_RESULTS, allVerdicts, format };
}
