import type { AidScheme, Instrument } from '../engine';
import type { SearchDocument } from '../search';

/** Everything a scheme is called by: name, acronym, aliases. */
export function namesOf({ name, acronym, aliases }: Pick<AidScheme, 'name' | 'acronym' | 'aliases'>): string[] {
  return [name, ...(acronym === null ? [] : [acronym]), ...aliases];
}

/** What a scheme is, beside what it is for. */
export function traitsOf({ level, instruments, fundingOrigin }: AidScheme): string[] {
  return [`level:${level}`, ...instruments.map((id) => `instrument:${id}`), `origin:${fundingOrigin}`];
}

/** What a text may find a scheme by. */
export function searchDocumentOf(scheme: AidScheme, instrumentLabel: (id: Instrument) => string): SearchDocument {
  const { id, keywords, funders, instruments, summary, needs, territory } = scheme;
  return {
    id,
    names: namesOf(scheme),
    keywords,
    labels: [...funders.map(({ name }) => name), ...instruments.map(instrumentLabel)],
    body: summary === null ? [] : [summary],
    needs,
    traits: traitsOf(scheme),
    territory,
  };
}
