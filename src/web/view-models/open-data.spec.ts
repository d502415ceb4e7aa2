import { anEntry } from '../../../test/builders/export-words';
import { aScheme } from '../../../test/builders/scheme';
import type { CatalogueEntry } from '../../catalogue';
import { openDataView } from './open-data';

const checked = (id: string, checkedOn: string): CatalogueEntry =>
  anEntry({ id, source: { ...aScheme().source, checkedOn } });
const viewOf = (entries: readonly CatalogueEntry[], updatedAt: string | null = '2026-11-24T23:30:00.000Z') =>
  openDataView(
    {
      schemes: entries.map(({ scheme }) => scheme),
      entries: new Map(entries.map((entry) => [entry.scheme.id, entry])),
      version: 'abc',
      updatedAt,
    },
    [{ name: 'levier_id', meaning: 'Identifiant' }],
    '2026-11-25',
  );

describe('the open data, described', () => {
  it('counts the sheets, those checked within 180 days, and those that came from elsewhere', () => {
    const last = checked('a', '2026-05-29');
    const stale = { ...checked('b', '2026-05-28'), source: 'exemple', externalId: '1' };
    expect(viewOf([last, stale])).toMatchObject({ schemes: 2, fresh: 1, imported: 1, version: 'abc' });
    expect(viewOf([last, stale]).levels[1]).toEqual({ level: 'national', count: 2 });
  });

  it('dates the last change in Paris, where there is one', () => {
    expect(viewOf([checked('a', '2026-11-01')]).changedOn).toBe('25 novembre 2026');
    expect(viewOf([], null).changedOn).toBeNull();
  });
});
