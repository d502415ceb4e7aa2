import { listOf, nullable, objectOf, text, type JsonSchema } from '../json-schema';
import type { CatalogueEntry } from '../scheme.mapper';
import { SCHEME_SCHEMA } from '../scheme-schema';

/** A scheme with where it came from: a line of the export that loses nothing. */
export type ExportedScheme = Pick<CatalogueEntry, 'source' | 'externalId' | 'scheme'>;

/** When a scheme entered this database is no part of it: the same catalogue gives the same lines everywhere. */
export function exportLine({ source, externalId, scheme }: ExportedScheme): string {
  return `${JSON.stringify({ source, externalId, scheme })}\n`;
}

/** Not empty, and without what no database keeps. */
const shown: JsonSchema = { type: 'string', pattern: '^\\P{Cc}*[^\\s\\p{Cc}]\\P{Cc}*$' };

const { $schema, title: _title, ...scheme } = SCHEME_SCHEMA;
const properties = scheme.properties as Readonly<Record<string, JsonSchema>>;

/** What a line holds. A file of the seeds must say where its aid applies; an imported scheme may not know. */
export const EXPORT_LINE_SCHEMA: JsonSchema = {
  $schema,
  title: 'Une aide du catalogue de Levier, et d’où elle vient',
  ...objectOf<ExportedScheme>(
    {
      source: {
        type: 'string',
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
        maxLength: 60,
        description: '« levier » pour nos fiches, sinon le nom de l’import.',
      },
      externalId: nullable({ ...shown, maxLength: 200, description: 'Identifiant de l’aide dans cette provenance.' }),
      scheme: {
        ...scheme,
        properties: {
          ...properties,
          id: { ...properties.id, maxLength: 200 },
          territory: { ...properties.territory, properties: { include: listOf(text), exclude: listOf(text) } },
        },
      },
    },
    ['source', 'externalId', 'scheme'],
  ),
};
