import type { Reference } from '../reference';
import type { TerritoryDirectory } from '../territories';
import type { CodeBook } from './code-book';

/** The codes that the nomenclatures and today's map hold. */
export function codeBookOf(
  reference: Pick<Reference, 'naf' | 'legalForms' | 'needs'>,
  map: TerritoryDirectory,
): CodeBook {
  const zonings = map
    .zonings()
    .flatMap(({ id, classes }) => [id, ...Object.keys(classes).map((name) => `${id}:${name}`)]);
  return {
    territory: map,
    naf: reference.naf.codes,
    zoning: new Set(zonings),
    legalForm: reference.legalForms.codes,
    need: reference.needs.ids,
  };
}
