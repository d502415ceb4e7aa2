import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

const FILE = join(__dirname, '../../seeds/vocabulary/needs.yaml');

export interface NeedWords {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
}

interface Family extends NeedWords {
  readonly needs?: readonly NeedWords[];
}

/** What firms want to do, and how they say it: the taxonomy of the project itself. */
export function loadNeeds(): NeedWords[] {
  const { families } = parse(readFileSync(FILE, 'utf8')) as { families: Family[] };
  return families
    .flatMap(({ needs = [], ...family }) => [family, ...needs])
    .map(({ id, label, words }) => ({ id, label, words }));
}
