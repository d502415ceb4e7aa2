import { createHash } from 'node:crypto';

import { fold } from '../../common';

/** Name of the source in the catalogue, and the first word of the ids of its schemes. */
export const SOURCE = 'schema-national';

const LONGEST_SLUG = 80;

/** A stable id that no other source gives; what a slug cannot say (case, signs, length) is told apart by a hash. */
export function schemeIdOf(externalId: string): string {
  const slug = fold(externalId)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  if (slug === externalId) return `${SOURCE}-${slug}`;
  const hash = createHash('sha1').update(externalId).digest('hex').slice(0, 10);
  return [SOURCE, slug, hash].filter((part) => part !== '').join('-');
}
