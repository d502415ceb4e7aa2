import { finderWords } from '../../test/builders/finder-words';
import { aScheme } from '../../test/builders/scheme';
import type { AidScheme } from '../engine';
import { findSchemes, type Relations, type SchemeQuery } from './scheme-query';
import { toRow } from './scheme.mapper';
import { snapshotOf } from './live-catalogue';

const NOW = '2026-01-01T00:00:00.000Z';
const own = (scheme: Partial<AidScheme>, source = 'levier') =>
  toRow({ scheme: aScheme(scheme), externalId: source === 'levier' ? null : `x-${scheme.id ?? ''}` }, source, NOW);

const snapshot = snapshotOf(
  [
    own({ id: 'd', parent: 'a', level: 'regional', territory: { include: ['REG-84'], exclude: ['DEP-63'] } }),
    own({ id: 'a', name: 'Prêt vert', instruments: ['loan'], needs: ['energy-audit'] }),
    own({ id: 'b', calendar: { permanent: false, opens: null, closes: '2026-03-31', cutOffs: [] }, needs: ['energy'] }),
    own({ id: 'c', territory: { include: ['COM-63430'], exclude: [] } }, 'elsewhere'),
  ],
  finderWords(),
);

const RELATIONS: Relations = {
  relatedNeeds: (need) => new Set(need === 'energy-audit' ? ['energy-audit', 'energy'] : [need]),
  relatedTerritories: (code) => new Set([code, 'DEP-63', 'REG-84', 'FR', ...(code === 'REG-84' ? ['COM-63430'] : [])]),
  holders: (code) => new Set(code === 'REG-84' ? ['REG-84', 'FR'] : [code, 'DEP-63', 'REG-84', 'FR']),
};

const find = (query: SchemeQuery, at = '2026-02-01') => findSchemes(snapshot, query, at, RELATIONS);
const ids = (query: SchemeQuery): string[] => find(query).items.map(({ id }) => id);

describe('findSchemes', () => {
  it('lists the whole catalogue by id, closed schemes included', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
    expect(find({}, '2026-04-01').items[1]).toMatchObject({ availability: 'closed', deadline: '2026-03-31' });
    expect(find({}, '2026-03-31').items[1]).toMatchObject({ availability: 'closing-soon' });
  });

  it.each<[SchemeQuery, string[]]>([
    [{ level: 'regional' }, ['d']],
    [{ instrument: 'loan' }, ['a']],
    [{ source: 'elsewhere' }, ['c']],
    [{ parent: 'a' }, ['d']],
    [{ parent: 'd' }, []],
    [{ need: 'energy-audit' }, ['a', 'b']],
    [{ level: 'national', source: 'levier' }, ['a', 'b']],
  ])('filters by %j', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('keeps what applies to a territory, in whole or part, and drops what excludes all of it', () => {
    expect(ids({ territory: 'COM-63430' })).toEqual(['a', 'b', 'c']);
    expect(ids({ territory: 'REG-84' })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('pages, and counts the whole', () => {
    expect(find({ limit: 3, page: 2 })).toMatchObject({ total: 4, items: [{ id: 'd' }] });
    expect(find({ limit: 3, page: 3 }).items).toEqual([]);
  });

  it('gives the best first with a text, and no score without', () => {
    expect(find({ q: 'prêt vert' }).items[0]).toMatchObject({ id: 'a', score: 1 });
    expect(find({ q: '  ' })).toMatchObject({ total: 4, items: [{ score: null }, {}, {}, {}] });
    expect(find({ q: 'prêt vert', instrument: 'grant' }).items.map(({ id }) => id)).not.toContain('a');
  });

  it('names the source and its id', () => {
    expect(find({ source: 'elsewhere' }).items[0]).toMatchObject({ source: 'elsewhere', externalId: 'x-c' });
  });
});

describe('snapshotOf', () => {
  it('has the same version for the same schemes, whatever their order', () => {
    const [a, b] = [own({ id: 'a' }), own({ id: 'b' })];
    expect(snapshotOf([a, b], finderWords()).version).toBe(snapshotOf([b, a], finderWords()).version);
    expect(snapshotOf([a], finderWords()).version).not.toBe(
      snapshotOf([own({ id: 'a', name: 'Autre' })], finderWords()).version,
    );
    expect(snapshotOf([], finderWords())).toMatchObject({ schemes: [], updatedAt: null });
  });
});
