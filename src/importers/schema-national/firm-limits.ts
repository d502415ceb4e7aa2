import type { Criterion, SizeCategory } from '../../engine';
import { NO_CONDITION, type Conditions } from './conditions';
import { readBound } from './numbers';
import type { Row } from './row';

/** French categories (décret n° 2008-1354): a micro-enterprise is one of the PME. */
const CATEGORIES: Readonly<Record<string, readonly SizeCategory[]>> = {
  MIC: ['micro'],
  PME: ['micro', 'small', 'medium'],
  ETI: ['mid-cap'],
  GE: ['large'],
};

function headcount(row: Row): Criterion[] {
  const min = readBound(row, 'eligibilite_effectif_minimal', { whole: true });
  const max = readBound(row, 'eligibilite_effectif_maximal', { whole: true });
  if (min !== undefined && max !== undefined && min > max) {
    row.reject('eligibilite_effectif_maximal', `le maximum est sous le minimum (${String(min)})`);
  }
  const bounds = { ...(min !== undefined && min > 0 && { min }), ...(max !== undefined && { max }) };
  return Object.keys(bounds).length === 0 ? [] : [{ kind: 'headcount', ...bounds }];
}

function age(row: Row): Criterion[] {
  const min = readBound(row, 'eligibilite_annees_existence_minimal', { whole: false });
  return min === undefined || min === 0 ? [] : [{ kind: 'age', min }];
}

function size(row: Row): Conditions {
  const column = 'eligibilite_categorie_taille_entreprise';
  const written = row.list(column);
  const known = written.map((name) => CATEGORIES[name.toUpperCase()]);
  if (known.includes(undefined)) {
    row.warn(column, 'catégorie inconnue (MIC, PME, ETI, GE), gardée comme condition à vérifier');
    return { criteria: [], uncoded: [`Tailles admises : ${written.join(', ')}`] };
  }
  const admitted = new Set(known.flatMap((categories) => categories ?? []));
  const everySize = ['micro', 'small', 'medium', 'mid-cap', 'large'] as const;
  if (admitted.size === 0 || everySize.every((category) => admitted.has(category))) return NO_CONDITION;
  return { criteria: [{ kind: 'size', in: everySize.filter((category) => admitted.has(category)) }], uncoded: [] };
}

/** Size, headcount (bounds inclusive) and age of the firm. */
export function readFirmLimits(row: Row): Conditions {
  const { criteria, uncoded } = size(row);
  return { criteria: [...headcount(row), ...criteria, ...age(row)], uncoded };
}
