import { fold } from '../../common';
import type { Instrument } from '../../engine';
import type { JsonRow } from '../json/json-row';

/** Types of action by their words; the first that fits. */
const WORDS: readonly (readonly [Instrument, RegExp])[] = [
  ['equity', /\b(?:equity|investment|blended|scale up)\b/],
  ['other', /\b(?:prize|prizes|procurement|loan|guarantee)\b/],
  ['grant', /\b(?:grant|grants|action|actions|lump sum)\b/],
];

/** Grant topics, and calls of projects that hand grants on. */
const GRANTS: ReadonlySet<string> = new Set(['1', '8']);
/** Calls of the European Innovation Council that invest, alone or beside a grant. */
const INVESTS = /^HORIZON-EIC-\d{4}-(?:STEP|ACCELERATOR)/i;

/** What a firm would receive: told by the types of action, else by the type of the record; another aid where neither is certain. */
export function instrumentsOf(row: JsonRow, identifier: string): Instrument[] {
  if (INVESTS.test(identifier)) return /ACCELERATOR/i.test(identifier) ? ['grant', 'equity'] : ['equity'];
  const told = row.list('typesOfAction').flatMap((type) => WORDS.find(([, word]) => word.test(fold(type)))?.[0] ?? []);
  if (told.length > 0) return [...new Set(told)];
  return [GRANTS.has(row.text('type')) ? 'grant' : 'other'];
}
