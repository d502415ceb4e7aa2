import type { AidScheme, Criterion, CriterionKind, SizeCategory } from '../../engine';
import { isActivity, type NationalColumnName } from './national-columns';

type Of<K extends CriterionKind> = Extract<Criterion, { readonly kind: K }>;
export type FirmColumn = Extract<
  NationalColumnName,
  `eligibilite_${'effectif' | 'categorie' | 'annees' | 'forme'}${string}`
>;

/** Criteria that decide: an indicative one is no limit. */
export function decisive<K extends CriterionKind>({ criteria }: Pick<AidScheme, 'criteria'>, kind: K): Of<K>[] {
  return criteria.filter((criterion): criterion is Of<K> => criterion.kind === kind && criterion.soft !== true);
}

/** Criteria add up: the narrowest bound holds. A bound that is no whole number stays in words alone. */
function bound(bounds: readonly (number | undefined)[], narrowest: (...bounds: number[]) => number): string {
  const given = bounds.filter((value) => value !== undefined);
  const value = given.length === 0 ? NaN : narrowest(...given);
  return Number.isInteger(value) ? String(value) : '';
}

const CATEGORIES: readonly (readonly [name: string, holds: readonly SizeCategory[]])[] = [
  ['MIC', ['micro']],
  ['PME', ['micro', 'small', 'medium']],
  ['ETI', ['small-mid-cap', 'mid-cap']],
  ['GE', ['large']],
];

/** Named only where the French categories say neither more nor less than ours. */
function sizes(scheme: AidScheme): string {
  const [criterion, ...others] = decisive(scheme, 'size');
  if (criterion === undefined || others.length > 0) return '';
  const admitted = new Set<SizeCategory>(criterion.in);
  if (admitted.has('mid-cap')) admitted.add('small-mid-cap');
  const named = CATEGORIES.filter(([, holds]) => holds.every((category) => admitted.has(category)));
  const said = new Set(named.flatMap(([, holds]) => holds));
  return [...admitted].every((category) => said.has(category)) ? named.map(([name]) => name).join('|') : '';
}

/** How the schema writes the legal forms that an INSEE code, or its first digits, holds. */
const FORMS: Readonly<Record<string, string>> = {
  '1': 'EI',
  '52': 'SNC',
  '54': 'SARL',
  '57': 'SAS',
  '58': 'SE',
  '65': 'société civile',
  '92': 'association',
  '6220': 'GIE',
  '6316': 'CUMA',
  '6533': 'GAEC',
  '6597': 'SCEA',
  '6598': 'EARL',
};

function formsOf(codes: readonly string[], label: (code: string) => string): string {
  const names = codes.map((code) => FORMS[code] ?? label(code).replaceAll('|', '/'));
  return [...new Set(names)].join('|');
}

/** Several lists of admitted values hold together, which one list cannot say. */
function admitted(lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  const given = lists.filter((list) => list !== undefined);
  return given.length === 1 ? (given[0] ?? []) : [];
}

/** The limits on the firm that the schema has columns for; the others stay in words. */
export function firmColumns(
  scheme: AidScheme,
  formLabel: (code: string) => string,
): Readonly<Record<FirmColumn, string>> {
  const headcount = decisive(scheme, 'headcount');
  const forms = decisive(scheme, 'legalForm');
  return {
    eligibilite_effectif_minimal: bound(
      headcount.map(({ min }) => min),
      Math.max,
    ),
    eligibilite_effectif_maximal: bound(
      headcount.map(({ max }) => max),
      Math.min,
    ),
    eligibilite_categorie_taille_entreprise: sizes(scheme),
    eligibilite_annees_existence_minimal: bound(
      decisive(scheme, 'age').map(({ min }) => min),
      Math.max,
    ),
    eligibilite_forme_juridique: formsOf(admitted(forms.map(({ include }) => include)), formLabel),
    eligibilite_forme_juridique_exclusions: formsOf(
      forms.flatMap(({ exclude = [] }) => exclude),
      formLabel,
    ),
  };
}

export const EVERY_SECTOR = "tous secteurs d'activité";

/** Activities: an indicative list is a target in words, without codes that would decide. */
export function activityColumns(
  scheme: AidScheme,
  label: (code: string) => string,
): Readonly<Record<'ciblage_secteur_activite' | 'ciblage_naf' | 'ciblage_naf_exclusions', string>> {
  const decide = decisive(scheme, 'sector');
  const include = admitted(decide.map((criterion) => criterion.include));
  const named = scheme.criteria.flatMap((criterion) => (criterion.kind === 'sector' ? (criterion.include ?? []) : []));
  const labels = [...new Set(named.map((code) => label(code).replaceAll('|', '/')))];
  return {
    ciblage_secteur_activite: labels.length === 0 ? EVERY_SECTOR : labels.join('|'),
    ciblage_naf: include.filter(isActivity).join('|'),
    ciblage_naf_exclusions: [...new Set(decide.flatMap(({ exclude = [] }) => exclude))].filter(isActivity).join('|'),
  };
}
