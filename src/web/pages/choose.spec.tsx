import { renderPage } from '../render';
import { ChooseTownPage } from './choose';

const pageFor = (typed: string, names: readonly string[]): string =>
  renderPage(
    <ChooseTownPage
      context={{ url: 'http://localhost/', today: '2026-11-24' }}
      typed={typed}
      towns={names.map((name, index) => ({ commune: `0000${String(index)}`, name, detail: '' }))}
      kept={[]}
    />,
  );

describe('the page that asks which town', () => {
  it('speaks of namesakes when the name is known', () => {
    expect(pageFor('saint denis', ['Saint-Denis', 'Saint-Denis'])).toContain('peut désigner plusieurs communes');
    expect(pageFor('63300', ['Thiers', 'Riom'])).toContain('peut désigner plusieurs communes');
  });

  it('says that no commune bears a misspelt name', () => {
    const page = pageFor('tiers', ['Thiers', 'Retiers']);
    expect(page).toContain('Aucune commune ne s’appelle');
    expect(page).not.toContain('plusieurs communes');
  });

  it('escapes what was typed', () => {
    expect(pageFor('<b>', ['Thiers'])).not.toContain('<b>');
  });
});
