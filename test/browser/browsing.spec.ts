import { addressOf, asked, content, field, numberIn, RESULTS, send, texts, title } from '../support/pages';
import { LONG, MODES, useSite } from '../support/site';

jest.setTimeout(LONG);
const site = useSite();

describe.each(MODES)('%s', (_mode, mode) => {
  it('searches the catalogue and turns its pages', async () => {
    const page = await site.open('/aides', mode);
    const all = await numberIn(page.locator('#trouvees'));
    const first = await texts(page.locator('.list h3'));
    await page.getByRole('link', { name: 'Suivante' }).click();
    await page.waitForURL(/page=2/);
    const second = await texts(page.locator('.list h3'));
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    await page.getByRole('link', { name: 'Précédente' }).click();
    await page.waitForURL((url) => !url.searchParams.has('page'));
    expect(await texts(page.locator('.list h3'))).toEqual(first);

    await field(page, 'q').fill('chaleur');
    await field(page, 'niveau').selectOption('national');
    await send(page, /^Chercher$/);
    await page.waitForURL(/q=chaleur/);
    const found = await numberIn(page.locator('#trouvees'));
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await field(page, 'q').inputValue()).toBe('chaleur');
    expect(new Set(await texts(page.locator('.list .level')))).toEqual(new Set(['National']));
    await page.locator('.list h3 a').first().click();
    await page.getByRole('heading', { name: /conditions que Levier vérifie/ }).waitFor();
  });

  it('marks the words that were searched, and says when none is known', async () => {
    const page = await site.open(addressOf('/aides', { q: 'fours' }), mode);
    const marks = await texts(page.locator('.list mark'));
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.filter((word) => !/^fours?$/i.test(word))).toEqual([]);

    await page.goto(site.origin() + addressOf('/aides', { q: 'zzzzqq' }));
    expect(await texts(page.locator('#trouvees'))).toEqual(['Les noms les plus proches']);
    expect(await content(page)).toContain('« zzzzqq »');
    expect(await page.locator('.list h3').count()).toBeGreaterThan(3);
    expect(await page.locator('.list mark').count()).toBe(0);
  });

  it('finds a Territoire d’industrie by one of its towns', async () => {
    const page = await site.open('/territoires', mode);
    expect(await numberIn(page.locator('#liste'))).toBe(183);
    await field(page, 'q').fill('Thiers');
    await send(page, /^Chercher$/);
    await page.waitForURL(/q=Thiers/);
    await page.getByRole('link', { name: /Lezoux/ }).click();
    await title(page, /Lezoux – Thiers – Ambert – Montbrison/);
    await page.locator('summary', { hasText: /communes/ }).click();
    await page.getByRole('link', { name: /^Thiers/ }).click();
    await field(page, 'ville').waitFor();
    await send(page);
    await title(page, RESULTS);
    expect(asked(page)).toMatchObject({ commune: '63430' });
  });

  it('leads from a page that does not exist back to the form', async () => {
    const { page, status } = await site.visit('/nulle-part', mode);
    expect(status()).toBe(404);
    await title(page, /Cette page n[’']existe pas/);
    await page.getByRole('link', { name: 'Décrire votre projet' }).click();
    await field(page, 'ville').waitFor();
  });

  it('lays a sheet against no firm when the address tells none', async () => {
    const page = await site.open(addressOf('/aides', { q: 'DECARB FLASH' }), mode);
    await page.locator('.list h3 a').first().click();
    await title(page, /DECARB/);
    expect(await content(page)).not.toMatch(/Votre situation|Pourquoi ce rang/);
    await page.getByRole('link', { name: 'Décrivez votre projet' }).waitFor();
  });
});
