import fc from 'fast-check';

import { aidsJson, anAidRecord, type AidRecord } from '../../../test/builders/aides-territoires';
import { aFeedContext, schemaProblems } from '../../../test/support/feed-context';
import type { FeedRow } from '../feed/feed';
import { parseAidesTerritoires } from './parse';

const context = aFeedContext();

function rowsOf(records: readonly AidRecord[]): readonly FeedRow[] {
  const content = parseAidesTerritoires(aidsJson(records), context);
  if (content.refused !== null) throw new Error(content.refused);
  return content.rows;
}

describe('a file of Aides-territoires', () => {
  it('is counted by lines where each record has its own', () => {
    const text = JSON.stringify([anAidRecord(), anAidRecord({ id: 2, name: '' })], null, 1);
    expect(parseAidesTerritoires(text, context)).toMatchObject({
      countedBy: 'line',
      rows: [{ line: 2 }, { scheme: null, rejections: [{ field: 'name' }] }],
    });
    expect(parseAidesTerritoires(aidsJson([anAidRecord()]), context)).toMatchObject({
      countedBy: 'line',
      rows: [{ line: 1 }],
    });
    expect(parseAidesTerritoires(aidsJson([anAidRecord(), anAidRecord()]), context)).toMatchObject({
      countedBy: 'record',
    });
  });

  it('names what is no record', () => {
    expect(parseAidesTerritoires('[1, {"id": 2, "name": "Aide"}]', context)).toMatchObject({
      rows: [
        { line: 1, externalId: null, rejections: [{ field: 'enregistrement' }] },
        { line: 2, externalId: '2' },
      ],
    });
  });

  it('is refused whole when it cannot be read', () => {
    expect(parseAidesTerritoires('{"results": [', context).refused).toMatch(/ligne 1/);
    expect(parseAidesTerritoires('{"detail": "jeton refusé"}', context).refused).toBe(
      'aucune liste « results » n’y est',
    );
  });

  it('whatever its values, reads each record alone, the order of the others aside', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '2026-11-24',
        'Région',
        'Auvergne',
        'Thiers',
        'commune',
        'Entreprise privée',
        'Permanente',
        '',
        '<b>x</b>',
        40,
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const keys = Object.keys(anAidRecord()).filter((key) => key !== 'id');
    const changes = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 6 });
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 4 }), (given) => {
        const records = given.map((one, index) => anAidRecord({ ...one, id: index }));
        const told = rowsOf(records);
        const others = rowsOf([...records].reverse());
        const byId = (rows: readonly FeedRow[]) =>
          new Map(rows.map(({ externalId, scheme }) => [externalId, scheme] as const));
        expect(byId(others)).toEqual(byId(told));
        for (const { scheme } of told) if (scheme !== null) expect(schemaProblems(scheme)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
