import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A query with the schemes judged for it: 3 is exactly what is sought, 1 marginal; absent counts 0. */
export interface JudgedQuery {
  readonly query: string;
  readonly asks: string;
  readonly judged: Readonly<Record<string, number>>;
}

/** Of `held-apart.yaml` as its judge wrote it: a change there is a change of the measure, and shows. */
export const HELD_APART_SHA256 = 'dcabb6313abbadd4b761217fee7e03440c122ec65f3d545401cab73c9dce9bfe';

/**
 * The queries for tuning, of every `tuning*.yaml`, and those held apart.
 * @throws Error when the queries held apart are not those that were judged.
 */
export function readJudged(folder: string): { tuning: readonly JudgedQuery[]; heldApart: readonly JudgedQuery[] } {
  const heldApart = readFileSync(join(folder, 'held-apart.yaml'), 'utf8');
  const hash = createHash('sha256').update(heldApart).digest('hex');
  if (hash !== HELD_APART_SHA256) {
    throw new Error(`held-apart.yaml is not the file that was judged: its SHA-256 is ${hash}.`);
  }
  const sheets = readdirSync(folder).filter((name) => /^tuning.*\.yaml$/.test(name));
  const tuning = sheets.sort().flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as JudgedQuery[]);
  return { tuning, heldApart: parse(heldApart) as JudgedQuery[] };
}
