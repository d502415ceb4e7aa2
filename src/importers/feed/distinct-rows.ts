import type { CountedBy, FeedRow, ReadRow } from './feed';
import { RowNotes } from './row-notes';
import { LONGEST_EXTERNAL_ID } from './scheme-id';

const PLACES: Readonly<Record<CountedBy, string>> = { line: 'la ligne', record: 'l’enregistrement' };

/** Rejects what no feed may let in: an id too long for the catalogue, or one that an earlier row has. Pure. */
export function distinctRows(rows: readonly FeedRow[], countedBy: CountedBy = 'line'): FeedRow[] {
  const lines = new Map<string, number>();
  return rows.map((row) => {
    const { externalId, line } = row;
    if (externalId === null) return row;
    const key = JSON.stringify([row.scheme === null ? null : (row.source ?? null), externalId]);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    if (row.scheme === null) return row;
    if (externalId.length > LONGEST_EXTERNAL_ID) {
      return rejected(row, externalId, `l’identifiant dépasse ${String(LONGEST_EXTERNAL_ID)} caractères`);
    }
    return first === undefined
      ? row
      : rejected(row, externalId, `cet identifiant est déjà à ${PLACES[countedBy]} ${String(first)}`);
  });
}

function rejected({ line }: ReadRow, externalId: string, reason: string): FeedRow {
  const notes = new RowNotes(line);
  notes.reject('id', externalId, reason);
  return { line, externalId, scheme: null, rejections: notes.rejections };
}
