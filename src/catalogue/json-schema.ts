import type { ParameterSpec } from '../engine';

/** A JSON schema (draft 2020-12) as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const text: JsonSchema = { type: 'string', pattern: '\\S' };
export const date: JsonSchema = { type: 'string', format: 'date' };
export const address: JsonSchema = { type: 'string', format: 'uri' };
export const amount: JsonSchema = { type: 'number', minimum: 0 };
export const percent: JsonSchema = { type: 'number', minimum: 0, maximum: 100 };

export function oneOf(values: readonly string[]): JsonSchema {
  return { type: 'string', enum: values };
}

export function listOf(items: JsonSchema, minItems = 0): JsonSchema {
  return { type: 'array', items, uniqueItems: true, ...(minItems > 0 && { minItems }) };
}

export function nullable(schema: JsonSchema): JsonSchema {
  const values = schema.enum as readonly string[] | undefined;
  return { ...schema, type: [schema.type, 'null'].flat(), ...(values && { enum: [...values, null] }) };
}

/** An object of type T: TypeScript refuses a key that T lacks, and one of T's that is forgotten. */
export function objectOf<T>(
  properties: Readonly<Record<keyof T & string, JsonSchema>>,
  required: readonly (keyof T & string)[],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The schema of one parameter of a criterion, from its own declaration. */
export function parameterSchema(spec: ParameterSpec): JsonSchema {
  if (spec.type === 'list') {
    return listOf('enum' in spec.of ? oneOf(spec.of.enum) : text, spec.minItems ?? 1);
  }
  const { required: _required, ...schema } = spec;
  return spec.type === 'string' && !spec.enum && !spec.pattern ? text : schema;
}
