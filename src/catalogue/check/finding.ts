import { shortened } from '../../common';
import type { AidScheme } from '../../engine';

/** What a finding is about, with its French name. */
export const FINDING_KINDS = {
  'broken-file': 'fiche illisible',
  'unknown-code': 'code inconnu',
  contradiction: 'valeurs qui se contredisent',
  'siren-key': 'SIREN faux',
  spacing: 'espaces en trop dans un nom',
  'unknown-scheme': 'renvoi à une fiche inconnue',
  address: 'adresse manquante ou mal écrite',
  nobody: 'aide que personne ne peut obtenir',
  incomplete: 'fiche dite complète à laquelle il manque quelque chose',
  everybody: 'aide sans aucune condition',
  decision: 'décision sur des doublons à corriger',
  duplicate: 'fiches qui se ressemblent',
  stale: 'fiche à vérifier de nouveau',
  'past-date': 'date passée que le calendrier ne dit pas',
  closed: 'aide close',
  'funder-siren': 'financeur sans SIREN',
} as const;
export type FindingKind = keyof typeof FINDING_KINDS;

export function isFindingKind(kind: string): kind is FindingKind {
  return Object.hasOwn(FINDING_KINDS, kind);
}

/** Something to put right in the catalogue. */
export interface LintFinding {
  readonly severity: 'error' | 'warning';
  readonly kind: FindingKind;
  /** Id of the scheme, or the path of a file that could not be read. */
  readonly schemeId: string;
  /** Where in the sheet: `criteria[2].max`; null when the whole sheet is meant. */
  readonly field: string | null;
  /** At most 80 characters of what stands there; null when nothing does. */
  readonly value: string | number | null;
  /** A French sentence. */
  readonly message: string;
}

/** A finding before it is known whose it is and how much it weighs. */
export type Remark = Pick<LintFinding, 'kind' | 'field' | 'value' | 'message'>;

/** One question asked of each sheet. */
export type SchemeCheck = (scheme: AidScheme) => readonly Remark[];

/** A remark about one field; the message starts with its name. */
export function remarkOn(field: string, kind: FindingKind, value: string | number | null, said: string): Remark {
  return {
    kind,
    field,
    value: typeof value === 'string' ? shortened(value) : value,
    message: `${field} : ${said}`,
  };
}
