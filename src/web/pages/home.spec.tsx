import type { FormError } from '../forms/fields';
import type { KeptFields } from '../forms/query';
import { renderPage } from '../render';
import { HomePage } from './home';

const plain = (html: string): string => html.replaceAll('\u00a0', ' ').replaceAll('’', "'");
const refused = (errors: readonly FormError[], kept: KeptFields = []): string =>
  plain(
    renderPage(
      <HomePage
        context={{ url: 'http://localhost/', today: '2026-11-24' }}
        figures={{ schemes: 3, levels: 2, lastUpdate: null }}
        kept={kept}
        errors={errors}
        needFamilies={[]}
      />,
    ),
  );

const HEADCOUNT = { field: 'effectif', message: "Effectif : « trente » n'est pas un nombre entier." };
const TURNOVER = { field: 'ca', message: "Chiffre d'affaires : « 12x » n'est pas un montant lisible." };

it('dates the last check, which is not that of every aid', () => {
  const page = renderPage(
    <HomePage
      context={{ url: 'http://localhost/', today: '2026-11-24' }}
      figures={{ schemes: 3, levels: 2, lastUpdate: '2026-11-20' }}
      kept={[]}
      errors={[]}
      needFamilies={[]}
    />,
  );
  expect(plain(page)).toContain('intercommunalité. Dernière vérification le 20 novembre 2026.');
});

describe('a refused form', () => {
  it('agrees with the number of answers to correct', () => {
    expect(refused([HEADCOUNT])).toContain('<h1>Une réponse à corriger</h1>');
    expect(refused([HEADCOUNT, TURNOVER])).toContain('<h1>2 réponses à corriger</h1>');
  });

  it('names the field in the summary, and not again under its label', () => {
    const page = refused([HEADCOUNT], [['effectif', 'trente']]);
    expect(page).toContain(`<a href="#champ-effectif">${HEADCOUNT.message}</a>`);
    expect(page).toContain(`id="erreur-effectif">« trente » n'est pas un nombre entier.</p>`);
  });

  it('begins with a capital under the label too', () => {
    const place = { field: 'ville', message: 'Ville du site : indiquez une ville ou un code postal.' };
    expect(refused([place])).toContain(`id="erreur-ville">Indiquez une ville ou un code postal.</p>`);
  });

  it('leaves a message of other words as it is', () => {
    const town = { field: 'ville', message: 'Ville « Xyz » : aucune commune de ce nom.' };
    expect(refused([town])).toContain(`id="erreur-ville">${town.message}</p>`);
  });
});
