import { h, type ComponentChild, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

export interface AtomEntry {
  /** UUID. */
  readonly id: string;
  readonly title: string;
  /** ISO instant. */
  readonly updated: string;
  /** Path on this site. */
  readonly path: string;
  readonly category: string;
  readonly text: string;
}

export interface AtomFeed {
  /** UUID: the same for ever. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** `https://levier.example`, or empty: addresses are then relative. */
  readonly origin: string;
  /** Paths of the feed and of the page that shows the same. */
  readonly self: string;
  readonly page: string;
  readonly author: string;
  readonly entries: readonly AtomEntry[];
}

/** Characters that no XML document may hold, escaped or not. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The renderer of pages escapes texts and attributes here too. */
function element(name: string, attributes: Readonly<Record<string, string>>, ...children: ComponentChild[]): VNode {
  return h(name, attributes, ...children) as VNode;
}

function entryOf({ id, title, updated, path, category, text }: AtomEntry, origin: string): VNode {
  return element(
    'entry',
    {},
    element('id', {}, `urn:uuid:${id}`),
    element('title', {}, title),
    element('updated', {}, updated),
    element('link', { rel: 'alternate', type: 'text/html', href: `${origin}${path}` }),
    element('category', { term: category }),
    element('content', { type: 'text' }, text),
  );
}

/** An Atom document (RFC 4287). */
export function atomOf({ id, title, updated, origin, self, page, author, entries }: AtomFeed): string {
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' },
    element('id', {}, `urn:uuid:${id}`),
    element('title', {}, title),
    element('updated', {}, updated),
    element('link', { rel: 'self', type: 'application/atom+xml', href: `${origin}${self}` }),
    element('link', { rel: 'alternate', type: 'text/html', href: `${origin}${page}` }),
    element('author', {}, element('name', {}, author)),
    ...entries.map((entry) => entryOf(entry, origin)),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(feed).replace(FORBIDDEN, '').replaceAll(']]>', ']]&gt;')}\n`;
}
