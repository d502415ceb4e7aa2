import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { INSTRUMENTS } from '../engine';
import type { FinderWords } from './finder-words';

/** The code that reads texts, as it runs: a change of it makes every index that it did not build void. */
const READERS = ['../search', '.'].map((folder) => join(__dirname, folder));
const CODE = /^(?!.*\.(?:spec|d)\.).*\.(?:js|ts)$/;

/** What else than the schemes a text index is made of, as a fingerprint. */
export function indexMaking({ stopWords, instrumentLabel, funders }: FinderWords): string {
  const making = createHash('sha1');
  for (const folder of READERS) {
    for (const name of readdirSync(folder)
      .filter((file) => CODE.test(file))
      .sort()) {
      making.update(readFileSync(join(folder, name)));
    }
  }
  const idioms = [...(stopWords.idioms ?? [])].map(([first, others]) => [first, ...others]);
  making.update(JSON.stringify([[...stopWords.grammar], idioms, INSTRUMENTS.map(instrumentLabel), funders.entries()]));
  return making.digest('hex').slice(0, 12);
}
