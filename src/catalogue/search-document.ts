import type { AidScheme } from '../engine';
import type { SearchDocument } from '../search';
import type { FinderWords } from './finder-words';

/** Everything a scheme is called by: name, acronym, aliases. */
export function namesOf({ name, acronym, aliases }: Pick<AidScheme, 'name' | 'acronym' | 'aliases'>): string[] {
  return [name, ...(acronym === null ? [] : [acronym]), ...aliases];
}

/** What a scheme is, beside what it is for. */
export function traitsOf({ level, instruments, fundingOrigin }: AidScheme): string[] {
  return [`level:${level}`, ...instruments.map((id) => `instrument:${id}`), `origin:${fundingOrigin}`];
}

const saidIn = ({ funders, keywords, ...scheme }: AidScheme): string =>
  [...funders.map(({ name }) => name), ...namesOf(scheme), ...keywords].join(' | ');

/** What a text may find a scheme by. */
export function searchDocumentOf(
  scheme: AidScheme,
  { instrumentLabel, funders: known }: Pick<FinderWords, 'instrumentLabel' | 'funders'>,
): SearchDocument {
  const { id, keywords, funders, instruments, summary, needs, territory } = scheme;
  return {
    id,
    names: namesOf(scheme),
    keywords,
    labels: [...funders.map(({ name }) => name), ...instruments.map(instrumentLabel)],
    body: summary === null ? [] : [summary],
    needs,
    traits: [...traitsOf(scheme), ...known.read(saidIn(scheme))],
    territory,
  };
}
