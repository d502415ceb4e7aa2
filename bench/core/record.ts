import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { machine } from './machine';
import { markdownOf, type AreaResult } from './table';

const FILE = join(__dirname, '../../docs/PERFORMANCE.md');
const START = '<!-- results: written by npm run bench -- --record -->';
const END = '<!-- end of results -->';

/** Writes the results between the two marks of the document, in the place of those before. */
export async function record(results: readonly AreaResult[], day: string): Promise<void> {
  const text = readFileSync(FILE, 'utf8');
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${FILE} lacks the marks of the results`);
  const written = `Measured on ${day}: ${machine()}.\n\n${markdownOf(results)}`;
  const whole = `${before}${START}\n\n${written}\n\n${END}${after}`;
  writeFileSync(FILE, await format(whole, { ...(await resolveConfig(FILE)), filepath: FILE }));
}
