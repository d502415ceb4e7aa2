import type { Feed } from '../feed/feed';
import { parseEuSedia } from './parse';
import { CATALOGUE, SOURCE } from './source';

/** A search holds what was asked for, never surely all: what a file lacks stays, and closes by its own dates. */
export const EU_SEDIA: Feed = {
  source: SOURCE,
  title: 'des appels à projets du portail européen Funding & Tenders (JSON)',
  whole: false,
  catalogue: CATALOGUE,
  parse: parseEuSedia,
};
