import { renderPage } from '../render';
import { TerritoriesPage, type TerritoryRow } from './territories';

const row = (name: string, region: string): TerritoryRow => ({ code: name, name, region });
const page = (typed: string, rows: readonly TerritoryRow[]): string =>
  renderPage(
    <TerritoriesPage context={{ url: 'http://localhost/', today: '2026-11-24' }} typed={typed} rows={rows} />,
  ).replaceAll('\u00a0', ' ');

const ROWS = [row('Savanes', 'Guyane'), row('Seine Aval', 'Île-de-France'), row('Haut-Jura', 'Bretagne')];

describe('the list of territories', () => {
  const regions = (html: string): string[] => [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name ?? '');

  it('is in the order of the alphabet, as one looks for a region', () => {
    expect(regions(page('', ROWS))).toEqual(['Bretagne', 'Guyane', 'Île-de-France']);
  });

  it('begins a search with the best answer', () => {
    expect(regions(page('savane', ROWS))).toEqual(['Guyane', 'Île-de-France', 'Bretagne']);
  });

  it('says once that nothing answers, and what to try', () => {
    const empty = page('zzz', []);
    expect(empty).toContain('Aucun territoire pour « zzz »');
    expect(empty).toContain('code postal');
    expect(empty).not.toContain('0 territoire');
  });
});
