import type { HeldScheme } from '../../catalogue';
import type { FeedRow } from './feed';
import type { Withheld } from './feed-report';

export interface ArchivePlan {
  readonly archived: readonly HeldScheme[];
  readonly notArchived: { readonly ids: readonly string[]; readonly why: Withheld } | null;
  /** Would be archived, but were changed here. */
  readonly kept: readonly HeldScheme[];
}

export interface ArchiveOptions {
  /** The file holds all that the source publishes. */
  readonly whole: boolean;
  /** Schemes of the source that a sheet of ours describes. */
  readonly isKnown: (externalId: string) => boolean;
  /** Archive although rows could not be read or the file lacks more than half. */
  readonly evenIfDoubtful: boolean;
}

/** Which schemes of a source leave the catalogue. A file that lacks more than half of them is taken for a broken one. Pure. */
export function planArchive(
  held: readonly HeldScheme[],
  rows: readonly FeedRow[],
  { whole, isKnown, evenIfDoubtful }: ArchiveOptions,
): ArchivePlan {
  const present = new Set(rows.map(({ externalId }) => externalId));
  const withdrawn = new Set(
    rows.flatMap((row) => (row.scheme === null && row.withdrawn === true ? [row.externalId] : [])),
  );
  const told = held.filter(
    ({ externalId }) => withdrawn.has(externalId) || (externalId !== null && isKnown(externalId)),
  );
  const gone = whole ? held.filter((scheme) => !told.includes(scheme) && !present.has(scheme.externalId)) : [];
  const why = evenIfDoubtful ? null : doubt(held, gone, rows);
  const leaving = why === null ? [...told, ...gone] : told;
  return {
    archived: leaving.filter(({ editedHere }) => !editedHere),
    kept: leaving.filter(({ editedHere }) => editedHere),
    notArchived: why === null ? null : { ids: gone.map(({ id }) => id), why },
  };
}

function doubt(held: readonly HeldScheme[], gone: readonly HeldScheme[], rows: readonly FeedRow[]): Withheld | null {
  if (gone.length === 0) return null;
  if (rows.some(({ externalId }) => externalId === null)) return 'unreadable-rows';
  return gone.length * 2 > held.length ? 'shrunk-file' : null;
}
