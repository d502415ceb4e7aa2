import { aScheme } from '../../test/builders/scheme';
import { planWrite } from './plan-write';
import { toRow, type SchemeRow } from './scheme.mapper';

const NOW = '2026-01-01T00:00:00.000Z';
const row = (id: string, name = id, externalId: string | null = `x-${id}`): SchemeRow =>
  toRow({ scheme: aScheme({ id, name }), externalId }, 'feed', NOW);
const edited = (id: string): SchemeRow => ({ ...row(id, 'written here'), importedHash: row(id).hash });

const ids = (rows: readonly SchemeRow[]): string[] => rows.map(({ id }) => id);

describe('what writing schemes takes', () => {
  it.each([
    ['created', [row('a')], []],
    ['unchanged', [row('a')], [row('a')]],
    ['changed', [row('a', 'new')], [row('a')]],
    ['changed', [row('a')], [{ ...row('a'), archivedAt: NOW }]],
    ['kept', [row('a', 'new')], [edited('a')]],
    ['kept', [row('a')], [edited('a')]],
    ['kept', [row('a')], [{ ...row('a', 'by hand'), importedHash: null }]],
    ['unchanged', [row('a', 'written here')], [edited('a')]],
  ] as const)('%s', (part, incoming, held) => {
    const plan = planWrite(incoming, held);
    expect(ids(plan[part])).toEqual(['a']);
    const others = (['created', 'changed', 'unchanged', 'kept'] as const).filter((other) => other !== part);
    expect(others.flatMap((other) => ids(plan[other]))).toEqual([]);
  });

  it('gives back to the source what it says as it was written here', () => {
    expect(ids(planWrite([row('a', 'written here')], [edited('a')]).settled)).toEqual(['a']);
    expect(planWrite([row('a')], [row('a')]).settled).toEqual([]);
  });

  it('leaves alone an id of another source, and an id in the source that another scheme has', () => {
    const ours = { ...row('a', 'ours', null), source: 'levier' };
    const plan = planWrite([row('a'), row('new', 'new', 'x-old'), row('b')], [ours, row('old')]);
    expect(plan.taken).toEqual([
      { id: 'a', heldAs: 'a', by: 'levier' },
      { id: 'new', heldAs: 'old', by: 'feed' },
    ]);
    expect(ids(plan.created)).toEqual(['b']);
  });
});
