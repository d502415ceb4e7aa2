import type { Page } from 'playwright-core';

import {
  asked,
  cards,
  content,
  CUTLER,
  field,
  fill,
  numberIn,
  results,
  RESULTS,
  send,
  texts,
  title,
  type Fields,
} from '../support/pages';
import { LONG, MODES, useSite } from '../support/site';

jest.setTimeout(LONG);
const site = useSite();

async function filledFields(page: Page, names: readonly string[]): Promise<Fields> {
  const values = names.map(async (name): Promise<[string, string]> => [name, await field(page, name).inputValue()]);
  return Object.fromEntries(await Promise.all(values));
}

/** Every aid of the catalogue is on the page: open, set aside or closed. */
async function accountedFor(page: Page): Promise<number> {
  const open = await numberIn(page.locator('.levels .count').first());
  const rejected = await numberIn(page.locator('#ecartees summary'));
  const closed = Number(/(\d+) aides? fermées? mises? de côté/.exec(await content(page))?.[1] ?? 0);
  const others = page.locator('#autres-besoins summary');
  const forOtherNeeds = (await others.count()) > 0 ? await numberIn(others) : 0;
  return open + forOtherNeeds + rejected + closed;
}

describe.each(MODES)('%s', (_mode, mode) => {
  it('leads from the form to the aids, to a sheet and back, with everything kept', async () => {
    const page = await site.open('/', mode);
    await fill(page, CUTLER);
    await send(page);
    await title(page, RESULTS);
    expect(asked(page)).toEqual(CUTLER);
    expect(await content(page)).toMatch(/Thiers \(Puy-de-Dôme\), 34 salariés, fabrication de coutellerie/);
    expect(await texts(page.locator('.firm'))).toEqual([
      expect.stringMatching(
        /Lezoux – Thiers – Ambert – Montbrison.*Électrifier ou décarboner|Électrifier ou décarboner.*Lezoux – Thiers – Ambert – Montbrison/,
      ),
    ]);
    const shown = await cards(page);
    const possible = await numberIn(page.locator('.levels .count').first());

    await page.locator('.card h3 a').first().click();
    expect(await title(page, /./)).toContain(shown[0]);
    await page.getByRole('heading', { name: /Votre entreprise face aux conditions/ }).waitFor();
    expect(asked(page)).toEqual(CUTLER);

    const parts = await texts(page.locator('.rank tbody .number'));
    const points = parts.map((part) => Number(/^\d+/.exec(part)?.[0]));
    const total = points.reduce((sum, part) => sum + part, 0);
    expect(await texts(page.locator('.rank tfoot .number'))).toEqual([`${String(total)} sur 100`]);
    expect(await content(page)).toContain(`1re sur ${String(possible)} aides pour votre besoin`);

    await page.getByRole('link', { name: /Retour à vos résultats/ }).click();
    await title(page, RESULTS);
    expect(asked(page)).toEqual(CUTLER);
    expect(await cards(page)).toEqual(shown);

    await page.getByRole('link', { name: 'Modifier', exact: true }).click();
    await title(page, /Modifier votre recherche/);
    expect(await filledFields(page, Object.keys(CUTLER))).toEqual(CUTLER);
  });

  it('forgives a typo in the town', async () => {
    const page = await site.open(results({ ville: 'Tiers' }), mode);
    await title(page, /Quelle ville/);
    await page.getByRole('link', { name: 'Thiers', exact: true }).click();
    await title(page, RESULTS);
    expect(asked(page)).toEqual({ ...CUTLER, commune: '63430' });
  });

  it('asks which of several towns, then goes on with everything kept', async () => {
    const page = await site.open(results({ ville: 'Saint-Denis' }), mode);
    await title(page, /Quelle ville/);
    expect((await texts(page.locator('main .note'))).join()).toMatch(/Seine-Saint-Denis.*Aude/);
    await page.getByRole('listitem').filter({ hasText: 'Seine-Saint-Denis' }).getByRole('link').click();
    await title(page, RESULTS);
    expect(asked(page)).toEqual({ ...CUTLER, ville: 'Saint-Denis', commune: '93066' });
    expect(await content(page)).toContain('Saint-Denis (Seine-Saint-Denis)');
  });

  it('lets the town be corrected where it is asked', async () => {
    const page = await site.open(results({ ville: 'Saint-Denis' }), mode);
    await page.getByRole('link', { name: /corriger la ville/ }).click();
    await title(page, /Modifier/);
    expect(await field(page, 'ville').inputValue()).toBe('Saint-Denis');
    expect(await field(page, 'projet').inputValue()).toBe(CUTLER.projet);
  });

  it('finds the activity that lay words mean beyond doubt', async () => {
    const page = await site.open(results({ activite: 'couteaux' }), mode);
    await title(page, RESULTS);
    expect(await content(page)).toContain('fabrication de coutellerie');
  });

  it('asks which activities when words lead to several, and keeps those ticked', async () => {
    const page = await site.open(results({ activite: 'mécanique' }), mode);
    await title(page, /Quelle activité/);
    await page.getByRole('checkbox', { name: /25\.62B/ }).check();
    await page.getByRole('checkbox', { name: /28\.15Z/ }).check();
    await send(page, /Continuer/);
    await title(page, RESULTS);
    const { activite: _, ...others } = CUTLER;
    expect(asked(page)).toMatchObject(others);
    expect(await texts(page.locator('.firm'))).toEqual([expect.stringMatching(/25\.62B.*28\.15Z/)]);
  });

  it('goes on without an activity for who does not know', async () => {
    const page = await site.open(results({ activite: 'mécanique' }), mode);
    await page.getByRole('link', { name: /je ne sais pas/ }).click();
    await title(page, RESULTS);
    expect(asked(page)).toEqual({ ...CUTLER, activite: 'mécanique', metier: 'nsp' });
    expect(await texts(page.locator('.firm'))).toEqual([expect.stringContaining('mécanique')]);
  });

  it('says where it was typed that an activity is not recognised, to be said otherwise, chosen or left', async () => {
    const page = await site.open(results({ activite: 'zzzzqq' }), mode);
    await title(page, /Quelle activité/);
    expect(await field(page, 'activite').inputValue()).toBe('zzzzqq');
    await field(page, 'activite').fill('coutellerie');
    // Suggestions may lie over the button by now; Enter sends without choosing one.
    await field(page, 'activite').press('Enter');
    await title(page, RESULTS);
    expect(asked(page)).toEqual({ ...CUTLER, activite: 'coutellerie' });

    await page.goBack();
    await page.locator('summary', { hasText: 'Métallurgie' }).click();
    await page.getByRole('checkbox', { name: /24\.51Z/ }).check();
    await send(page, /activités cochées/);
    await title(page, RESULTS);
    expect(asked(page)).toEqual({ ...CUTLER, activite: expect.stringMatching(/^24\.51Z /) as string });

    await page.goto(site.origin() + results({ activite: 'zzzzqq' }));
    await page.getByRole('link', { name: /sans activité/ }).click();
    await title(page, RESULTS);
    expect(asked(page)).toEqual({ ...CUTLER, activite: 'zzzzqq', metier: 'nsp' });
  });

  it('ranks again when a question is answered, and no aid vanishes', async () => {
    const page = await site.open('/aides', mode);
    const catalogue = await numberIn(page.locator('#trouvees'));
    await page.goto(site.origin() + results());
    const before = await title(page, RESULTS);
    const firstCards = await cards(page);
    expect(await accountedFor(page)).toBe(catalogue);

    const question = page.locator('.questions');
    expect(await question.locator('.hint').count()).toBeGreaterThanOrEqual(3);
    await question.locator('input[name=travaux][value=oui]').check({ force: true });
    await question.getByRole('button').click();
    await page.waitForURL(/travaux=oui/);
    expect(await title(page, RESULTS)).not.toBe(before);
    expect(asked(page)).toMatchObject({ ...CUTLER, travaux: 'oui' });
    expect(await texts(page.locator('#reponse > p.strong'))).toEqual([
      expect.stringMatching(/Avec cette réponse, \d+ aides/),
    ]);
    expect(await accountedFor(page)).toBe(catalogue);
    expect(await page.locator('.questions input[name=travaux]').count()).toBeLessThan(3);
    expect(await cards(page)).not.toEqual(firstCards);
  });

  it('changes nothing for an answer "je ne sais pas"', async () => {
    const page = await site.open(results(), mode);
    const before = [await title(page, RESULTS), await cards(page)];
    await page.locator('.questions input[name=travaux][value=nsp]').check({ force: true });
    await page.locator('.questions button').click();
    await page.waitForURL(/travaux=nsp/);
    expect([await title(page, RESULTS), await cards(page)]).toEqual(before);

    expect(await page.locator('.questions input[name=travaux]:not([type=hidden])').count()).toBe(0);
    expect(await page.locator('.questions form > :is(.field, fieldset)').count()).toBe(3);
    await page.locator('.set-aside a', { hasText: /Projet déjà engagé/ }).click();
    await page.locator('.questions input[name=travaux][value=oui]').check({ force: true });
    await page.locator('.questions button').click();
    await page.waitForURL(/travaux=oui/);
    expect(await title(page, RESULTS)).not.toBe(before[0]);
  });

  it('takes a figure that nobody knows for set aside', async () => {
    const page = await site.open(results({ montant: '' }), mode);
    expect(await field(page, 'question-montant').isVisible()).toBe(true);
    await page.locator('.questions input[name=montant][value=nsp]').check({ force: true });
    await page.locator('.questions button').click();
    await page.waitForURL(/montant=nsp/);
    expect(await texts(page.locator('.set-aside a'))).toEqual(['Montant du projet']);
    expect(await field(page, 'question-montant').count()).toBe(0);
  });

  it('asks for the legal form where it settles most, as a list', async () => {
    const known = { bilan: '3 M€', autonome: 'oui', travaux: 'non', difficulte: 'non', ajour: 'oui', minimis: '0' };
    const fields = { ...known, projet: '', besoin: 'digital', emplois: '2', creation: '01/04/2011' };
    const page = await site.open(results(fields), mode);
    await field(page, 'question-forme').selectOption('6540');
    await page.locator('.questions button').click();
    await page.waitForURL(/forme=6540/);
    expect(await content(page)).toMatch(/SCI \(société civile immobilière\)/);
    expect(await field(page, 'question-forme').count()).toBe(0);
  });

  it('filters by level, and back', async () => {
    const page = await site.open(results(), mode);
    const levels = page.getByRole('navigation', { name: /Filtrer par niveau/ });
    const regional = levels.getByRole('link', { name: /^Région/ });
    const count = await numberIn(regional);
    await regional.click();
    await page.waitForURL(/niveau=regional/);
    expect(new Set(await texts(page.locator('.card .level')))).toEqual(new Set(['Région']));
    expect(await levels.locator('[aria-current]').count()).toBe(1);
    expect(await groupTotal(page)).toBe(count);
    await levels.getByRole('link', { name: /^Toutes/ }).click();
    await page.waitForURL((url) => !url.searchParams.has('niveau'));
    expect(asked(page)).toEqual(CUTLER);
  });

  it('filters by instrument', async () => {
    const page = await site.open(results(), mode);
    await page.locator('summary', { hasText: /Choisir la forme/ }).click();
    const loan = page.locator('label', { has: page.locator('input[type=checkbox][value=loan]') });
    const count = await numberIn(loan.locator('.count'));
    await loan.click();
    await send(page, /^Filtrer$/);
    await page.waitForURL(/instrument=loan/);
    expect(await groupTotal(page)).toBe(count);
    await page.locator('summary', { hasText: /^Forme choisie\s: Prêt$/ }).click();
    expect(await page.locator('input[type=checkbox][value=loan]').isChecked()).toBe(true);
    expect(asked(page)).toEqual({ ...CUTLER, instrument: 'loan' });
  });

  it('shows more of a group', async () => {
    const page = await site.open(results(), mode);
    const more = page.getByRole('link', { name: /En voir plus/ }).first();
    const before = await page.locator('.card').count();
    await more.click();
    await page.waitForURL(/montrer=30/);
    const group = page.locator('.group').first();
    expect(await group.locator('.card').count()).toBe(Math.min(30, await numberIn(group.locator('h2'))));
    expect(await page.locator('.card').count()).toBeGreaterThan(before);
  });

  it('says why aids were set aside', async () => {
    const page = await site.open(results(), mode);
    const fold = page.locator('#ecartees');
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    await fold.getByRole('listitem').first().waitFor({ state: 'visible' });
    const reasons = await texts(fold.locator('li .note'));
    expect(reasons.length).toBeGreaterThan(10);
    expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
  });

  it('keeps a right SIRET', async () => {
    const page = await site.open(results({ siret: '732 829 320 00074' }), mode);
    await title(page, RESULTS);
    await page.getByRole('link', { name: 'Modifier', exact: true }).click();
    await title(page, /Modifier/);
    expect(await field(page, 'siret').inputValue()).toBe('732 829 320 00074');
  });

  it('gives the same page again at the same address', async () => {
    const page = await site.open(results({ travaux: 'non', niveau: 'national' }), mode);
    const first = await content(page);
    const again = await site.open(page.url().slice(site.origin().length), mode);
    expect(await content(again)).toBe(first);
  });

  it('answers each example of the home page', async () => {
    const page = await site.open('/', mode);
    const links = page.locator('.examples a');
    const names = await texts(links);
    expect(names).toHaveLength(3);
    for (const [index, name] of names.entries()) {
      await page.goto(site.origin());
      await links.nth(index).click();
      await title(page, RESULTS);
      const town = /(?:de|à) (\p{Lu}[\p{L}-]+)/u.exec(name)?.[1] ?? '?';
      expect(await content(page)).toContain(town);
      expect(await page.locator('.card').count()).toBeGreaterThan(5);
    }
  });
});

async function groupTotal(page: Page): Promise<number> {
  const titles = await page.locator('.group > h2').all();
  const totals = await Promise.all(titles.map(numberIn));
  return totals.reduce((sum, total) => sum + total, 0);
}
