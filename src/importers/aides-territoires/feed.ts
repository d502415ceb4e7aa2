import type { Feed } from '../feed/feed';
import { parseAidesTerritoires } from './parse';
import { CATALOGUE, SOURCE } from './source';

/** An answer of the interface holds what was asked for, never surely all: what a file lacks stays. */
export const AIDES_TERRITOIRES: Feed = {
  source: SOURCE,
  title: 'des aides d’Aides-territoires (JSON)',
  whole: false,
  catalogue: CATALOGUE,
  parse: parseAidesTerritoires,
};
