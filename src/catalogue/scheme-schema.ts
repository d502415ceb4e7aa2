import { CRITERIA, FUNDING_ORIGINS, INSTRUMENTS, LEVELS, SIZE_CATEGORIES, TRUSTS } from '../engine';
import type { AidScheme, Calendar, Contact, Funder, Funding, ParameterSpec, Perimeter, SchemeSource } from '../engine';
import {
  address,
  amount,
  date,
  listOf,
  nullable,
  objectOf,
  oneOf,
  parameterSchema,
  percent,
  text,
} from './json-schema';
import type { JsonSchema } from './json-schema';

const slug: JsonSchema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };

const perimeter = objectOf<Perimeter>({ include: listOf(text, 1), exclude: listOf(text) }, ['include']);

const funder = objectOf<Funder>(
  { name: text, siren: nullable({ type: 'string', pattern: '^\\d{9}$' }), role: nullable(text) },
  ['name'],
);

const calendar = objectOf<Calendar>(
  { permanent: { type: 'boolean' }, opens: nullable(date), closes: nullable(date), cutOffs: listOf(date) },
  [],
);

/** One figure, or one per size category. */
const rate: JsonSchema = {
  type: ['number', 'object', 'null'],
  minimum: 0,
  maximum: 100,
  properties: Object.fromEntries(SIZE_CATEGORIES.map((category) => [category, percent])),
  additionalProperties: false,
  minProperties: 1,
};

const funding = objectOf<Funding>(
  { rate, floor: nullable(amount), cap: nullable(amount), basis: nullable(text), details: nullable(text) },
  [],
);

const contact = objectOf<Contact>(
  {
    organisation: nullable(text),
    url: nullable(address),
    email: nullable({ type: 'string', pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' }),
    phone: nullable(text),
  },
  [],
);

const source = objectOf<SchemeSource>(
  {
    url: address,
    publisher: text,
    catalogue: nullable(text),
    record: nullable(text),
    licence: nullable(text),
    checkedOn: date,
    trust: oneOf(TRUSTS),
  },
  ['url', 'publisher', 'checkedOn', 'trust'],
);

/** One shape per kind of criterion, generated from the criterion's own declaration. */
function criterionSchemas(): JsonSchema[] {
  return CRITERIA.map((definition) => {
    const parameters: [string, ParameterSpec][] = Object.entries(definition.parameters);
    const properties = Object.fromEntries(parameters.map(([name, spec]) => [name, parameterSchema(spec)]));
    const required = parameters.filter(([, spec]) => spec.required).map(([name]) => name);
    return {
      type: 'object',
      title: definition.title,
      properties: { kind: { const: definition.kind }, soft: { type: 'boolean' }, quote: text, ...properties },
      required: ['kind', ...required],
      additionalProperties: false,
    };
  });
}

const criterion: JsonSchema = {
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: criterionSchemas(),
};

/** The keys a scheme file may hold: the one definition behind the validator and the published JSON schema. */
export const SCHEME_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Fiche d’une aide aux entreprises',
  ...objectOf<AidScheme>(
    {
      id: slug,
      name: text,
      acronym: nullable(text),
      aliases: listOf(text),
      level: oneOf(LEVELS),
      depth: oneOf(['full', 'facts']),
      funders: listOf(funder, 1),
      instruments: listOf(oneOf(INSTRUMENTS)),
      fundingOrigin: nullable(oneOf(FUNDING_ORIGINS)),
      needs: listOf(slug),
      keywords: listOf(text),
      summary: nullable(text),
      territory: perimeter,
      criteria: listOf(criterion),
      uncoded: listOf(text),
      calendar: nullable(calendar),
      funding: nullable(funding),
      exclusiveWith: listOf(slug),
      contact: nullable(contact),
      apply: nullable(address),
      documents: listOf(text),
      leadTimeWeeks: nullable(amount),
      parent: nullable(slug),
      source,
    },
    ['id', 'name', 'level', 'funders', 'territory', 'source'],
  ),
};
