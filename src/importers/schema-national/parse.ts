import type { FeedContent, FeedContext, FeedRow } from '../feed/feed';
import { LONGEST_EXTERNAL_ID } from '../feed/scheme-id';
import type { AidScheme } from '../../engine';
import { chained } from './chain';
import { readTable } from './read-table';
import type { Row } from './row';
import { schemeOfRow } from './scheme-of-row';

/** What a row alone does not tell. */
export type Surroundings = Pick<FeedContext, 'codes' | 'territories' | 'holds' | 'checkedOn'>;

/**
 * Reads a file of the national schema `dispositif-aide-professionnels` (v0.2.0). Pure.
 * Each row stands alone: without id or title, or with an impossible date or bound, it is rejected; the others are read.
 */
export function parseSchemaNational(text: string, around: Surroundings): FeedContent {
  const { rows, refused } = readTable(text);
  if (refused !== null) return { refused };
  refuseUnnamed(rows);
  const schemes = new Map(rows.filter(isSound).map((row) => [row, schemeOfRow(row, around)]));
  const here = new Set(Array.from(schemes).flatMap(([row, { id }]) => (isSound(row) ? [id] : [])));
  const holds = (id: string): boolean => here.has(id) || around.holds(id);
  return { refused: null, rows: rows.map((row) => feedRow(row, schemes.get(row), holds)) };
}

function feedRow(row: Row, scheme: AidScheme | undefined, holds: (id: string) => boolean): FeedRow {
  const { line, notes } = row;
  const externalId = row.text('id') === '' ? null : row.text('id');
  if (scheme === undefined || !isSound(row)) return { line, externalId, scheme: null, rejections: notes.rejections };
  return { line, externalId, scheme: chained(row, scheme, holds), warnings: notes.warnings };
}

function isSound({ notes }: Row): boolean {
  return notes.isSound;
}

function refuseUnnamed(rows: readonly Row[]): void {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const id = row.text('id');
    if (id === '') row.reject('id', 'l’identifiant manque');
    if (id.length > LONGEST_EXTERNAL_ID) {
      row.reject('id', `l’identifiant dépasse ${String(LONGEST_EXTERNAL_ID)} caractères`);
    }
    if (row.text('titre') === '') row.reject('titre', 'le titre manque');
    const first = lines.get(id);
    if (id !== '' && first !== undefined) row.reject('id', `cet identifiant est déjà à la ligne ${String(first)}`);
    if (id !== '' && first === undefined) lines.set(id, row.line);
  }
}
