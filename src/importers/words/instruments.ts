import { fold } from '../../common';
import type { Instrument } from '../../engine';

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

/** The kind of aid that a publisher's words name; null when they name none that we know. */
export function instrumentOf(words: string): Instrument | null {
  const folded = fold(words);
  return WORDS.find(([, word]) => word.test(folded))?.[0] ?? null;
}
