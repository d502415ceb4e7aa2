import { aScheme } from '../../../test/builders/scheme';
import { distinctRows } from './distinct-rows';
import type { FeedRow } from './feed';

const rows = [1, 2].map((line): FeedRow => ({ line, externalId: 'a', scheme: aScheme(), warnings: [] }));

describe('distinctRows', () => {
  it.each([
    ['line', 'à la ligne 1'],
    ['record', 'à l’enregistrement 1'],
  ] as const)('says where an id stands already, counted by %s', (countedBy, place) => {
    const [first, second] = distinctRows(rows, countedBy);
    expect(first).toBe(rows[0]);
    expect(second).toMatchObject({ scheme: null, rejections: [{ message: expect.stringContaining(place) as string }] });
  });
});
