import { aScheme } from '../../../test/builders/scheme';
import { catalogueOf, lastPageOf, readCatalogueQuery } from './catalogue-page';
import { publishersOf } from './publishers';
import { problemPageOf } from './problem-page';
import { zoningCountsInWords } from './territory-page';
import { shortened } from './text';

const FAMILIES = [{ value: 'energy', label: 'Énergie' }];

describe('readCatalogueQuery', () => {
  it('reads the filters, and sets aside with a word a value that is none of ours', () => {
    expect(
      readCatalogueQuery(
        { q: ' four ', niveau: 'regional', instrument: 'loan', besoin: 'energy', page: '2' },
        FAMILIES,
      ),
    ).toEqual({
      q: 'four',
      level: 'regional',
      instrument: 'loan',
      need: 'energy',
      parent: null,
      page: 2,
      ignored: [],
    });
    expect(readCatalogueQuery({ niveau: ['x', 'local'], instrument: 'x', besoin: 'x', page: '-1' }, FAMILIES)).toEqual({
      q: '',
      level: 'local',
      instrument: null,
      need: null,
      parent: null,
      page: 1,
      ignored: [
        "Besoin : « x » n'est pas un choix proposé ; cette page n'en tient pas compte.",
        "Niveau de l'aide : « x » n'est pas un choix proposé ; cette page n'en tient pas compte.",
        "Forme de l'aide : « x » n'est pas un choix proposé ; cette page n'en tient pas compte.",
        "Page : « -1 » n'est pas un numéro de page ; voici la première.",
      ],
    });
  });

  it('reads the scheme whose variants are asked, if the catalogue holds it', () => {
    const nameOf = (id: string) => (id === 'loan' ? 'Prêt' : null);
    const read = (dispositif: string) => readCatalogueQuery({ dispositif, page: '1' }, FAMILIES, nameOf);
    expect(read('loan').parent).toEqual({ id: 'loan', name: 'Prêt' });
    expect(read('gone')).toMatchObject({ parent: null, ignored: [expect.stringContaining('Dispositif : « gone »')] });
    const view = catalogueOf(read('loan'), { total: 45, items: [] }, '2026-11-23', { needFamilies: FAMILIES });
    expect(view.next).toBe('/aides?dispositif=loan&page=2');
  });
});

describe('lastPageOf', () => {
  const at = (page: string) => readCatalogueQuery({ page }, FAMILIES);

  it('leads back from beyond the last page, and says so', () => {
    expect(lastPageOf(at('9'), 45)).toMatchObject({
      page: 3,
      ignored: ["Page : il n'y en a que 3 ; voici la dernière."],
    });
    expect(lastPageOf(at('9'), 0)).toMatchObject({ page: 1, ignored: ["Page : il n'y en a qu'une."] });
    expect(lastPageOf(at('3'), 45)).toBeNull();
    expect(lastPageOf(at(''), 0)).toBeNull();
  });
});

describe('catalogueOf', () => {
  it('keeps the filters from page to page', () => {
    const query = readCatalogueQuery({ q: 'four', niveau: 'local', page: '2' }, FAMILIES);
    const view = catalogueOf(query, { total: 45, items: [] }, '2026-11-23', { needFamilies: FAMILIES });
    expect(view.pages).toBe(3);
    expect(view.previous).toBe('/aides?q=four&niveau=local');
    expect(view.next).toBe('/aides?q=four&niveau=local&page=3');
  });
});

describe('what was searched', () => {
  const item = (score: number | null) => ({
    id: 'four',
    name: 'Four électrique',
    level: 'regional' as const,
    depth: 'facts' as const,
    provenance: aScheme().source,
    funders: [],
    instruments: [],
    summary: 'Pour un four.',
    availability: 'open' as const,
    deadline: null,
    score,
  });
  const view = (q: string, score: number | null) =>
    catalogueOf(readCatalogueQuery({ q }, FAMILIES), { total: 1, items: [item(score)] }, '2026-11-23', {
      needFamilies: FAMILIES,
      stems: new Set(['four']),
    });

  it('is marked in names and summaries', () => {
    const [row] = view('four', 0.8).rows;
    expect(row?.name[0]).toEqual({ text: 'Four', marked: true });
    expect(row?.summary?.filter(({ marked }) => marked)).toEqual([{ text: 'four', marked: true }]);
  });

  it('stands beside where and when each sheet was read', () => {
    expect(view('four', 0.8).rows[0]?.trust).toBe('lu le 01/09/2026 à la source (Financeur exemple) · fiche de faits');
  });

  it('is told as unknown when names alone are near, and only then', () => {
    expect(view('zzzzqq', 0).unknown).toBe('zzzzqq');
    expect(view('z '.repeat(200), 0).unknown?.length).toBeLessThan(100);
    expect(view('four', 0.8).unknown).toBeNull();
    expect(view('', null).unknown).toBeNull();
  });
});

describe('words of the other pages', () => {
  it('cut a text at a word', () => {
    expect(shortened('un deux trois', 9)).toBe('un deux…');
    expect(shortened('court', 9)).toBe('court');
    expect(shortened('Un an. Puis un autre.', 9)).toBe('Un an…');
    expect(shortened('Un an ; puis un autre.', 9)).toBe('Un an…');
  });

  it('say how many communes lie in each class of a zoning', () => {
    expect(zoningCountsInWords({ outside: 3 })).toEqual(['aucune commune']);
    expect(zoningCountsInWords({ frr_plus: 2, outside: 1, 'unknown:map-missing': 4 }, { frr_plus: 'FRR +' })).toEqual([
      '2 communes : FRR +',
      '4 communes : carte officielle absente de nos données',
    ]);
  });

  it('count sheets by publisher, most first', () => {
    const from = (publisher: string) => ({ source: { publisher } }) as Parameters<typeof publishersOf>[0][number];
    expect(publishersOf([from('A'), from('B'), from('B')])).toEqual([
      { publisher: 'B', count: 2 },
      { publisher: 'A', count: 1 },
    ]);
  });

  it('tell nothing of an unforeseen failure, and what we know of the others', () => {
    expect(problemPageOf(500, 'secret').text).not.toContain('secret');
    expect(problemPageOf(404, 'Aucune aide ne s’appelle « x ».').text).toContain('« x »');
    expect(problemPageOf(429).title).toBe('Trop de demandes');
    expect(problemPageOf(503).title).toMatch(/erreur/);
  });
});
