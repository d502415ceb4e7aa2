import * as fc from 'fast-check';

import { schemes } from '../../../test/builders/arbitrary-schemes';
import { aScheme } from '../../../test/builders/scheme';
import type { AidScheme } from '../../engine';
import { toRow } from '../scheme.mapper';
import type { CatalogueChange } from './change';
import { closings } from './closings';
import { fieldChanges } from './field-changes';
import { archivals, changesOf, type SchemeWrite } from './record-changes';

const NOW = '2026-11-28T10:00:00.000Z';

describe('field changes', () => {
  it('are none between a scheme and itself', () => {
    fc.assert(fc.property(schemes, (scheme) => fieldChanges(scheme, structuredClone(scheme)).length === 0));
  });

  it('name something whenever two schemes differ in more than a calendar without any date', () => {
    const plain = (scheme: AidScheme): string => {
      const { calendar } = scheme;
      const dates = calendar === null ? [] : [calendar.opens, calendar.closes, ...calendar.cutOffs];
      const says = calendar?.permanent === true || dates.some((date) => date !== null);
      return JSON.stringify({ ...scheme, id: '', calendar: says ? calendar : null });
    };
    fc.assert(
      fc.property(schemes, schemes, (one, other) => fieldChanges(one, other).length > 0 || plain(one) === plain(other)),
    );
  });

  it('tell both values, but of texts and endless lists only that they changed', () => {
    const before = aScheme({ summary: 'Une.' });
    const include = Array.from({ length: 400 }, (_, index) => `COM-${String(10_000 + index)}`);
    expect(fieldChanges(before, aScheme({ summary: 'Autre.', leadTimeWeeks: 8 }))).toEqual([
      { field: 'leadTimeWeeks', before: null, after: 8 },
      { field: 'summary' },
    ]);
    expect(fieldChanges(before, { ...before, territory: { include, exclude: [] } })).toEqual([
      { field: 'territory.include' },
    ]);
  });

  it('name each kind of field', () => {
    const funding = { rate: null, floor: 1, cap: 2, basis: null, details: null };
    const before = aScheme({ funding });
    const named = (given: Partial<AidScheme>) => fieldChanges(before, aScheme({ funding, ...given }));
    expect(named({ funding: { ...funding, cap: 3 } })).toEqual([{ field: 'funding.cap', before: 2, after: 3 }]);
    expect(named({ funding: { ...funding, basis: 'de-minimis' } })).toEqual([{ field: 'funding.details' }]);
    expect(named({ source: { ...before.source, checkedOn: '2026-10-01' } })).toEqual([
      { field: 'source.checkedOn', before: '2026-09-01', after: '2026-10-01' },
    ]);
    const [funder] = before.funders;
    expect(named({ funders: funder === undefined ? [] : [{ ...funder, role: 'autre' }] })).toEqual([
      { field: 'source' },
    ]);
  });

  it('leave out a value that was endless before', () => {
    const include = Array.from({ length: 400 }, (_, index) => `COM-${String(10_000 + index)}`);
    const before = aScheme({ territory: { include, exclude: [] } });
    expect(fieldChanges(before, aScheme())).toEqual([{ field: 'territory.include' }]);
  });
});

const calendar = (closes: string | null): Pick<AidScheme, 'calendar'> => ({
  calendar: { permanent: false, opens: null, closes, cutOffs: [] },
});
const rowOf = (given: Partial<AidScheme>, source = 'levier') =>
  toRow({ scheme: aScheme(given), externalId: null }, source, NOW);

function written({
  created = [],
  changed = [],
  held = [],
  was = {},
}: {
  readonly created?: SchemeWrite['created'];
  readonly changed?: SchemeWrite['changed'];
  readonly held?: readonly (readonly [string, string, string | null])[];
  readonly was?: Partial<AidScheme>;
}) {
  return changesOf({
    created,
    changed,
    held: new Map(held.map(([id, source, archivedAt]) => [id, { source, archivedAt }])),
    payloads: new Map(changed.map(({ id }) => [id, JSON.stringify(aScheme(was))])),
    now: NOW,
  }).map(({ kind, origin, schemeId, count }) => [kind, origin, schemeId, count]);
}

describe('the log of a write', () => {
  it('tells the first fill in one entry', () => {
    const created = ['a', 'b'].map((id) => rowOf({ id }));
    expect(written({ created })).toEqual([['filled', 'levier', null, 2]]);
  });

  it('tells new aids one by one, and a new source that brings many in one entry', () => {
    const created = [
      rowOf({ id: 'a' }),
      rowOf({ id: 'b' }, 'few'),
      ...Array.from({ length: 21 }, (_, index) => rowOf({ id: `m${String(index)}` }, 'many')),
    ];
    expect(written({ created, held: [['z', 'levier', null]] })).toEqual([
      ['created', 'levier', 'a', 1],
      ['created', 'few', 'b', 1],
      ['filled', 'many', null, 21],
    ]);
  });

  it('tells one by one as many as twenty of a new source, and any number of a known one', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => rowOf({ id: `m${String(index)}` }, 'many'));
    const other = ['z', 'levier', null] as const;
    expect(written({ created: many(20), held: [other] })).toHaveLength(20);
    expect(written({ created: many(21), held: [other, ['y', 'many', null]] })).toHaveLength(21);
  });

  it('tells the name of today and what changed; a closing by the day in Paris', () => {
    const row = rowOf({ name: 'Nouveau', ...calendar('2026-11-28') });
    const [told] = changesOf({
      created: [],
      changed: [row],
      held: new Map([[row.id, { source: 'levier', archivedAt: null }]]),
      payloads: new Map([[row.id, JSON.stringify(aScheme({ name: 'Ancien', ...calendar(null) }))]]),
      now: '2026-11-28T23:30:00.000Z',
    });
    expect(told).toMatchObject({ kind: 'closed', name: 'Nouveau' });
    expect(JSON.parse(told?.fields ?? '')).toEqual([
      { field: 'name', before: 'Ancien', after: 'Nouveau' },
      { field: 'calendar.closes', before: null, after: '2026-11-28' },
    ]);
  });

  it('tells who leaves, and from which source', () => {
    const payload = JSON.stringify(aScheme({ name: 'Aide' }));
    expect(archivals([{ id: 'a', source: 'ailleurs', payload }], NOW)).toMatchObject([
      { kind: 'archived', origin: 'ailleurs', schemeId: 'a', name: 'Aide', count: 1, at: NOW },
    ]);
  });

  it('tells a change, a closing, a return, and nothing where a reader sees none', () => {
    const changed = [rowOf({ id: 'a-scheme', name: 'Autre', ...calendar(null) })];
    const held = [['a-scheme', 'levier', null] as const];
    expect(written({ changed, held, was: calendar(null) })).toEqual([['changed', 'levier', 'a-scheme', 1]]);
    const closed = [rowOf(calendar('2026-11-27'))];
    expect(written({ changed: closed, held, was: calendar(null) })).toEqual([['closed', 'levier', 'a-scheme', 1]]);
    expect(written({ changed: closed, held, was: calendar('2026-11-26') })).toMatchObject([
      ['changed', 'levier', 'a-scheme', 1],
    ]);
    expect(written({ changed: [rowOf({})], held })).toEqual([]);
    expect(written({ changed: [rowOf({})], held: [['a-scheme', 'levier', NOW]] })).toEqual([
      ['restored', 'levier', 'a-scheme', 1],
    ]);
  });
});

describe('closings', () => {
  const told = (kind: CatalogueChange['kind'], day: string, schemeId: string | null): CatalogueChange => ({
    id: '',
    at: `${day}T00:00:00.000Z`,
    day,
    kind,
    origin: 'levier',
    schemeId,
    name: '',
    count: 1,
    fields: [],
  });
  const fill = told('filled', '2026-10-01', null);
  const closedOn = (closes: string, log: readonly CatalogueChange[], today = '2026-11-28') =>
    closings(
      [{ scheme: aScheme(calendar(closes)), source: 'levier', externalId: null, updatedAt: NOW }],
      log,
      today,
    ).map(({ day }) => day);

  it('are told the day after the last day, once it has come', () => {
    expect(closedOn('2026-11-20', [fill])).toEqual(['2026-11-21']);
    expect(closedOn('2026-11-27', [fill])).toEqual(['2026-11-28']);
    expect(closedOn('2026-11-28', [fill])).toEqual([]);
    expect(closedOn('2026-10-31', [fill])).toEqual(['2026-11-01']);
  });

  it('are not told of before the log, nor of an aid that came in closed or was closed by its source', () => {
    expect(closedOn('2026-09-30', [fill])).toEqual([]);
    expect(closedOn('2026-11-20', [])).toEqual([]);
    expect(closedOn('2026-11-20', [fill, told('created', '2026-11-25', 'a-scheme')])).toEqual([]);
    expect(closedOn('2026-11-20', [fill, told('closed', '2026-11-25', 'a-scheme')])).toEqual([]);
    expect(closedOn('2026-11-20', [fill, told('closed', '2026-11-21', 'a-scheme')])).toEqual([]);
    const twice = [told('created', '2026-10-02', 'a-scheme'), told('closed', '2026-11-25', 'a-scheme')];
    expect(closedOn('2026-11-20', [fill, ...twice])).toEqual([]);
    expect(closedOn('2026-11-20', [fill, told('archived', '2026-11-25', 'a-scheme')])).toEqual(['2026-11-21']);
    expect(closedOn('2026-11-20', [fill, told('changed', '2026-11-25', 'a-scheme')])).toEqual(['2026-11-21']);
  });

  it('keep their id', () => {
    const entry = { scheme: aScheme(calendar('2026-11-20')), source: 'levier', externalId: null, updatedAt: NOW };
    const [one] = closings([entry], [fill], '2026-11-28');
    expect(one?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(closings([entry], [fill], '2026-12-28')[0]?.id).toBe(one?.id);
    const later = { ...entry, scheme: aScheme(calendar('2026-11-21')), source: 'ailleurs' };
    const [other] = closings([later], [fill], '2026-11-28');
    expect(other?.id).not.toBe(one?.id);
    expect([one?.origin, other?.origin]).toEqual(['levier', 'ailleurs']);
  });
});
