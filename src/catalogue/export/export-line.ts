import { listOf, nullable, objectOf, text, type JsonSchema } from '../json-schema';
import type { CatalogueEntry } from '../scheme.mapper';
import { SCHEME_SCHEMA } from '../scheme-schema';

/** A scheme with where it came from: a line of the export that loses nothing. */
export type ExportedScheme = Pick<CatalogueEntry, 'source' | 'externalId' | 'scheme'>;

/** When a scheme entered this database is no part of it: the same catalogue gives the same lines everywhere. */
export function exportLine({ source, externalId, scheme }: ExportedScheme): string {
  return `${JSON.stringify({ source, externalId, scheme })}\n`;
}

const { $schema, title: _title, ...scheme } = SCHEME_SCHEMA;
const properties = scheme.properties as Readonly<Record<string, JsonSchema>>;

/** A file of the seeds must say where its aid applies; an imported one may not know. */
const perimeter = { ...properties.territory, properties: { include: listOf(text), exclude: listOf(text) } };

/** What a line holds: every key of a sheet, none left out. */
export const EXPORT_LINE_SCHEMA: JsonSchema = {
  $schema,
  title: 'Une aide du catalogue de Levier, et d’où elle vient',
  ...objectOf<ExportedScheme>(
    {
      source: { ...text, maxLength: 60, description: '« levier » pour nos fiches, sinon le nom de l’import.' },
      externalId: nullable({ ...text, maxLength: 200, description: 'Identifiant de l’aide dans cette provenance.' }),
      scheme: {
        ...scheme,
        properties: { ...properties, territory: { ...perimeter, required: ['include', 'exclude'] } },
        required: Object.keys(properties),
      },
    },
    ['source', 'externalId', 'scheme'],
  ),
};
