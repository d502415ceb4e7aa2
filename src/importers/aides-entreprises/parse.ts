import type { FeedContent, FeedContext, FeedRow } from '../feed/feed';
import { RowNotes } from '../feed/row-notes';
import { readRecords, type JsonRecord, type JsonRecords } from '../json/read-records';
import { recordOf, saysDeMinimis } from './record';
import { schemeOfRecord } from './scheme-of-record';

/** Where the records stand, in the published extract and in answers of the interface. */
const LISTS = ['aides', 'data'] as const;
const ONLINE = '1';
const WITHDRAWN: Readonly<Record<string, string>> = {
  '0': 'l’aide est supprimée par la source',
  '2': 'l’aide n’est plus en ligne dans la source',
};

function recordsIn(text: string): JsonRecords {
  const [first, second] = LISTS;
  const read = readRecords(text, first);
  if (read.refused === null) return read;
  const other = readRecords(text, second);
  return other.refused === null ? other : read;
}

/**
 * Reads a file of aides-entreprises.fr: records of its interface, or its published extract. Pure.
 * Each record stands alone: without id or name, or with an impossible date, it is rejected; the others are read.
 */
export function parseAidesEntreprises(text: string, context: FeedContext): FeedContent {
  const read = recordsIn(text);
  if (read.refused !== null) return read;
  return { refused: null, rows: read.records.map((record) => rowOf(record, context)), countedBy: read.countedBy };
}

function rowOf({ line, fields }: JsonRecord, context: FeedContext): FeedRow {
  const notes = new RowNotes(line);
  if (fields === null) {
    notes.reject('aide', '', 'un objet est attendu');
    return { line, externalId: null, scheme: null, rejections: notes.rejections };
  }
  const record = recordOf(fields);
  const externalId = record.id === '' ? null : record.id;
  const { status } = record;
  const gone = WITHDRAWN[status];
  if (externalId !== null && gone !== undefined) {
    notes.reject('status', status, gone);
    return { line, externalId, scheme: null, rejections: notes.rejections, withdrawn: true };
  }
  if (externalId === null) notes.reject('id', '', 'l’identifiant manque');
  if (record.name === '') notes.reject('nom', '', 'le nom de l’aide manque');
  if (status !== '' && status !== ONLINE) notes.warn('status', status, 'état inconnu, l’aide est tenue pour publiée');
  const { scheme, understood } = schemeOfRecord(record, saysDeMinimis(fields), notes, context);
  if (!notes.isSound) return { line, externalId, scheme: null, rejections: notes.rejections };
  return { line, externalId, scheme, warnings: notes.warnings, understood };
}
