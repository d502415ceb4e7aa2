import type { Feed } from '../feed/feed';
import { SOURCE } from './identity';
import { parseSchemaNational } from './parse';

/** Files of the national schema come from many publishers: none of them is the whole catalogue. */
export const SCHEMA_NATIONAL: Feed = {
  source: SOURCE,
  title: 'des aides au format national dispositif-aide-professionnels (CSV)',
  whole: false,
  catalogue: null,
  parse: parseSchemaNational,
};
