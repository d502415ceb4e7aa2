import type { ProjectInput } from '../companies';
import type { Reference } from '../reference';
import type { WantedNeed } from './need-fit';
import type { CompanyView } from './recommendation';

export interface NeedsRead {
  /** Surest first. */
  readonly wanted: readonly WantedNeed[];
  readonly views: CompanyView['needs'];
  /** The project's own words, trimmed. */
  readonly text: string;
}

/**
 * Needs ticked count whole, and so does the surest need read in the free text; the others count as much less as their
 * reading is less sure than that one.
 */
export function readNeeds(project: ProjectInput, reference: Pick<Reference, 'needs' | 'needFinder'>): NeedsRead {
  const text = project.text?.trim() ?? '';
  const chosen = [...new Set(project.needs ?? [])];
  const read = text === '' ? [] : reference.needFinder.find(text).filter(({ id }) => !chosen.includes(id));
  const surest = Math.max(...read.map(({ score }) => score));
  const view = (id: string, from: 'chosen' | 'text') => ({ id, label: reference.needs.label(id), from });
  return {
    wanted: [
      ...chosen.map((id) => ({ id, weight: 1 })),
      ...read.map(({ id, score }) => ({ id, weight: score / surest })),
    ],
    views: [...chosen.map((id) => view(id, 'chosen')), ...read.map(({ id }) => view(id, 'text'))],
    text,
  };
}

/** Whether anything was asked: without a need or a text, fit counts for nothing. */
export function isAsked({ wanted, text }: Pick<NeedsRead, 'wanted' | 'text'>): boolean {
  return wanted.length > 0 || text !== '';
}
