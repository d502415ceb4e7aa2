import type { AidScheme } from '../../engine';
import type { Remark } from './finding';

const WIDE = ['FR', 'EU'];

/** An aid of the whole country that asks for nothing: seldom true, and worth a second look. */
export function everybodyRemarks({ territory, criteria, uncoded }: AidScheme): Remark[] {
  const anywhere = territory.exclude.length === 0 && territory.include.some((code) => WIDE.includes(code));
  if (!anywhere || criteria.length > 0 || uncoded.length > 0) return [];
  const message = 'criteria : toute entreprise remplit les conditions : ni condition vérifiable, ni condition écrite';
  return [{ kind: 'everybody', field: 'criteria', value: null, message }];
}
