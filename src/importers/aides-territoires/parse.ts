import type { FeedContent, FeedContext, FeedRow } from '../feed/feed';
import { schemeIdOf } from '../feed/scheme-id';
import { JsonRow } from '../json/json-row';
import { readRecords, type JsonRecord } from '../json/read-records';
import { isForFirms } from './audiences';
import { schemeOfRecord } from './scheme-of-record';
import { SOURCE } from './source';

/**
 * Reads answers of the Aides-territoires interface (`/api/aids/`): one page, several, or the list alone. Pure.
 * An aid that is not for firms is left out; one that the source no longer shows is withdrawn.
 */
export function parseAidesTerritoires(text: string, context: FeedContext): FeedContent {
  const content = readRecords(text, 'results');
  if (content.refused !== null) return content;
  const rows = content.records.map((record) => rowOf(record, context));
  return { refused: null, rows, countedBy: content.countedBy };
}

function rowOf(record: JsonRecord, context: FeedContext): FeedRow {
  const row = new JsonRow(record);
  const { line, notes } = row;
  const id = row.text('id');
  const externalId = id === '' ? null : id;
  const rejected = (withdrawn: boolean): FeedRow => ({
    line,
    externalId,
    scheme: null,
    rejections: notes.rejections,
    ...(withdrawn && { withdrawn: true }),
  });
  if (externalId === null) {
    if (record.fields !== null) row.reject('id', 'l’identifiant manque');
    return rejected(false);
  }
  if (row.isFalse('is_live')) {
    row.reject('is_live', 'la source ne publie plus cette aide');
    return rejected(true);
  }
  if (!isForFirms(row)) return rejected(context.holds(schemeIdOf(SOURCE, externalId)));
  if (row.text('name') === '') row.reject('name', 'le nom manque');
  const read = schemeOfRecord(row, externalId, context);
  return notes.isSound ? { line, externalId, ...read, warnings: notes.warnings } : rejected(false);
}
