import type { ErrorObject } from 'ajv';
import { CRITERIA } from '../engine';
import { quoted } from '../common';
import { suggestion } from './suggestion';

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte (entre guillemets si besoin)',
  number: 'un nombre',
  integer: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste entre crochets',
  object: 'un groupe de clés',
  null: 'null',
};

/** `/criteria/2/max` -> `['criteria', 2, 'max']`. */
export function pathOf(pointer: string): (string | number)[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** `['criteria', 2, 'max']` -> `criteria[2].max`. */
export function fieldName(path: readonly (string | number)[]): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`)).join('');
  return name.replace(/^\./, '') || 'fiche';
}

function expectedType(types: string | readonly string[]): string {
  return [types]
    .flat()
    .map((type) => TYPES[type] ?? type)
    .join(' ou ');
}

function keysOf(error: ErrorObject): string[] {
  const schema = error.parentSchema as { properties?: object } | undefined;
  return Object.keys(schema?.properties ?? {});
}

/** What is wrong with the value, without the field; a null says that another error tells it already. */
const WORDINGS: Readonly<Record<string, (error: ErrorObject) => string | null>> = {
  required: ({ params }) => `le champ obligatoire « ${String(params.missingProperty)} » manque`,
  additionalProperties: (error) => {
    const key = String(error.params.additionalProperty);
    return `clé inconnue ${quoted(key)}${suggestion(key, keysOf(error)) || `, clés admises : ${keysOf(error).join(', ')}`}`;
  },
  type: ({ params, data }) => `il faut ${expectedType(params.type as string)}, reçu ${quoted(data)}`,
  enum: ({ params, data }) => {
    const allowed = (params.allowedValues as unknown[]).filter((value) => value !== null).map(String);
    return `${quoted(data)} n’est pas admis (${allowed.join(', ')})${suggestion(String(data), allowed)}`;
  },
  format: ({ params, data }) =>
    params.format === 'date'
      ? `la date ${quoted(data)} n’existe pas (forme attendue : AAAA-MM-JJ)`
      : `${quoted(data)} n’est pas une adresse complète (https://…)`,
  pattern: ({ params, data }) =>
    params.pattern === '\\S'
      ? 'le texte est vide'
      : `${quoted(data)} n’a pas la forme attendue (${String(params.pattern)})`,
  minimum: ({ params, data }) => `${quoted(data)} est inférieur au minimum admis, ${String(params.limit)}`,
  maximum: ({ params, data }) => `${quoted(data)} dépasse le maximum admis, ${String(params.limit)}`,
  minItems: () => 'la liste est vide, au moins un élément est attendu',
  minProperties: () => 'le groupe est vide, au moins une clé est attendue',
  uniqueItems: ({ data, params }) =>
    `${quoted((data as unknown[])[params.j as number])} figure deux fois dans la liste`,
  discriminator: ({ params }) => {
    if (typeof params.tagValue !== 'string') return null;
    const kinds = CRITERIA.map((definition) => definition.kind);
    const kind = params.tagValue;
    return `genre de critère inconnu ${quoted(kind)}${suggestion(kind, kinds) || ` (${kinds.join(', ')})`}`;
  },
};

/** One French sentence for one error of the schema, null when another error says the same. */
export function schemaMessage(error: ErrorObject): string | null {
  const wording = WORDINGS[error.keyword];
  const said = wording ? wording(error) : `valeur refusée, reçu ${quoted(error.data)}`;
  return said === null ? null : `${fieldName(pathOf(error.instancePath))} : ${said}`;
}
