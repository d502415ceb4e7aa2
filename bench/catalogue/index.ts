import type { AidScheme, Facts } from '../../src/engine';
import { loadActivities } from './activities';
import { syntheticFirms } from './firms';
import { loadGeography, Places } from './geography';
import { syntheticSchemes } from './schemes';
import { loadNeeds } from './vocabulary';

export { randomFrom, weighted, type Random } from './random';

export interface SyntheticCatalogue {
  schemes(count: number, options?: { readonly withTexts?: boolean; readonly seed?: number }): AidScheme[];
  firms(count: number, options?: { readonly seed?: number }): Facts[];
}

const SCHEME_SEED = 20_261_123;
const FIRM_SEED = 7_919;

/** Catalogues and firms drawn from fixed seeds over the real geography, activities and needs. */
export async function loadCatalogue(): Promise<SyntheticCatalogue> {
  const sources = { geography: await loadGeography(), activities: loadActivities(), needs: loadNeeds() };
  const places = new Places(sources.geography);
  return {
    schemes: (count, { withTexts = false, seed = SCHEME_SEED } = {}) =>
      syntheticSchemes(count, seed, sources, withTexts),
    firms: (count, { seed = FIRM_SEED } = {}) => syntheticFirms(count, seed, places, sources.activities),
  };
}
