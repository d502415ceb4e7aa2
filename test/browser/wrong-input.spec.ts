import { addressOf, asked, content, field, fill, RESULTS, send, texts, title, type Fields } from '../support/pages';
import { LONG, MODES, useSite } from '../support/site';

jest.setTimeout(LONG);
const site = useSite();

/** A wrong value for each text field of the form. */
const EACH_WRONG: Fields = {
  siret: '732 829 320 00075',
  activite: 'a'.repeat(300),
  effectif: 'beaucoup',
  ca: 'trois sous',
  projet: 'Remplacer le four à gaz. '.repeat(400),
  montant: '-350 000',
  bilan: '12 M$',
  creation: '31/02/2020',
  minimis: '1,2,3',
  emplois: '2,5',
};

const HOSTILE = [
  '<script>window.ran = true</script>',
  '"><img src=x onerror="window.ran = true">',
  "'; DROP TABLE schemes; --",
  'javascript:alert(1)',
];

const WRONG: readonly (readonly [field: string, value: string, told: RegExp])[] = [
  ['ville', '', /indiquez une ville/],
  ['ville', 'Zzyzxqwv', /Zzyzxqwv/],
  ['ville', '99999', /99999/],
  ['ville', 'v'.repeat(10_000), /dépasse 200 caractères/],
  ['siret', '123', /14 chiffres/],
  ['siret', '732829320', /SIREN/],
  ['siret', '73282932000075', /un chiffre est faux/],
  ['siret', 'abc', /« abc »/],
  ['activite', 'x'.repeat(201), /dépasse 200 caractères/],
  ['activite', '99.99Z', /99\.99Z/],
  ['effectif', '-5', /négatif/],
  ['effectif', '9999999999', /trop grand/],
  ['effectif', '49-20', /à l'envers/],
  ['effectif', '3,5', /nombre entier/],
  ['ca', 'beaucoup', /montant lisible/],
  ['ca', '-1', /négatif/],
  ['ca', '1e400', /montant lisible/],
  ['projet', 'é'.repeat(2001), /la limite est de 2 000/],
  ['projet', 'a'.repeat(10_000), /10 000 caractères/],
  ['montant', 'cher', /montant lisible/],
  ['montant', '-350 000', /négatif/],
  ['montant', '99999999999999999', /dépasse/],
  ['bilan', 'NaN', /montant lisible/],
  ['creation', '2020-02-30', /n'existe pas au calendrier/],
  ['creation', 'hier', /n'est pas une date/],
  ['creation', '01/01/2999', /après la date de la recherche/],
  ['minimis', '-1', /négatif/],
  ['emplois', '-1', /négatif/],
  ['emplois', 'dix', /nombre entier/],
  ['effectifgroupe', '-1', /négatif/],
  ['cagroupe', 'beaucoup', /montant lisible/],
  ['bilangroupe', '1.5.', /montant lisible/],
  ['creation', '01/04/1600', /avant 1700/],
  ['activite', '25.7', /code complet/],
];

/** Fields of choice: only an address written by hand can be wrong. */
const TAMPERED = ['autonome', 'public', 'travaux', 'difficulte', 'ajour', 'qpv', 'forme', 'stade', 'besoin'];

const REST = { ville: 'Thiers', effectif: '34', projet: 'Remplacer un four' };

describe.each(MODES)('%s', (_mode, mode) => {
  it('refuses every wrong field at once: a summary links to each, and all that was typed is kept', async () => {
    const { page, status } = await site.visit('/', mode);
    await page.locator('summary', { hasText: 'Préciser' }).click();
    await fill(page, { ville: 'Thiers', ...EACH_WRONG });
    await send(page);
    await title(page, `${String(Object.keys(EACH_WRONG).length)} réponses à corriger`);
    expect(status()).toBe(422);
    const links = page.locator('#erreurs a');
    const targets = await links.evaluateAll((found) => found.map((link) => String(link.getAttribute('href'))));
    expect([...targets].sort()).toEqual(
      Object.keys(EACH_WRONG)
        .map((name) => `#champ-${name}`)
        .sort(),
    );
    for (const [name, value] of Object.entries(EACH_WRONG)) {
      const typed = field(page, name);
      expect([name, await typed.inputValue()]).toEqual([name, value.trim()]);
      expect([name, await typed.getAttribute('aria-invalid')]).toEqual([name, 'true']);
      expect(await texts(page.locator(`#erreur-${name}`))).toHaveLength(1);
    }
    expect(await field(page, 'ville').inputValue()).toBe('Thiers');
  });

  it('leads from the summary to the field, to be corrected', async () => {
    const page = await site.open(addressOf('/resultats', { ...REST, creation: '31/02/2020' }), mode);
    await page.locator('#erreurs a').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('01/04/2011');
    await page.keyboard.press('Enter');
    await title(page, /éligible/);
    expect(new URL(page.url()).searchParams.get('creation')).toBe('01/04/2011');
    expect(new URL(page.url()).searchParams.get('projet')).toBe(REST.projet);
  });

  it.each(HOSTILE)('shows %j as text, runs nothing and breaks nothing', async (text) => {
    const fields = { ville: 'Thiers', activite: text, projet: text, montant: text, siret: text, q_x: text };
    const page = await site.open(addressOf('/resultats', fields), mode);
    await title(page, /réponses à corriger/);
    for (const name of ['activite', 'projet', 'montant', 'siret'])
      expect(await field(page, name).inputValue()).toBe(text);
    for (const path of ['/resultats', '/aides', '/territoires']) {
      await page.goto(
        site.origin() + addressOf(path, { ville: text, q: text, niveau: text, besoin: text, page: text }),
      );
      expect(await page.locator('main script, main img').count()).toBe(0);
    }
    expect(await page.evaluate('window.ran')).toBeUndefined();
    await page.goto(`${site.origin()}/aides`);
    expect(await content(page)).toMatch(/[1-9]\d* aides/);
  });
});

it.each(WRONG.map((wrong) => [`${wrong[0]} = ${wrong[1].slice(0, 20)}`, ...wrong] as const))(
  'refuses %s',
  async (...wrong) => {
    const [, name, value, told] = wrong;
    const { page, status } = await site.visit(addressOf('/resultats', { ...REST, [name]: value }));
    expect(status()).toBe(422);
    const link = page.locator(`#erreurs a[href="#champ-${name}"]`);
    expect(await texts(link)).toEqual([expect.stringMatching(told)]);
    expect((await texts(link)).join().length).toBeLessThan(250);
    expect(await field(page, name).inputValue()).toBe(value);
    expect(await field(page, name).isVisible()).toBe(true);
  },
);

it.each(TAMPERED)('refuses a value of %s that is no choice', async (name) => {
  const { page, status } = await site.visit(addressOf('/resultats', { ...REST, [name]: 'n’importe' }));
  expect(status()).toBe(422);
  const told = await texts(page.locator(`#erreurs a[href="#champ-${name}"]`));
  expect(told).toEqual([expect.stringContaining('importe »')]);
  expect(told.join()).not.toContain('/company');
  await page.locator('#erreurs a').click();
  expect(await field(page, name).isVisible()).toBe(true);
});

it.each([
  ['at', '2026-02-30'],
  ['q_carbon-leakage-list', 'bof'],
])('drops %s, which no field of the form can correct, and says so', async (name, value) => {
  const { page, status } = await site.visit(addressOf('/resultats', { ...REST, [name]: value }));
  expect(status()).toBe(422);
  expect(await texts(page.locator('#erreurs li'))).toEqual([expect.stringMatching(`« ${value} ».*retirée`)]);
  await send(page);
  await title(page, RESULTS);
  expect(asked(page)).toEqual(REST);
});

it('shows the results all the same when the address answers a question that no aid asks, and names it', async () => {
  const { page, status } = await site.visit(addressOf('/resultats', { ...REST, q_nothing: 'bof' }));
  expect(status()).toBe(200);
  await title(page, RESULTS);
  expect(await texts(page.locator('.results-head .notice p'))).toEqual([expect.stringContaining('« nothing »')]);
  await page.locator('.questions button').click();
  expect(asked(page)).not.toHaveProperty('q_nothing');
});

it('shows the results all the same when a filter of the address does not exist, and names it', async () => {
  const { page, status } = await site.visit(addressOf('/resultats', { ...REST, niveau: 'xyz', ordre: 'prix' }));
  expect(status()).toBe(200);
  await title(page, RESULTS);
  expect(await texts(page.locator('.results-head .notice p'))).toEqual([
    expect.stringMatching(/^Niveau de l'aide : « xyz »/),
    expect.stringMatching(/^Ordre des résultats : « prix »/),
  ]);
  expect(await page.locator('.card').count()).toBeGreaterThan(0);
  const links = await page
    .locator('.levels a, .orders a')
    .evaluateAll((found) => found.map((link) => String(link.getAttribute('href'))));
  expect(links.filter((link) => /xyz|prix/.test(link))).toEqual([]);
});

it('shows the last page of the catalogue when the address asks one beyond', async () => {
  const { page, status } = await site.visit(addressOf('/aides', { niveau: 'xyz', page: '400' }));
  expect(status()).toBe(200);
  expect(await texts(page.locator('main .notice p'))).toEqual([
    expect.stringMatching(/« xyz »/),
    expect.stringMatching(/^Page : il n'y en a que \d+ ; voici la dernière/),
  ]);
  expect(await page.locator('.list h3').count()).toBeGreaterThan(0);
  expect(await page.getByRole('link', { name: 'Suivante' }).count()).toBe(0);
});

it('opens a refused form on its summary', async () => {
  const page = await site.open(addressOf('/resultats', { ...REST, montant: 'cher' }));
  await page.locator('#erreurs:focus').waitFor();
});
