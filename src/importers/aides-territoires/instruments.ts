import { fold } from '../../common';
import type { Instrument } from '../../engine';
import type { JsonRow } from '../json/json-row';

/** The closed list of kinds of aid, folded. */
const KINDS: Readonly<Record<string, Instrument>> = {
  subvention: 'grant',
  pret: 'loan',
  'avance recuperable': 'repayable-advance',
  'certificat d economie d energie cee': 'other',
  'autre aide financiere': 'other',
  'ingenierie technique': 'advice',
  'ingenierie financiere': 'advice',
  'ingenierie juridique administrative': 'advice',
};

/** Kinds of aid as instruments; one that the list lacks is another aid, its words kept. */
export function readInstruments(row: JsonRow): { readonly instruments: Instrument[]; readonly keywords: string[] } {
  const kinds = row.list('aid_types');
  if (kinds.length === 0) row.warn('aid_types', 'le type d’aide manque');
  const found = kinds.map((kind) => {
    const instrument = KINDS[fold(kind)];
    if (instrument === undefined) row.warn('aid_types', 'type d’aide inconnu, gardé comme texte', kind);
    return instrument ?? 'other';
  });
  return { instruments: [...new Set(found)], keywords: kinds };
}
