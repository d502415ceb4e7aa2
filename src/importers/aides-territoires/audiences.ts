import { fold } from '../../common';
import type { JsonRow } from '../json/json-row';

const FIRMS = /^entreprises? privees?$/;
/** Local public companies are firms, yet an aid for them alone is not for the others. */
const PUBLIC_FIRMS = /^entreprises? publiques? locales?\b/;
const FIELD = 'targeted_audiences';

/** Rejects a record whose audiences are all something else than firms; one without audiences stays, to be checked. */
export function isForFirms(row: JsonRow): boolean {
  const audiences = row.list(FIELD);
  if (audiences.length === 0) {
    row.warn(FIELD, 'les bénéficiaires manquent, ils restent à vérifier');
    return true;
  }
  if (audiences.some((label) => FIRMS.test(fold(label)) || PUBLIC_FIRMS.test(fold(label)))) return true;
  row.reject(FIELD, 'l’aide ne vise pas les entreprises', audiences.join(', '));
  return false;
}

/** What a private firm has to check about whom the aid is for. */
export function audienceConditions(row: JsonRow): string[] {
  const audiences = row.list(FIELD);
  if (audiences.length === 0) return ['Les entreprises font partie des bénéficiaires (la source ne les précise pas).'];
  return audiences.some((label) => FIRMS.test(fold(label))) ? [] : [`Bénéficiaires visés : ${audiences.join(', ')}`];
}
