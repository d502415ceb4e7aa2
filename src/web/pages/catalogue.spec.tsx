import { aScheme } from '../../../test/builders/scheme';
import { renderPage } from '../render';
import { catalogueOf, readCatalogueQuery } from '../view-models/catalogue-page';
import { CataloguePage } from './catalogue';

const HOSTILE = 'four <img src=x onerror="alert(1)">';

function pageOf(q: string, score: number, total = 1): string {
  const item = {
    id: 'four',
    name: HOSTILE,
    level: 'regional' as const,
    depth: 'full' as const,
    provenance: aScheme().source,
    funders: [HOSTILE],
    instruments: [],
    summary: HOSTILE,
    availability: 'open' as const,
    deadline: null,
    score,
  };
  const stems = new Set(['four', 'img']);
  const view = catalogueOf(readCatalogueQuery({ q }, []), { total, items: [item] }, '2026-11-23', {
    needFamilies: [],
    stems,
  });
  return renderPage(<CataloguePage context={{ url: '', today: '2026-11-23' }} view={view} />);
}

describe('the catalogue searched', () => {
  it('marks the words found, and nothing else of a text becomes a tag', () => {
    const page = pageOf('four', 0.5);
    expect(page.match(/<mark>four<\/mark> &lt;<mark>img<\/mark>/g)).toHaveLength(2);
    expect(page).not.toContain('<img');
    expect(page).toContain('1 aide<');
  });

  it('says that the nearest come first, where there is an order to say', () => {
    const order = 'les plus proches d’abord';
    expect(pageOf('four', 0.5, 2)).toContain(`2 aides, ${order}`);
    expect(pageOf('four', 0.5)).not.toContain(order);
    expect(pageOf('', 0.5, 2)).not.toContain(order);
  });

  it('says that nothing typed is known, and that these are the nearest names', () => {
    const page = pageOf('<b>zzzzqq</b>', 0);
    expect(page).toContain('Les noms les plus proches');
    expect(page).toContain('«\u00a0&lt;b>zzzzqq&lt;/b>\u00a0»');
    expect(page).not.toContain('<b>');
    expect(page).not.toContain('1 aide<');
  });
});
