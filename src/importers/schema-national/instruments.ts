import { fold } from '../../common';
import type { Instrument } from '../../engine';
import type { Row } from './row';

/** Kinds of aid, as publishers word them, by the start of a word; the first that fits. */
const WORDS: readonly (readonly [Instrument, RegExp])[] = [
  ['tax-credit', /\bcredits? d.?impot/],
  ['social-exemption', /\b(?:charges?|cotisations?|social|sociale|sociales|patronales?)\b/],
  ['tax-exemption', /\b(?:exoneration|fiscal|impot|taxe|abattement|degrevement)/],
  ['repayable-advance', /\bavances?\b/],
  ['guarantee', /\b(?:garantie|caution)/],
  ['equity', /\b(?:fonds propres|capital|participation|investisse)/],
  ['loan', /\b(?:pret|prets|emprunt|credit|microcredit)\b/],
  ['training', /\bformation/],
  ['advice', /\b(?:conseil|accompagnement|diagnostic|etude|audit|expertise|information|mentorat|ingenierie)/],
  ['grant', /\b(?:subvention|prime|bonus|cheque|appel a projets?|aide financiere|remboursement)/],
  ['other', /\b(?:financement|autre|mise en relation|reseau)/],
];

/** `types_aides` as instruments; a kind that we do not know is another aid, its words kept. */
export function readInstruments(row: Row): { instruments: Instrument[]; keywords: string[] } {
  const kinds = row.list('types_aides');
  if (kinds.length === 0) row.warn('types_aides', 'le type d’aide manque');
  const found = kinds.map((kind) => WORDS.find(([, word]) => word.test(fold(kind)))?.[0] ?? null);
  kinds.forEach((kind, index) => {
    if (found[index] === null) row.warn('types_aides', 'type d’aide inconnu, gardé comme texte', kind);
  });
  const instruments = new Set(found.map((instrument) => instrument ?? 'other'));
  if (instruments.size > 1) instruments.delete('other');
  return { instruments: [...instruments], keywords: kinds };
}
