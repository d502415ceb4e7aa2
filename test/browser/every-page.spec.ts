import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { addressOf, field, numberIn, plain, results, texts } from '../support/pages';
import { LONG, useSite } from '../support/site';

jest.setTimeout(LONG * 2);
const site = useSite();
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };

interface State {
  readonly path: string;
  readonly status?: number;
  /** It tells of a firm, or is no page at all: kept out of search engines. */
  readonly personal?: boolean;
}

const WRONG = {
  montant: 'beaucoup',
  siret: '123',
  creation: '31/02/2020',
  autonome: 'bof',
  'q_carbon-leakage-list': 'bof',
};

/** What leaves the legal form to be asked. */
const KNOWN = {
  projet: '',
  besoin: 'digital',
  bilan: '3 M€',
  creation: '01/04/2011',
  autonome: 'oui',
  travaux: 'non',
  difficulte: 'non',
  ajour: 'oui',
  minimis: '0',
  emplois: '2',
};

const chosen = `${results({ garder: 'certificats-economies-energie', ecarter: 'pacte-industrie' })}&garder=decarb-flash`;

const STATES: readonly (readonly [name: string, state: State])[] = [
  ['the home page', { path: '/' }],
  ['the form to change', { path: results().replace('/resultats', '/'), personal: true }],
  ['the form refused', { path: results(WRONG), status: 422, personal: true }],
  ['which town', { path: results({ ville: 'Saint-Denis' }), personal: true }],
  ['which activity', { path: results({ activite: 'mécanique' }), personal: true }],
  ['an activity that is not recognised', { path: results({ activite: 'zzzzqq' }), personal: true }],
  ['the results', { path: results(), personal: true }],
  ['the results, questions set aside', { path: results({ travaux: 'nsp', autonome: 'nsp' }), personal: true }],
  ['the results, a list to choose from', { path: results(KNOWN), personal: true }],
  ['the results after an answer', { path: results({ travaux: 'oui', repondu: 'travaux' }), personal: true }],
  ['the results, filtered', { path: results({ niveau: 'regional', instrument: 'loan' }), personal: true }],
  ['the results, all filtered out', { path: results({ niveau: 'local', instrument: 'equity' }), personal: true }],
  ['the results, wrong filters', { path: results({ niveau: 'xyz', ordre: 'prix' }), personal: true }],
  ['the results, aids kept and set aside', { path: chosen, personal: true }],
  ['a shortlist', { path: chosen.replace('/resultats', '/liste'), personal: true }],
  ['a shortlist without an aid', { path: results({ garder: 'bof' }).replace('/resultats', '/liste'), personal: true }],
  ['a sheet for a firm', { path: results().replace('/resultats', '/aides/decarb-flash'), personal: true }],
  ['a sheet', { path: '/aides/decarb-flash' }],
  ['the catalogue', { path: '/aides' }],
  ['the catalogue, wrong filters', { path: addressOf('/aides', { niveau: 'xyz', page: '400' }) }],
  ['the catalogue searched', { path: addressOf('/aides', { q: 'four compresseur' }) }],
  ['the catalogue without a known word', { path: addressOf('/aides', { q: 'zzzzqq' }) }],
  ['the catalogue without an answer', { path: addressOf('/aides', { q: 'zzzzqq', niveau: 'local' }) }],
  ['the Territoires d’industrie', { path: '/territoires' }],
  ['a Territoire d’industrie', { path: '/territoires/TI2-8408' }],
  ['the data', { path: '/donnees' }],
  ['the changes', { path: '/changements' }],
  ['the changes, wrong filters', { path: addressOf('/changements', { type: 'xyz', page: '400' }) }],
  ['privacy', { path: '/confidentialite' }],
  ['accessibility', { path: '/accessibilite' }],
  ['the legal notice', { path: '/mentions-legales' }],
  ['a page that does not exist', { path: '/nulle-part', status: 404, personal: true }],
];

/** Everything that is folded, unfolded. */
const unfold = (page: Page): Promise<unknown> =>
  page.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true; })');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Rules whose answer may change with colours or width; the others read the document alone. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/** Violations of axe: all its rules, or those about looks alone. */
async function violations(page: Page, looksOnly = false): Promise<string[]> {
  const options = looksOnly ? { runOnly: LOOKS } : {};
  const run = `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })})`;
  const found = await page.evaluate<{ violations: readonly Violation[] }>(run);
  return found.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes
        .map(({ html }) => html.slice(0, 200))
        .slice(0, 3)
        .join('\n')}`,
  );
}

const overflow = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  })()`);

/** Words of letters alone that stand on two lines. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const broken = new Set();
    const range = document.createRange();
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.parentElement.matches('textarea, option')) continue;
      for (const { 0: word, index } of text.data.matchAll(/\\p{L}{3,}/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.add(word);
      }
    }
    return [...broken];
  })()`);

/** A label and a link from the summary reach the first bearer of an id, so there is one. */
async function repeatedIds(page: Page): Promise<string[]> {
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

describe.each(STATES)('%s', (_name, { path, status = 200, personal = false }) => {
  it('has a language, a title, one heading, ids of its own, and is indexed only without a firm', async () => {
    const visit = await site.visit(path);
    const { page } = visit;
    expect(visit.status()).toBe(status);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.title()).toMatch(/^\S.*\s· Levier$/);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await repeatedIds(page)).toEqual([]);
    expect(await page.locator('meta[name=robots][content=noindex]').count()).toBe(personal ? 1 : 0);
    expect(visit.headers()['x-robots-tag']).toBe(personal ? 'noindex' : undefined);
  });

  it('has no violation that axe finds, light and wide or dark on a phone, and never scrolls sideways or breaks a word', async () => {
    const page = await site.open(path);
    await unfold(page);
    await page.evaluate(AXE);
    const wide = await violations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(PHONE);
    const darkPhone = await violations(page, true);
    await page.setViewportSize(NARROW);
    const narrow = { beyond: await overflow(page), broken: await brokenWords(page) };
    expect({ wide, darkPhone, narrow }).toEqual({ wide: [], darkPhone: [], narrow: { beyond: [], broken: [] } });
  });
});

it.each(STATES.filter(([name]) => /^(the results|a shortlist|a sheet|the catalogue|a Territoire)/.test(name)))(
  'prints %s without navigation or forms, dated at its head, with its address at its foot',
  async (_name, { path }) => {
    const page = await site.open(path);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['nav', 'form', '.skip', '.crumb', 'button']) {
      expect([hidden, await page.locator(hidden).filter({ visible: true }).count()]).toEqual([hidden, 0]);
    }
    const foot = plain(await page.locator('footer .print-only').innerText());
    expect(foot).toContain(page.url());
    const head = plain(await page.locator('header .print-only').innerText());
    expect(head).toMatch(/^Imprimé le (1er|\d+) \p{Ll}+ 20\d\d$/u);
    expect(await page.locator('h1').isVisible()).toBe(true);
  },
);

it('says on paper how many aids of a group are not printed, and not what an answer just changed', async () => {
  const page = await site.open(results({ travaux: 'oui', repondu: 'travaux' }));
  expect(await page.locator('#reponse').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#reponse').isVisible()).toBe(false);
  const group = page.locator('.group').first();
  const left = (await numberIn(group.locator('h2'))) - (await group.locator('.card').count());
  expect(left).toBeGreaterThan(0);
  expect(await texts(group.locator('.print-only'))).toEqual([
    `Et ${String(left)} autre${left > 1 ? 's' : ''}, à lire en ligne.`,
  ]);
});

it('shows on a phone how many aids a territory has for each need, without scrolling', async () => {
  const page = await site.open('/territoires/TI2-8408');
  const table = page.locator('.table-scroll');
  const wide = await numberIn(table.locator('tbody tr').first().locator('.strong'));
  await page.setViewportSize(PHONE);
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  const [first = ''] = await texts(table.locator('tbody tr'));
  expect(first).toContain(String(wide));
  expect(await table.locator('tbody tr').first().locator('td:not(.quiet)').first().isVisible()).toBe(true);
});

it('dates a list of another day by that day too', async () => {
  const page = await site.open(results({ at: '2026-11-24' }));
  await page.emulateMedia({ media: 'print' });
  expect(plain(await page.locator('.results-head').innerText())).toContain('Recherche du 24 novembre 2026');
});

it('keeps on paper the tables of a sheet, and where to apply', async () => {
  const page = await site.open('/aides/pret-flash-electrique');
  const apply = page.locator('#demander ~ p > a.button');
  const address = String(await apply.getAttribute('href'));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 673, height: 900 });
  expect(await page.locator('table.stack thead').isVisible()).toBe(true);
  expect(await texts(page.locator('#demander ~ .print-only'))).toEqual([`Page de dépôt : ${address}`]);
});

it('weighs less than 150 kB with all that the results page loads, fonts aside', async () => {
  const page = await site.open('/mentions-legales');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const fonts = new Set<string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Font' && fonts.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength);
  });
  await page.goto(site.origin() + results(), { waitUntil: 'networkidle' });
  await session.detach();
  const bytes = [...sizes].filter(([id]) => !fonts.has(id)).reduce((sum, [, size]) => sum + size, 0);
  expect(sizes.size).toBeGreaterThanOrEqual(3);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(150_000);
});

it('draws the description of the API without complaint', async () => {
  const page = await site.open('/api');
  await page.getByRole('heading', { name: /Levier/ }).waitFor();
});

it('has no violation while suggestions are shown', async () => {
  const page = await site.open('/');
  await field(page, 'ville').pressSequentially('Thie');
  await page.locator('#suggestions-ville [role=option]').first().waitFor();
  await page.evaluate(AXE);
  expect(await violations(page)).toEqual([]);
  expect((await texts(page.locator('#suggestions-ville [role=option]'))).join()).toContain('Thiers');
});

it('gives every page the same way to the rest of the site', async () => {
  const page = await site.open('/');
  const addresses = await page
    .locator('header a, footer a')
    .evaluateAll((links) => links.map((link) => String(link.getAttribute('href'))));
  for (const path of addresses) {
    const answer = await page.request.get(site.origin() + path);
    expect([path, answer.status()]).toEqual([path, 200]);
  }
});
