import type { IncomingScheme } from '../../catalogue';
import { chained } from './chain';
import { readTable } from './read-table';
import type { Row, RowIssue } from './row';
import { schemeOfRow, type Surroundings } from './scheme-of-row';

export interface ReadRow extends IncomingScheme {
  readonly externalId: string;
  readonly line: number;
}

/** What a file says; `refused` tells in French why it is refused whole. */
export type ParsedSchemaNational =
  | {
      readonly refused: null;
      readonly schemes: readonly ReadRow[];
      readonly rejected: readonly RowIssue[];
      readonly warnings: readonly RowIssue[];
    }
  | { readonly refused: string };

/** As long as the catalogue keeps an id of a source. */
const LONGEST_ID = 200;

/**
 * Reads a file of the national schema `dispositif-aide-professionnels` (v0.2.0). Pure.
 * Each row stands alone: without id or title, or with an impossible date or bound, it is rejected; the others are read.
 */
export function parseSchemaNational(text: string, around: Surroundings): ParsedSchemaNational {
  const { rows, refused } = readTable(text);
  if (refused !== null) return { refused };
  refuseUnnamed(rows);
  const read = rows.filter(isSound).map((row) => ({ row, scheme: schemeOfRow(row, around) }));
  const kept = read.filter(({ row }) => isSound(row));
  const here = new Set(kept.map(({ scheme }) => scheme.id));
  const holds = (id: string): boolean => here.has(id) || around.holds(id);
  const schemes = kept.map(({ row, scheme }) => ({
    scheme: chained(row, scheme, holds),
    externalId: row.text('id'),
    line: row.line,
  }));
  return {
    refused: null,
    schemes,
    rejected: rows.flatMap(({ rejections }) => rejections),
    warnings: kept.flatMap(({ row }) => row.warnings),
  };
}

function isSound({ rejections }: Row): boolean {
  return rejections.length === 0;
}

function refuseUnnamed(rows: readonly Row[]): void {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const id = row.text('id');
    if (id === '') row.reject('id', 'l’identifiant manque');
    if (id.length > LONGEST_ID) row.reject('id', `l’identifiant dépasse ${String(LONGEST_ID)} caractères`);
    if (row.text('titre') === '') row.reject('titre', 'le titre manque');
    const first = lines.get(id);
    if (id !== '' && first !== undefined) row.reject('id', `cet identifiant est déjà à la ligne ${String(first)}`);
    if (id !== '' && first === undefined) lines.set(id, row.line);
  }
}
