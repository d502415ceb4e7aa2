import { renderPage } from '../render';
import { ChooseTownPage, UnknownActivityPage } from './choose';

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

  it('speaks of one town where it knows one alone', () => {
    const near = pageFor('île-d’yeu', ['L’Île-d’Yeu']);
    expect(near).toContain('« île-d’yeu » : est-ce cette commune ?'.replace(/ (?=[»:?])|(?<=«) /g, '\u00a0'));
    expect(near).toContain('Ce n’est pas elle');
    const misspelt = pageFor('tiers', ['Thiers']);
    expect(misspelt).toContain('Est-ce celle-ci');
    expect(near + misspelt).not.toMatch(/plusieurs communes|celles-ci/);
  });

  it('escapes what was typed', () => {
    expect(pageFor('<b>', ['Thiers'])).not.toContain('<b>');
  });
});

describe('the page for an activity that is not recognised', () => {
  const page = renderPage(
    <UnknownActivityPage
      context={{ url: 'http://localhost/', today: '2026-11-24' }}
      typed="<b>bidules"
      kept={[
        ['ville', 'Thiers'],
        ['activite', '<b>bidules'],
        ['activite', '25.71Z Coutellerie'],
      ]}
      branches={[{ label: 'Métallurgie', activities: [{ code: '24.51Z', label: 'Fonderie de fonte' }] }]}
    />,
  );

  it('gives back what was typed, to be said otherwise, and escapes it', () => {
    expect(page).toContain('value="&lt;b>bidules"');
    expect(page).not.toContain('<b>');
  });

  it('offers branches, keeps the rest, and lets one go on without', () => {
    expect(page).toContain('value="24.51Z Fonderie de fonte"');
    expect(page.match(/type="hidden" name="activite" value="25.71Z Coutellerie"/g)).toHaveLength(2);
    expect(page).toContain('metier=nsp');
  });
});
