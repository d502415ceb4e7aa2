import type { FeedContent, FeedContext, FeedRow } from '../feed/feed';
import { schemeIdOf } from '../feed/scheme-id';
import { JsonRow } from '../json/json-row';
import { readRecords, type JsonRecord } from '../json/read-records';
import { schemeOfTopic } from './scheme-of-topic';
import { SOURCE } from './source';
import { identityOf, topicsOf, type Topic } from './topic';

/**
 * Reads answers of the search of the EU Funding & Tenders portal (SEDIA): one page, several, or the list alone. Pure.
 * Records of one topic become one scheme; when one of them holds a mistake, the topic is left out whole.
 */
export function parseEuSedia(text: string, context: FeedContext): FeedContent {
  const content = readRecords(text, 'results');
  if (content.refused !== null) return content;
  const read = content.records.map((record) => {
    const row = rowOf(record);
    return { row, identity: row.notes.isSound ? identityOf(row) : null };
  });
  const lost = read.filter(({ identity }) => identity === null).map(({ row }) => lostRow(row));
  const topics = topicsOf(read.flatMap(({ row, identity }) => (identity === null ? [] : [{ row, identity }])));
  const here = new Set(topics.map(({ externalId }) => schemeIdOf(SOURCE, externalId)));
  const around = { ...context, holds: (id: string) => here.has(id) || context.holds(id) };
  const rows = [...lost, ...topics.map((topic) => rowOfTopic(topic, around, context))];
  return { refused: null, rows: rows.sort((a, b) => a.line - b.line), countedBy: content.countedBy };
}

/** What is told of a record stands in its `metadata`, each value a list. */
function rowOf({ line, fields }: JsonRecord): JsonRow {
  const { metadata, ...others } = fields ?? {};
  const isObject = typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata);
  const row = new JsonRow({ line, fields: fields === null ? null : { ...others, ...(isObject ? metadata : {}) } });
  if (fields !== null && !isObject) row.reject('metadata', 'le contenu du sujet manque', '');
  return row;
}

function lostRow(row: JsonRow): FeedRow {
  const id = row.text('identifier') || row.text('reference');
  return { line: row.line, externalId: id === '' ? null : id, scheme: null, rejections: row.notes.rejections };
}

function rowOfTopic(topic: Topic, around: FeedContext, { holds }: FeedContext): FeedRow {
  const { externalId, rows } = topic;
  const line = Math.min(...rows.map((row) => row.line));
  const read = schemeOfTopic(topic, around);
  const rejections = rows.flatMap(({ notes }) => notes.rejections);
  if (read !== null && rejections.length === 0) {
    return { line, externalId, ...read, warnings: rows.flatMap(({ notes }) => notes.warnings) };
  }
  const gone = read === null && holds(schemeIdOf(SOURCE, externalId));
  return { line, externalId, scheme: null, rejections, ...(gone && { withdrawn: true }) };
}
