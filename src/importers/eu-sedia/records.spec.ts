import fc from 'fast-check';

import { aTopicRecord, topicsJson, type TopicRecord } from '../../../test/builders/eu-sedia';
import { aFeedContext, schemaProblems } from '../../../test/support/feed-context';
import type { FeedRow, ReadRow } from '../feed/feed';
import { parseEuSedia } from './parse';
import { PORTAL } from './source';

const context = aFeedContext();

function rowsOf(records: readonly TopicRecord[]): readonly FeedRow[] {
  const content = parseEuSedia(topicsJson(records), context);
  if (content.refused !== null) throw new Error(content.refused);
  return content.rows;
}

function readOf(records: readonly TopicRecord[]): ReadRow {
  const [row] = rowsOf(records);
  if (row === undefined || row.scheme === null) throw new Error(JSON.stringify(row));
  return row;
}

describe('records of one topic', () => {
  const english = aTopicRecord();
  const french = aTopicRecord({
    language: ['fr'],
    title: ['Machines propres'],
    descriptionByte: ['<p>Moins d’énergie.</p>'],
  });
  const german = aTopicRecord({ language: ['de'], title: ['Saubere Maschinen'] });

  it.each([
    ['French', [german, english, french], 'Machines propres', 'Moins d’énergie.'],
    ['English', [german, english], 'Clean machines for industry', 'Texte publié en anglais'],
    ['another language', [german], 'Saubere Maschinen', 'Texte publié en allemand'],
  ])('are one scheme, read in %s', (_, records, name, words) => {
    for (const order of [records, [...records].reverse()]) {
      const { scheme } = readOf(order);
      expect(rowsOf(order)).toHaveLength(1);
      expect(scheme.name).toBe(name);
      expect(scheme.summary).toContain(words);
    }
  });

  it('that disagree about dates are all heard, and named', () => {
    const extended = aTopicRecord({ language: ['fr'], deadlineDate: ['2027-04-25T00:00:00.000+0000'] });
    const { scheme, warnings } = readOf([english, extended]);
    expect(scheme.calendar).toMatchObject({ closes: '2027-04-25', cutOffs: ['2027-03-25', '2027-04-25'] });
    expect(warnings).toEqual([expect.objectContaining({ field: 'deadlineDate', value: '2027-04-25, 2027-03-25' })]);
  });

  it('are left out together when one holds a mistake', () => {
    const rows = rowsOf([english, aTopicRecord({ language: ['fr'], deadlineDate: ['jamais'] })]);
    expect(rows).toMatchObject([{ line: 1, scheme: null, rejections: [{ line: 2, field: 'deadlineDate' }] }]);
  });
});

describe('a call of a funded project', () => {
  const topic = aTopicRecord();
  const cascade = (number: string): TopicRecord =>
    aTopicRecord({ type: ['8'], callccm2Id: [number], caName: [`Open call ${number}`], deadlineDate: ['2026-12-31'] });

  it('is a scheme of its own under the topic that funds the project', () => {
    const rows = rowsOf([cascade('12083'), topic, cascade('12084')]);
    const [first, parent, second] = rows.map(({ scheme }) => scheme);
    expect(first).toMatchObject({
      name: 'Open call 12083',
      parent: parent?.id,
      source: { url: `${PORTAL}/opportunities/competitive-calls-cs/12083`, record: 'competitive-call-12083' },
    });
    expect(parent).toMatchObject({ name: 'Clean machines for industry', parent: null });
    expect(second).toMatchObject({ name: 'Open call 12084', parent: parent?.id });
  });

  it('never takes the title nor the number of that topic', () => {
    const { caName, callccm2Id, ...metadata } = cascade('1').metadata;
    expect(caName).toEqual(['Open call 1']);
    expect(rowsOf([{ metadata }])).toMatchObject([{ rejections: [{ field: 'callccm2Id' }] }]);
    expect(rowsOf([{ metadata: { ...metadata, callccm2Id: callccm2Id ?? [] } }])).toMatchObject([
      { rejections: [{ field: 'caName', message: expect.stringContaining('le titre manque') as string }] },
    ]);
  });
});

describe('a file of the portal', () => {
  it('names what is no record, and is refused whole when it cannot be read', () => {
    expect(parseEuSedia('[1, {"metadata": 3}]', context)).toMatchObject({
      rows: [{ externalId: null, rejections: [{ field: 'enregistrement' }] }, { rejections: [{ field: 'metadata' }] }],
    });
    expect(parseEuSedia('{"results": 1}', context).refused).toBe('aucune liste « results » n’y est');
  });

  it('gives the same schemes in any order of its records', () => {
    const text = fc.constantFrom(
      '2026-11-24',
      '2027-01-01T00:00:00.000+0000',
      'A-1',
      'B-2',
      '0',
      '1',
      '8',
      'en',
      'fr',
      '31094503',
      '<i>x</i>',
      '',
    );
    const field = fc.constantFrom(
      'identifier',
      'title',
      'type',
      'language',
      'status',
      'startDate',
      'deadlineDate',
      'caName',
      'callccm2Id',
      'budgetOverview',
      'keywords',
    );
    const records = fc.array(
      fc.dictionary(field, fc.array(text, { maxLength: 3 }), { maxKeys: 6 }).map((given) => aTopicRecord(given)),
      { maxLength: 6 },
    );
    const told = (rows: readonly FeedRow[]) =>
      rows
        .filter(({ scheme }) => scheme !== null)
        .map(({ scheme }) => JSON.stringify(scheme))
        .sort();
    fc.assert(
      fc.property(records, fc.nat(), (given, turn) => {
        const at = given.length === 0 ? 0 : turn % given.length;
        const rows = rowsOf(given);
        expect(told(rowsOf([...given.slice(at), ...given.slice(0, at)].reverse()))).toEqual(told(rows));
        for (const { scheme } of rows) if (scheme !== null) expect(schemaProblems(scheme)).toEqual([]);
        const ids = rows.flatMap(({ scheme }) => (scheme === null ? [] : [scheme.id]));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });
});
