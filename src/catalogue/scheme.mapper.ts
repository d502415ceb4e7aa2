import { createHash } from 'node:crypto';

import type { AidScheme } from '../engine';

/** The source that our own files are. */
export const OWN_SOURCE = 'levier';

/** A row of the scheme table. */
export interface SchemeRow {
  readonly id: string;
  readonly source: string;
  readonly externalId: string | null;
  readonly payload: string;
  readonly hash: string;
  /** Hash of what the last import wrote; null where no import wrote the row. */
  readonly importedHash: string | null;
  readonly archivedAt: string | null;
  readonly updatedAt: string;
}

/** What an entry is made of. */
export type ToldRow = Pick<SchemeRow, 'payload' | 'source' | 'externalId' | 'updatedAt'>;

/** A scheme of the catalogue with where it came from. */
export interface CatalogueEntry {
  readonly scheme: AidScheme;
  /** `levier` for our own files, else the name of the import. */
  readonly source: string;
  /** Id in the source; null for our own. */
  readonly externalId: string | null;
  readonly updatedAt: string;
}

/** A scheme on its way in; `externalId` null for our own. */
export interface IncomingScheme {
  readonly scheme: AidScheme;
  readonly externalId: string | null;
  /** Where it is not the source of the whole import. */
  readonly source?: string;
}

/** A sheet that another one stands for: their aid is the same. */
export interface MergedEntry {
  /** Id of the sheet that is shown. */
  readonly into: string;
  readonly entry: CatalogueEntry;
}

export function toEntry({ payload, source, externalId, updatedAt }: ToldRow): CatalogueEntry {
  return { scheme: JSON.parse(payload) as AidScheme, source, externalId, updatedAt };
}

export function toRow({ scheme, externalId, source: own }: IncomingScheme, told: string, now: string): SchemeRow {
  const payload = JSON.stringify(scheme);
  const hash = createHash('sha1').update(payload).digest('hex');
  const source = own ?? told;
  return { id: scheme.id, source, externalId, payload, hash, importedHash: hash, archivedAt: null, updatedAt: now };
}
