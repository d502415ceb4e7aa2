import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

import { listenApp, type RunningApp } from './app';
import { openBrowser } from './chromium';

export const LONG = 60_000;

const DESK = { width: 1280, height: 900 };

export interface Mode {
  readonly javaScriptEnabled: boolean;
}

export interface Visit {
  readonly page: Page;
  /** Status of the last page asked for. */
  readonly status: () => number;
  readonly headers: () => Readonly<Record<string, string | undefined>>;
}

export interface Site {
  readonly origin: () => string;
  /** Opens an address of the site in a page, lent for the test. */
  readonly open: (path: string, mode?: Mode) => Promise<Page>;
  /** The same, with the status of the answer. */
  readonly visit: (path: string, mode?: Mode) => Promise<Visit>;
}

const isPage = (request: Request): boolean => request.isNavigationRequest();

/** Whatever no page may do: complain in the console, break the policy, fail a file, reach another host. */
function watch(context: BrowserContext, origin: string, complaints: string[]): void {
  const refused = new Set<string>();
  const say = (what: string): void => void complaints.push(what);
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) say(`asks ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() < 400) return;
    if (isPage(response.request())) refused.add(response.url());
    else say(`${String(response.status())} for ${response.url()}`);
  });
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const tellsStatus = message.text().startsWith('Failed to load resource') && refused.has(message.location().url);
    if (!tellsStatus) say(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => say(`uncaught: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    say(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** Pages lent to tests. One that comes back is lent again: the site sets no cookie, and a new one costs a process. */
class Lender {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();
  private readonly idle = new Map<string, Page[]>();
  private readonly lent: (readonly [key: string, page: Page])[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly prepare: (context: BrowserContext) => void,
  ) {}

  async lend(mode: Mode): Promise<Page> {
    const key = JSON.stringify(mode);
    const page = this.idle.get(key)?.pop() ?? (await (await this.context(key, mode)).newPage());
    this.lent.push([key, page]);
    await page.setViewportSize(DESK);
    await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'reduce' });
    return page;
  }

  takeBack(): void {
    for (const [key, page] of this.lent.splice(0)) {
      page.removeAllListeners('response');
      this.idle.set(key, [...(this.idle.get(key) ?? []), page]);
    }
  }

  private context(key: string, mode: Mode): Promise<BrowserContext> {
    const found = this.contexts.get(key) ?? this.begin(mode);
    this.contexts.set(key, found);
    return found;
  }

  private async begin(mode: Mode): Promise<BrowserContext> {
    const context = await this.browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', ...mode });
    context.setDefaultTimeout(LONG / 2);
    this.prepare(context);
    return context;
  }
}

/** One server on the real seeds and one browser for a spec file; after each test, no page may have complained. */
export function useSite(): Site {
  const complaints: string[] = [];
  let server: (RunningApp & { readonly port: number }) | undefined;
  let browser: Browser | undefined;
  let lender: Lender | undefined;
  const origin = (): string => `http://127.0.0.1:${String(server?.port)}`;

  beforeAll(async () => {
    [server, browser] = await Promise.all([listenApp(), openBrowser()]);
    lender = new Lender(browser, (context) => watch(context, origin(), complaints));
  }, LONG);
  afterEach(() => {
    lender?.takeBack();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  }, LONG);

  const visit = async (path: string, mode: Mode = { javaScriptEnabled: true }): Promise<Visit> => {
    if (lender === undefined) throw new Error('The browser opens before all tests.');
    const page = await lender.lend(mode);
    let status = 0;
    let headers: ReturnType<Visit['headers']> = {};
    page.on('response', (response) => {
      if (!isPage(response.request())) return;
      status = response.status();
      headers = response.headers();
    });
    await page.goto(origin() + path);
    return { page, status: () => status, headers: () => headers };
  };
  return { origin, visit, open: async (path, mode) => (await visit(path, mode)).page };
}

/** How every journey is made: with scripts and without. */
export const MODES = [
  ['with JavaScript', { javaScriptEnabled: true }],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const;
