import { COLUMNS, type Column } from '../../src/importers/schema-national/columns';

export type NationalRow = Readonly<Partial<Record<Column, string>>>;

/** A row of the national schema with its required cells and nothing else; give what the test is about. */
export function aNationalRow(given: NationalRow = {}): NationalRow {
  return {
    id: 'aide-exemple',
    titre: 'Aide exemple',
    description: 'Aide à l’achat de matériel.',
    eligibilite: 'Le matériel est neuf.',
    types_aides: 'subvention',
    porteurs: "[{ nom: 'Financeur exemple', siren: '732829320', roles: [ 'financeur' ]}]",
    url_source: 'https://example.org/aide',
    cibles: 'professionnels',
    eligibilite_geographique: 'PAYS-99100',
    date_mise_a_jour: '2026-09-01T08:00:00Z',
    ciblage_secteur_activite: 'tous secteurs d’activité',
    ...given,
  };
}

const quotedCell = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A CSV file of those rows, every cell quoted. */
export function nationalCsv(
  rows: readonly NationalRow[],
  { columns = COLUMNS, delimiter = ',' }: { columns?: readonly Column[]; delimiter?: string } = {},
): string {
  const lines = rows.map((row) => columns.map((column) => quotedCell(row[column] ?? '')).join(delimiter));
  return [columns.join(delimiter), ...lines, ''].join('\n');
}
