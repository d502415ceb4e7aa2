import type { Feed } from '../feed/feed';
import { parseJsonl } from './parse';

/** A catalogue as `levier export jsonl` writes it: each line tells which source its scheme is of. */
export const JSONL: Feed = {
  source: 'jsonl',
  title: 'un catalogue écrit par « levier export jsonl »',
  whole: false,
  catalogue: null,
  copy: true,
  parse: parseJsonl,
};
