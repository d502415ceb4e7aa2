import type { CatalogueChange } from '../../catalogue';
import type { AtomFeed } from '../atom';
import { fieldLine } from './change-fields';
import { itemOf, type ChangesContext } from './changes-page';

const ENTRIES = 50;
/** Of this feed, whatever site serves it. */
const FEED_ID = '5b0c8a5e-6f0c-4c59-9d0a-2f6f3f6f7a41';
/** The log of a catalogue to which nothing ever happened. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** The latest changes, as feed readers take them in. */
export function changesFeedOf(all: readonly CatalogueChange[], origin: string, context: ChangesContext): AtomFeed {
  const latest = all.slice(0, ENTRIES);
  return {
    id: FEED_ID,
    title: 'Levier : ce qui a changé dans le catalogue',
    updated: latest.reduce<string | null>((last, { at }) => (last !== null && last > at ? last : at), null) ?? NEVER,
    origin,
    self: '/changements.atom',
    page: '/changements',
    author: 'Levier',
    entries: latest.map((change) => {
      const { id, kindName, title, href, origin: from, fields } = itemOf(change, context);
      return {
        id,
        title: `${kindName} : ${title}`,
        updated: change.at,
        path: href ?? '/changements',
        category: kindName,
        text: [...fields.map(fieldLine), `Source : ${from}.`].join('\n'),
      };
    }),
  };
}
