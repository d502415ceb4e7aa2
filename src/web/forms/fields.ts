import { NOT_KNOWN, type FieldName } from './query';

export interface FormError {
  /** A field of the form, or `q_<question>`. */
  readonly field: string;
  readonly message: string;
}

/** Short French names, as errors and summaries call each field. */
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  ville: 'Ville du site',
  commune: 'Ville du site',
  siret: 'SIRET',
  activite: 'Activité',
  metier: 'Activité',
  effectif: 'Effectif',
  ca: "Chiffre d'affaires",
  projet: 'Projet',
  besoin: 'Besoin',
  montant: 'Montant du projet',
  bilan: 'Total du bilan',
  creation: 'Date de création',
  autonome: 'Entreprise autonome',
  public: 'Part publique du capital',
  effectifgroupe: 'Effectif du reste du groupe',
  cagroupe: "Chiffre d'affaires du reste du groupe",
  bilangroupe: 'Bilan du reste du groupe',
  travaux: 'Projet déjà engagé',
  difficulte: 'Entreprise en difficulté',
  ajour: 'À jour des impôts et cotisations',
  minimis: 'Aides « de minimis » reçues',
  emplois: 'Emplois créés',
  forme: 'Forme juridique',
  stade: "Stade de l'entreprise",
  qpv: 'Site en quartier prioritaire',
  at: 'Date de la recherche',
  garder: 'Aide gardée',
  ecarter: 'Aide écartée',
  niveau: "Niveau de l'aide",
  instrument: "Forme de l'aide",
  ordre: 'Ordre des résultats',
  dispositif: 'Dispositif',
  montrer: 'Nombre de résultats',
};

export const MAX_PROJECT_TEXT = 2000;
export const MAX_FIELD_TEXT = 200;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const NOT_KNOWN_CHOICE: Choice = { value: NOT_KNOWN, label: 'Je ne sais pas' };

export const YES_NO_CHOICES: readonly Choice[] = [
  { value: 'oui', label: 'Oui' },
  { value: 'non', label: 'Non' },
  NOT_KNOWN_CHOICE,
];

/** Of the shares that a group and the firm hold of one another, the largest. */
export const OWNERSHIP_CHOICES: readonly (Choice & { readonly kind: 'autonomous' | 'partner' | 'linked' })[] = [
  { value: 'oui', label: 'Oui', kind: 'autonomous' },
  { value: 'partenaire', label: 'Non, liée de 25 à 50 %', kind: 'partner' },
  { value: 'non', label: 'Non, liée à plus de 50 %', kind: 'linked' },
];

export const STAGE_CHOICES: readonly (Choice & { readonly stage: 'creation' | 'takeover' | 'existing' })[] = [
  { value: 'existante', label: "L'entreprise existe", stage: 'existing' },
  { value: 'creation', label: 'Elle est en création', stage: 'creation' },
  { value: 'reprise', label: 'Elle est en cours de reprise', stage: 'takeover' },
];

/** INSEE legal forms of firms that make something, at the level that tells them apart. */
export const LEGAL_FORM_CHOICES: readonly Choice[] = [
  { value: '57', label: 'SAS ou SASU' },
  { value: '54', label: 'SARL ou EURL' },
  { value: '55', label: "SA à conseil d'administration" },
  { value: '56', label: 'SA à directoire' },
  { value: '10', label: 'Entreprise individuelle' },
  { value: '5202', label: 'SNC (société en nom collectif)' },
  { value: '53', label: 'Société en commandite' },
  { value: '51', label: 'Société coopérative (hors agricole)' },
  { value: '63', label: 'Coopérative agricole' },
  { value: '6540', label: 'SCI (société civile immobilière)' },
  { value: '62', label: "GIE (groupement d'intérêt économique)" },
  { value: '41', label: 'Établissement public industriel ou commercial' },
  { value: '92', label: 'Association' },
];

const POINTERS: readonly (readonly [prefix: string, field: FieldName])[] = [
  ['/company/site/inQpv', 'qpv'],
  ['/company/site', 'ville'],
  ['/company/siret', 'siret'],
  ['/company/siren', 'siret'],
  ['/company/naf', 'activite'],
  ['/company/headcount', 'effectif'],
  ['/company/turnover', 'ca'],
  ['/company/balanceSheet', 'bilan'],
  ['/company/createdOn', 'creation'],
  ['/company/legalForm', 'forme'],
  ['/company/stage', 'stade'],
  ['/company/ownership/publicShare', 'public'],
  ['/company/ownership/group/headcount', 'effectifgroupe'],
  ['/company/ownership/group/turnover', 'cagroupe'],
  ['/company/ownership/group/balanceSheet', 'bilangroupe'],
  ['/company/ownership', 'autonome'],
  ['/company/inDifficulty', 'difficulte'],
  ['/company/taxesUpToDate', 'ajour'],
  ['/company/deMinimis', 'minimis'],
  ['/company/project/needs', 'besoin'],
  ['/company/project/text', 'projet'],
  ['/company/project/costs', 'montant'],
  ['/company/project/worksStarted', 'travaux'],
  ['/company/project/jobsCreated', 'emplois'],
  ['/at', 'at'],
];

/** The field of the form behind a JSON pointer of the API. */
export function fieldOfPointer(pointer: string | null): string {
  if (pointer?.startsWith('/company/answers/')) return `q_${pointer.slice('/company/answers/'.length)}`;
  return POINTERS.find(([prefix]) => pointer?.startsWith(prefix))?.[1] ?? 'ville';
}

export function labelOf(field: string): string {
  return (FIELD_LABELS as Readonly<Record<string, string>>)[field] ?? 'Réponse';
}

/** A refusal of the API as an error of the form: the field by its French name, not by its pointer. */
export function formErrorOf({
  pointer = null,
  message,
}: {
  readonly pointer?: string | null | undefined;
  readonly message: string;
}): FormError {
  const field = fieldOfPointer(pointer);
  return { field, message: message.replace(/^Champ \/\S* : /, `${labelOf(field)} : `) };
}

/** Whether the form shows the field; what it does not show can be dropped, not corrected. */
export function isOnForm(field: string): boolean {
  return field !== 'at' && field in FIELD_LABELS;
}
