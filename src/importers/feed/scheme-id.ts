import { createHash } from 'node:crypto';

import { fold } from '../../common';

const LONGEST_SLUG = 80;
/** As long as the catalogue keeps an id of a source. */
export const LONGEST_EXTERNAL_ID = 200;

/** A stable id that no other source gives; what a slug cannot say (case, signs, length) is told apart by a hash. */
export function schemeIdOf(source: string, externalId: string): string {
  const slug = fold(externalId)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  if (slug === externalId) return `${source}-${slug}`;
  const hash = createHash('sha1').update(externalId).digest('hex').slice(0, 10);
  return [source, slug, hash].filter((part) => part !== '').join('-');
}
