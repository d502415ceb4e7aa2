import { renderPage } from '../render';
import { DataPage, type DataSourceView } from './data';

const zoning = (licence: string | null): DataSourceView => ({
  name: 'zone de montagne',
  plain: 'Massif.',
  publisher: 'ANCT',
  version: '2026',
  licence,
  url: null,
});
const pageOf = (...licences: readonly (string | null)[]): string =>
  renderPage(
    <DataPage
      context={{ url: '', today: '2026-11-23' }}
      schemes={1}
      open={{ schemes: 1, levels: [], fresh: 1, imported: 0, version: 'abc', changedOn: null, columns: [] }}
      publishers={[{ publisher: 'ADEME', count: 1 }]}
      sources={[]}
      zonings={licences.map(zoning)}
    />,
  );

describe('the licences of the zonings', () => {
  it('have a column as soon as one is known', () => {
    const page = pageOf('Licence Ouverte 2.0', null);
    expect(page).toContain('<td data-label="Licence">Licence Ouverte 2.0</td>');
    expect(page).toContain('<td data-label="Licence">non précisée</td>');
    expect(page).not.toContain('Aucune de ces listes');
  });

  it('are said once to be missing when none is', () => {
    const page = pageOf(null, null);
    expect(page).toContain('Aucune de ces listes ne précise sa licence.');
    expect(page).not.toMatch(/data-label="Licence"|non précisée/);
  });
});
