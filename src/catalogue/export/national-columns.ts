const TERRITORIES = /^[A-Z]+-\d+(\|[A-Z]+-\d+)*$/;
const WORDS = /^[^|]+(\|[^|]+)*$/;
const ACTIVITY = /^(?:[A-U]|\d{2}|\d{2}\.\d|\d{2}\.\d{2}|\d{2}\.\d{2}[A-Z])$/;
const ACTIVITIES = new RegExp(`^${ACTIVITY.source.slice(1, -1)}(\\|${ACTIVITY.source.slice(1, -1)})*$`);

/** What a cell holds, beside text. */
export type CellType = 'uuid' | 'uri' | 'instant' | 'integer';

export interface NationalColumn {
  readonly type?: CellType;
  readonly required?: true;
  /** Characters. */
  readonly longest?: number;
  readonly pattern?: RegExp;
}

/**
 * The 26 columns of the national schema `dispositif-aide-professionnels` v0.2.0, in published order, and what it asks of
 * a cell (Etalab, Licence Ouverte 2.0).
 */
export const NATIONAL_COLUMNS = {
  id: { type: 'uuid', required: true },
  titre: { required: true },
  promesse: { longest: 180 },
  description: { required: true, longest: 5000 },
  eligibilite: { required: true },
  types_aides: { required: true },
  porteurs: { required: true },
  programmes_parents: {},
  url_source: { type: 'uri', pattern: /^(https?:\/\/).+/ },
  cibles: {
    required: true,
    pattern:
      /^(professionnels|particuliers|associations|secteur public)(\|(professionnels|particuliers|associations|secteur public))*$/,
  },
  eligibilite_geographique: { required: true, pattern: TERRITORIES },
  eligibilite_geographique_exclusions: { pattern: TERRITORIES },
  date_ouverture: { type: 'instant' },
  date_cloture: { type: 'instant' },
  date_mise_a_jour: { type: 'instant', required: true },
  base_juridique: {},
  eligibilite_effectif_minimal: { type: 'integer' },
  eligibilite_effectif_maximal: { type: 'integer' },
  eligibilite_categorie_taille_entreprise: { pattern: /^(MIC|PME|ETI|GE)(\|(MIC|PME|ETI|GE))*$/ },
  eligibilite_annees_existence_minimal: { type: 'integer' },
  eligibilite_forme_juridique: { pattern: WORDS },
  eligibilite_forme_juridique_exclusions: { pattern: WORDS },
  ciblage_secteur_activite: { required: true, pattern: WORDS },
  ciblage_naf: { pattern: ACTIVITIES },
  ciblage_naf_exclusions: { pattern: ACTIVITIES },
  chainage_paiement: {},
} as const satisfies Readonly<Record<string, NationalColumn>>;

export type NationalColumnName = keyof typeof NATIONAL_COLUMNS;
export type NationalRow = Readonly<Record<NationalColumnName, string>>;

export const NATIONAL_COLUMN_NAMES = Object.keys(NATIONAL_COLUMNS) as readonly NationalColumnName[];

const SHAPES: Readonly<Record<CellType, RegExp>> = {
  uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
  uri: /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  integer: /^-?\d+$/,
};

export function hasShape(type: CellType, cell: string): boolean {
  return SHAPES[type].test(cell);
}

/** The schema takes section letters down to sub-classes of the NAF. */
export function isActivity(code: string): boolean {
  return ACTIVITY.test(code);
}

/** What the schema asks of a cell and does not get; an empty cell is missing only where one is required. */
export function faultOf(name: NationalColumnName, cell: string): 'required' | 'longest' | 'type' | 'pattern' | null {
  const { required, longest, type, pattern }: NationalColumn = NATIONAL_COLUMNS[name];
  if (cell === '') return required === true ? 'required' : null;
  if (longest !== undefined && cell.length > longest) return 'longest';
  if (type !== undefined && !hasShape(type, cell)) return 'type';
  return pattern !== undefined && !pattern.test(cell) ? 'pattern' : null;
}
