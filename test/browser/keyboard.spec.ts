import type { Page } from 'playwright-core';

import { addressOf, asked, cards, CUTLER, field, plain, results, RESULTS, title } from '../support/pages';
import { LONG, MODES, useSite } from '../support/site';

jest.setTimeout(LONG);
const site = useSite();

/** What holds the focus: its id, name or words, and whether one sees that it does. */
interface Focus {
  readonly name: string;
  readonly seen: boolean;
}

const focus = (page: Page): Promise<Focus> =>
  page.evaluate<Focus>(`(() => {
    const element = document.activeElement;
    const drawn = element.matches('.chip input') ? element.nextElementSibling : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const { width, height, top, bottom } = drawn.getBoundingClientRect();
    const inSight = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    return {
      name: element.id || element.name || element.textContent.trim(),
      seen: inSight && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    };
  })()`);

async function walk(page: Page, until: string): Promise<Focus[]> {
  const seen: Focus[] = [];
  do {
    await page.keyboard.press('Tab');
    seen.push(await focus(page));
  } while (seen.at(-1)?.name !== until && seen.length < 60);
  return seen;
}

describe.each(MODES)('%s', (_mode, mode) => {
  it('walks the form in the order of the page, always seen, and sends it with Enter', async () => {
    const page = await site.open('/', mode);
    const stops = await walk(page, 'Trouver les aides');
    expect(stops.filter(({ seen }) => !seen)).toEqual([]);
    const names = stops.map(({ name }) => plain(name));
    expect(names[0]).toBe('Aller au contenu');
    const fields = ['champ-ville', 'champ-activite', 'champ-effectif', 'champ-projet', 'champ-montant'];
    expect(names.filter((name) => fields.includes(name))).toEqual(fields);
    expect(names.at(-1)).toBe('Trouver les aides');

    await field(page, 'ville').focus();
    await page.keyboard.type('Thiers');
    await page.keyboard.press('Enter');
    await title(page, RESULTS);
    expect(asked(page)).toEqual({ ville: 'Thiers' });
  });

  it('skips to the content', async () => {
    const page = await site.open('/aides', mode);
    await page.keyboard.press('Tab');
    expect(plain((await focus(page)).name)).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#contenu$/);
    await page.keyboard.press('Tab');
    expect(plain((await focus(page)).name)).toBe('décrivez votre projet');
  });

  it('answers a question, opens a fold and a sheet without a mouse', async () => {
    const page = await site.open(results(), mode);
    await title(page, RESULTS);
    await page.locator('.questions input[name=travaux]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect((await focus(page)).seen).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/travaux=non/);

    await page.locator('#ecartees summary').focus();
    await page.keyboard.press('Space');
    await page.locator('#ecartees li').first().waitFor({ state: 'visible' });
    expect((await focus(page)).seen).toBe(true);

    const [first] = await cards(page);
    await page.locator('.card h3 a').first().focus();
    await page.keyboard.press('Enter');
    expect(await title(page, /^(?!.*éligibles)/)).toContain(first);
    expect(asked(page)).toEqual({ ...CUTLER, travaux: 'non' });
  });

  it('shows the focus on every stop of the results', async () => {
    const page = await site.open(results(), mode);
    const stops = await walk(page, 'Mentions légales');
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.filter(({ seen }) => !seen)).toEqual([]);
  });
});

describe('suggestions', () => {
  const suggested = (page: Page) => page.locator('[role=listbox] [role=option]');
  const combobox = async (page: Page, name: string, text: string) => {
    const input = field(page, name);
    await input.pressSequentially(text);
    await suggested(page).first().waitFor();
    return input;
  };

  it('offers towns, moves by arrows, closes by Escape', async () => {
    const page = await site.open('/');
    const input = await combobox(page, 'ville', 'Thie');
    expect(await input.getAttribute('role')).toBe('combobox');
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    expect(await input.getAttribute('aria-autocomplete')).toBe('list');
    const list = page.locator(`#${(await input.getAttribute('aria-controls')) ?? ''}`);
    expect(await list.getAttribute('role')).toBe('listbox');

    await page.keyboard.press('ArrowDown');
    const first = await input.getAttribute('aria-activedescendant');
    expect(await page.locator('[aria-selected=true]').getAttribute('id')).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBe(first);
    expect(await page.locator('[aria-selected=true]').count()).toBe(1);

    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();
    expect(await input.inputValue()).toBe('Thie');
  });

  it('takes a town by Enter, tells its Territoire d’industrie, and keeps its code', async () => {
    const page = await site.open('/');
    const input = await combobox(page, 'ville', 'Thiers');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await input.inputValue()).toBe('63300 Thiers');
    expect(page.url()).toBe(`${site.origin()}/`);
    await page.locator('.told', { hasText: 'Lezoux' }).waitFor();
    await page.keyboard.press('Enter');
    await title(page, RESULTS);
    expect(asked(page)).toEqual({ ville: '63300 Thiers', commune: '63430' });
  });

  it('forgets the code of a town that is typed over', async () => {
    const page = await site.open(addressOf('/', { ville: 'Thiers', commune: '63430' }));
    await field(page, 'ville').fill('Cholet');
    await page.keyboard.press('Enter');
    await title(page, RESULTS);
    expect(asked(page)).toEqual({ ville: 'Cholet' });
  });

  it('offers activities for lay words, taken by a click', async () => {
    const page = await site.open('/');
    const input = await combobox(page, 'activite', 'couteau');
    await suggested(page).filter({ hasText: '25.71Z' }).click();
    expect(plain(await input.inputValue())).toBe('25.71Z Fabrication de coutellerie');
    expect(await suggested(page).filter({ visible: true }).count()).toBe(0);
  });

  it('closes when the field is left', async () => {
    const page = await site.open('/');
    await combobox(page, 'ville', 'Thie');
    await page.keyboard.press('Tab');
    await page.locator('#suggestions-ville').waitFor({ state: 'hidden' });
    expect(await field(page, 'activite').evaluate((input) => input.matches(':focus'))).toBe(true);
  });
});
