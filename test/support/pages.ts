import type { Locator, Page } from 'playwright-core';

/** The README's cutlery maker, as its fields are typed. */
export const CUTLER = {
  ville: 'Thiers',
  activite: 'coutellerie',
  effectif: '34',
  projet: 'Remplacer un four à gaz par un four électrique',
  montant: '350 000',
} as const;

export type Fields = Readonly<Record<string, string>>;

export function addressOf(path: string, fields: Fields): string {
  return `${path}?${new URLSearchParams(fields).toString()}`;
}

export const results = (fields: Fields = {}): string => addressOf('/resultats', { ...CUTLER, ...fields });

export function field(page: Page, name: string): Locator {
  return page.locator(`#champ-${name}`);
}

export async function fill(page: Page, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value);
}

export async function send(page: Page, label = /^Trouver les aides$/): Promise<void> {
  await page.getByRole('button', { name: label }).click();
}

/** Waits for a page by its title, and gives it. */
export async function title(page: Page, expected: RegExp | string): Promise<string> {
  const heading = page.getByRole('heading', { level: 1, name: expected });
  await heading.waitFor();
  return plain(await heading.innerText());
}

/** Text with ordinary spaces and apostrophes. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('’', "'").trim();
}

export async function texts(locator: Locator): Promise<string[]> {
  return (await locator.allInnerTexts()).map(plain);
}

/** The first number in a text of the page. */
export async function numberIn(locator: Locator): Promise<number> {
  const found = /\d[\d\s]*/.exec((await locator.textContent()) ?? '');
  return Number((found?.[0] ?? 'NaN').replace(/\s/g, ''));
}

/** What the address says, empty fields left out. */
export function asked(page: Page): Record<string, string> {
  return Object.fromEntries([...new URL(page.url()).searchParams].filter(([, value]) => value !== ''));
}

/** What the main part of the page says. */
export async function content(page: Page): Promise<string> {
  return plain(await page.locator('main').innerText());
}

/** Each of the aids shown, in their order. */
export function cards(page: Page): Promise<string[]> {
  return texts(page.locator('.card h3'));
}

export const RESULTS = /éligible|vérifier/;
