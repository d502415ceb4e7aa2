/** Words that tell no two names apart. */
const GRAMMAR = new Set(
  'a à au aux avec chez d dans de des du en et l la le les leur ou par pour sur un une vers vos votre'.split(' '),
);

/** Lower case, without accents or signs. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The words that make a name; figures too. */
export function wordsOf(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '' && !GRAMMAR.has(word));
}

/** A plural is read as its singular. */
export function stemmed(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}

/** What follows a campaign, not a page. */
const TRACKING = /^(?:utm_|mtm_|fbclid$|gclid$|xtor$)/;

/** One page under all its spellings; null for what is no web address, or a home page, which tells no aid apart. */
export function pageOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (!/^https?:$/.test(protocol)) return null;
  const query = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const path = pathname.replace(/\/(?:index\.\w+)?$/, '');
  if (path === '' && query.length === 0) return null;
  const asked = query.length === 0 ? '' : `?${query.map(([name, value]) => `${name}=${value}`).join('&')}`;
  return `${hostname.replace(/^www\./, '')}${path}${asked}`.toLowerCase();
}
