import type { CodeBook } from '../../catalogue';
import type { Perimeter, TerritoryCode } from '../../engine';
import type { Column } from './columns';
import { withoutRefused } from './inclusion';
import { distinct } from '../feed/row-notes';
import type { Row } from './row';

/** France in the official geographical code, overseas included. */
const FRANCE = 'PAYS-99100';

/** An unknown code stays: it matches no commune, the other codes go on deciding. */
function codesOf(row: Row, column: Column, codes: CodeBook): TerritoryCode[] {
  const read = distinct(row.codes(column).map((code) => (code === FRANCE ? 'FR' : code)));
  for (const code of read) {
    if (!codes.territory.has(code)) {
      row.warn(column, 'la carte d’aujourd’hui n’a pas ce territoire, aucune commune n’y répond', code);
    }
  }
  return read;
}

export function readPerimeter(row: Row, codes: CodeBook): Perimeter {
  const include = codesOf(row, 'eligibilite_geographique', codes);
  const exclude = codesOf(row, 'eligibilite_geographique_exclusions', codes);
  if (include.length === 0)
    row.warn('eligibilite_geographique', 'le territoire de l’aide manque, il reste à confirmer');
  return { include: withoutRefused(include, exclude), exclude };
}
