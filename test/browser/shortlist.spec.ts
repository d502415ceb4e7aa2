import type { Locator, Page } from 'playwright-core';

import { asked, cards, CUTLER, numberIn, plain, results, RESULTS, texts, title } from '../support/pages';
import { LONG, MODES, useSite } from '../support/site';

jest.setTimeout(LONG);
const site = useSite();

const LIST = /^Liste courte/;

async function cardOf(page: Page, name: string): Promise<Locator> {
  return page.locator('.card').nth((await cards(page)).indexOf(name));
}

/** Presses the button of one card, and waits for the address to tell it. */
async function choose(page: Page, label: 'Garder' | 'Écarter' | 'Retirer', name: string, told: RegExp): Promise<void> {
  await (await cardOf(page, name)).getByRole('button', { name: new RegExp(`^${label} : `) }).click();
  await page.waitForURL(told);
}

const chosen = (page: Page, field: string): string[] => new URL(page.url()).searchParams.getAll(field);

describe.each(MODES)('%s', (_mode, mode) => {
  it('keeps aids, sets others aside, and lists what was kept with its reasons', async () => {
    const page = await site.open(results(), mode);
    const before = await numberIn(page.locator('.levels .count').first());
    const [first = '', second = '', third = ''] = await cards(page);
    await choose(page, 'Garder', third, /garder=/);
    await choose(page, 'Garder', first, /garder=.*garder=/);
    await choose(page, 'Écarter', second, /ecarter=/);

    expect(asked(page)).toMatchObject(CUTLER);
    expect(new URL(page.url()).searchParams.has('choix')).toBe(false);
    expect((await cards(page)).slice(0, 2)).toEqual([first, third]);
    expect(await numberIn(page.locator('.levels .count').first())).toBe(before - 1);
    expect(await texts(page.locator('.selection p'))).toEqual(['2 aides gardées, 1 mise de côté.']);
    expect(await texts(page.locator('#mises-de-cote li a'))).toEqual([second]);

    await page.getByRole('link', { name: 'Voir la liste courte' }).click();
    expect(await title(page, LIST)).toBe('Liste courte : 2 aides');
    expect((await texts(page.locator('.listed h2'))).slice(0, 2)).toEqual([`1. ${first}`, `2. ${third}`]);
    expect(await page.locator('.listed').first().locator('.reasons li').count()).toBeGreaterThan(0);
    expect((await texts(page.locator('.results-head .note'))).join()).toMatch(/^Établie le .* 20\d\d sur le catalogue/);

    await page
      .getByRole('button', { name: /^Retirer de la liste/ })
      .first()
      .click();
    expect(await title(page, /1 aide/)).toBe('Liste courte : 1 aide');
    await page.getByRole('link', { name: /Retour à vos résultats/ }).click();
    await title(page, RESULTS);
    await page.getByRole('button', { name: /^Remettre dans les résultats/ }).click();
    await page.waitForURL((url) => !url.searchParams.has('ecarter'));
    expect((await cards(page)).slice(0, 3)).toEqual([first, second, third]);
    expect(await numberIn(page.locator('.levels .count').first())).toBe(before);
  });

  it('opens the page again where the choice was made', async () => {
    const page = await site.open(results(), mode);
    const [, second = '', third = ''] = await cards(page);
    const heading = async (name: string): Promise<string | null> =>
      (await cardOf(page, name)).locator('h3').getAttribute('id');
    const [kept, next] = [await heading(second), await heading(third)];
    await choose(page, 'Garder', second, /garder=/);
    expect(new URL(page.url()).hash).toBe(`#${kept ?? ''}`);
    await choose(page, 'Retirer', second, /^(?!.*garder=)/);
    await choose(page, 'Écarter', second, /ecarter=/);
    expect(new URL(page.url()).hash).toBe(`#${next ?? ''}`);
  });

  it('keeps the choices through a question, a filter, a sheet and the form', async () => {
    const page = await site.open(results(), mode);
    const [first = '', second = ''] = await cards(page);
    await choose(page, 'Garder', first, /garder=/);
    const [id = ''] = chosen(page, 'garder');
    await page.locator('.questions input[name=travaux][value=non]').check({ force: true });
    await page.locator('.questions button').click();
    await page.waitForURL(/travaux=non/);
    expect(chosen(page, 'garder')).toEqual([id]);
    await page
      .getByRole('navigation', { name: /Filtrer par niveau/ })
      .getByRole('link', { name: /^National/ })
      .click();
    await page.waitForURL(/niveau=national/);
    expect(chosen(page, 'garder')).toEqual([id]);

    await (await cardOf(page, second)).locator('h3 a').click();
    expect(await title(page, /./)).toContain(second);
    await page.getByRole('button', { name: /^Garder/ }).click();
    await page.waitForURL(/garder=.*garder=/);
    expect(await texts(page.locator('.kept'))).toEqual([expect.stringContaining('Gardée')]);
    await page.getByRole('link', { name: /Retour à vos résultats/ }).click();
    await title(page, RESULTS);
    await page.getByRole('link', { name: 'Modifier', exact: true }).click();
    await title(page, /Modifier votre recherche/);
    await page.locator('#champ-effectif').fill('35');
    await page.getByRole('button', { name: /Trouver les aides/ }).click();
    await title(page, RESULTS);
    expect(chosen(page, 'garder')).toHaveLength(2);
    expect(await texts(page.locator('.selection p'))).toEqual([expect.stringContaining('2 aides gardées')]);
  });

  it('keeps on the list what a later answer shuts, and says why', async () => {
    const page = await site.open(results({ travaux: 'oui', repondu: 'travaux' }), mode);
    const shut = page.locator('#reponse li a').first();
    const name = plain(await shut.innerText());
    const [, id = ''] = /\/aides\/([^?]+)/.exec((await shut.getAttribute('href')) ?? '') ?? [];
    await page.goto(site.origin() + results({ garder: id }));
    expect(await texts(page.locator('.selection p'))).toEqual(['1 aide gardée.']);
    await page.goto(site.origin() + results({ garder: id, travaux: 'oui' }));
    expect(await texts(page.locator('.selection p'))).toEqual([
      "1 aide gardée. Elle n'est plus possible : la liste dit pourquoi.",
    ]);
    await page.getByRole('link', { name: 'Voir la liste courte' }).click();
    await title(page, LIST);
    expect((await texts(page.locator('.listed h2')))[0]).toBe(`1. ${name}`);
    expect((await texts(page.locator('.listed .reasons li')))[0]).toMatch(/commenc|command|engag/);
  });

  it('asks for the firm where a list has none, and tells what left the catalogue', async () => {
    const page = await site.open('/liste?garder=decarb-flash', mode);
    await page.waitForURL(/\/resultats\?garder=decarb-flash/);
    expect(await page.locator('.error-summary, [role=alert]').count()).toBeGreaterThan(0);
    await page.goto(site.origin() + results({ garder: 'partie' }).replace('/resultats', '/liste'));
    expect(await title(page, LIST)).toBe('Liste courte : aucune aide gardée');
    expect((await texts(page.locator('.notice'))).join()).toMatch(/« partie » n'est pas, ou plus, au catalogue/);
  });
});

it('offers to print only where a script can', async () => {
  const path = results({ garder: 'decarb-flash' }).replace('/resultats', '/liste');
  const print = (page: Page) => page.getByRole('button', { name: 'Imprimer' });
  const page = await site.open(path);
  await page.evaluate('window.print = () => { document.title = "printed"; }');
  await print(page).click();
  expect(await page.title()).toBe('printed');
  expect(await print(await site.open(path, { javaScriptEnabled: false })).count()).toBe(0);
});
