/** A query string as Fastify parses it. */
export type RawQuery = Readonly<Record<string, unknown>>;

/** The fields a person filled, in the order of the form, so that an address reads the same whoever built it. */
export type KeptFields = readonly (readonly [name: string, value: string])[];

export const FIELD_NAMES = [
  'ville',
  'commune',
  'siret',
  'activite',
  'metier',
  'effectif',
  'ca',
  'projet',
  'besoin',
  'montant',
  'bilan',
  'creation',
  'autonome',
  'public',
  'effectifgroupe',
  'cagroupe',
  'bilangroupe',
  'travaux',
  'difficulte',
  'ajour',
  'minimis',
  'emplois',
  'forme',
  'stade',
  'qpv',
  'at',
  'garder',
  'ecarter',
  'niveau',
  'instrument',
  'ordre',
  'dispositif',
  'montrer',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** « Je ne sais pas »: as unknown as no answer, and not asked again. */
export const NOT_KNOWN = 'nsp';

/** Filters, order and paging: they choose what is shown of an answer, not the answer. */
const VIEW_FIELDS: readonly string[] = ['niveau', 'instrument', 'ordre', 'dispositif', 'montrer'];

/** Declarative questions of schemes, each a field `q_<question>`. */
export const ANSWER_PREFIX = 'q_';
const ANSWER_NAME = /^q_[a-z0-9-]{1,80}$/;
/** Of one field; what is beyond is not read. */
export const MAX_VALUES = 60;

/** All values of a field, as typed but for the spaces around. */
export function all(query: RawQuery, name: string): string[] {
  const value = query[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((item): item is string => typeof item === 'string')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .slice(0, MAX_VALUES);
}

export function first(query: RawQuery, name: string): string {
  return all(query, name)[0] ?? '';
}

export function answerNames(query: RawQuery): string[] {
  return Object.keys(query)
    .filter((name) => ANSWER_NAME.test(name))
    .sort()
    .slice(0, MAX_VALUES);
}

/** What was typed, known fields only. */
export function keptFields(query: RawQuery): KeptFields {
  return [...FIELD_NAMES, ...answerNames(query)].flatMap((name) =>
    all(query, name).map((value): readonly [string, string] => [name, value]),
  );
}

/** Without some fields (their new value comes from elsewhere). */
export function without(kept: KeptFields, ...names: readonly string[]): KeptFields {
  return kept.filter(([name]) => !names.includes(name));
}

/** The firm, and what was kept or set aside for it: what a sheet or the form needs to be reopened. */
export function firmFields(kept: KeptFields): KeptFields {
  return without(kept, ...VIEW_FIELDS);
}

/** The firm, and the order in which its aids are read: what stays when a question is answered. */
export function firmAndOrder(kept: KeptFields): KeptFields {
  return without(kept, ...VIEW_FIELDS.filter((name) => name !== 'ordre'));
}

export function valueOf(kept: KeptFields, name: string): string {
  return kept.find(([field]) => field === name)?.[1] ?? '';
}

/** As a field shows it: what is not known stands empty. */
export function shownValue(kept: KeptFields, name: string): string {
  const value = valueOf(kept, name);
  return value === NOT_KNOWN ? '' : value;
}

export function valuesOf(kept: KeptFields, name: string): string[] {
  return kept.filter(([field]) => field === name).map(([, value]) => value);
}

export function address(path: string, kept: KeptFields, anchor = ''): string {
  const search = new URLSearchParams(kept.map(([name, value]) => [name, value])).toString();
  return path + (search === '' ? '' : `?${search}`) + (anchor === '' ? '' : `#${anchor}`);
}
