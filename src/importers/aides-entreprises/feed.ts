import type { Feed } from '../feed/feed';
import { parseAidesEntreprises } from './parse';
import { CATALOGUE, SOURCE } from './scheme-of-record';

/** The source publishes all its aids in one file. */
export const AIDES_ENTREPRISES: Feed = {
  source: SOURCE,
  title: 'les aides d’aides-entreprises.fr (JSON)',
  whole: true,
  catalogue: CATALOGUE,
  parse: parseAidesEntreprises,
};
