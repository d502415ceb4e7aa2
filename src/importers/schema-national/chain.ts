import type { AidScheme } from '../../engine';
import { schemeIdOf } from '../feed/scheme-id';
import { SOURCE } from './identity';
import { distinct } from '../feed/row-notes';
import type { Row } from './row';

/** `chainage_paiement`: the scheme of which this one is the request for payment; one that nobody holds stays as text. */
export function chained(row: Row, scheme: AidScheme, holds: (schemeId: string) => boolean): AidScheme {
  const written = row.text('chainage_paiement');
  if (written === '') return scheme;
  const parent = schemeIdOf(SOURCE, written);
  if (parent !== scheme.id && holds(parent)) return { ...scheme, parent };
  row.warn('chainage_paiement', 'aucune autre aide n’a cet identifiant, gardé comme texte');
  return { ...scheme, uncoded: distinct([...scheme.uncoded, `Demande de paiement de l’aide ${written}`]) };
}
