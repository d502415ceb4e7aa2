import { codeBookOf, type CodeBook } from '../../src/catalogue';
import { SEEDS_FOLDER } from '../../src/common';
import { loadReference } from '../../src/reference';
import { loadTerritories } from '../../src/territories';

/** The codes that exist, from the product's own nomenclatures and map. */
export function codeBook(): CodeBook {
  return codeBookOf(loadReference(SEEDS_FOLDER), loadTerritories(SEEDS_FOLDER));
}
