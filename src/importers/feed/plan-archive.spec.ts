import fc from 'fast-check';

import { aScheme } from '../../../test/builders/scheme';
import type { HeldScheme } from '../../catalogue';
import type { FeedRow } from './feed';
import { planArchive } from './plan-archive';

const held = (externalId: string, editedHere = false): HeldScheme => ({
  id: `feed-${externalId}`,
  externalId,
  editedHere,
});
const read = (externalId: string): FeedRow => ({
  line: 1,
  externalId,
  scheme: aScheme({ id: `feed-${externalId}` }),
  warnings: [],
});
const rejected = (externalId: string | null, withdrawn?: true): FeedRow => ({
  line: 1,
  externalId,
  scheme: null,
  rejections: [],
  ...(withdrawn && { withdrawn }),
});

const WHOLE = { whole: true, isKnown: () => false, evenIfDoubtful: false };
const HELD = ['a', 'b', 'c', 'd'].map((id) => held(id));
const ids = (schemes: readonly HeldScheme[]): string[] => schemes.map(({ externalId }) => externalId ?? '');

describe('which schemes of a source are archived', () => {
  it('those that a file which holds all no longer holds', () => {
    const rows = [read('a'), read('b'), rejected('c'), read('new')];
    expect(planArchive(HELD, rows, WHOLE)).toMatchObject({ archived: [{ externalId: 'd' }], notArchived: null });
    expect(planArchive(HELD, rows, { ...WHOLE, whole: false }).archived).toEqual([]);
  });

  it('none when a row does not tell its id, or when more than half are gone, unless said', () => {
    const unreadable = [read('a'), read('b'), read('c'), rejected(null)];
    expect(planArchive(HELD, unreadable, WHOLE)).toEqual({
      archived: [],
      kept: [],
      notArchived: { ids: ['feed-d'], why: 'unreadable-rows' },
    });
    expect(planArchive(HELD, [read('a')], WHOLE).notArchived?.why).toBe('shrunk-file');
    expect(ids(planArchive(HELD, [read('a'), read('b')], WHOLE).archived)).toEqual(['c', 'd']);
    const said = { ...WHOLE, evenIfDoubtful: true };
    expect(ids(planArchive(HELD, [rejected(null)], said).archived)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('those that their row withdraws or that a sheet of ours describes, whatever the file', () => {
    const options = { ...WHOLE, whole: false, isKnown: (id: string) => id === 'b' };
    expect(ids(planArchive(HELD, [rejected('a', true), read('b')], options).archived)).toEqual(['a', 'b']);
  });

  it('never one that was changed here', () => {
    const plan = planArchive([held('a', true), held('b')], [rejected('a', true), read('b')], WHOLE);
    expect(plan).toMatchObject({ archived: [], kept: [{ externalId: 'a' }] });
  });

  it('the same in any order of the rows, and none twice', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const row = fc.oneof(
      id.map(read),
      fc.option(id).map((one) => rejected(one)),
    );
    const rows = fc.array(row, { maxLength: 8 });
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([list, other], whole) => {
        const plan = planArchive(HELD, list, { ...WHOLE, whole });
        expect(planArchive(HELD, other, { ...WHOLE, whole })).toEqual(plan);
        const leaving = ids([...plan.archived, ...plan.kept]);
        expect(new Set(leaving).size).toBe(leaving.length);
      }),
    );
  });
});
