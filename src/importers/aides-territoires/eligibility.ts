import { fold } from '../../common';
import { readFreeText, type FreeText } from '../free-text/read-free-text';
import type { JsonRow } from '../json/json-row';

/** Words of a text that tells who may apply: its lines may be kinds of applicants, of which one is enough. */
const APPLICANTS =
  /\b(?:beneficiaires?|publics?|porteurs?|candidats?|structures?|collectivites?|communes?|associations?|particuliers?|agriculteurs?)\b/;

/** `eligibility` is free text: a condition is a criterion where a whole sentence says it, the others stay in words. */
export function readEligibility(row: JsonRow): FreeText {
  const text = row.prose('eligibility');
  if (text === '') row.warn('eligibility', 'les conditions d’éligibilité manquent');
  const lines = APPLICANTS.test(fold(text)) ? 'any' : 'all';
  return readFreeText(row.line, [{ name: 'eligibility', text, lines }]);
}
