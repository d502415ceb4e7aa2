import { createHash } from 'node:crypto';

import { compilePlanes, type AidScheme, type Planes } from '../engine';
import type { FinderWords } from './finder-words';
import { SchemeFinder } from './scheme-finder';
import { toEntry, type CatalogueEntry, type SchemeRow } from './scheme.mapper';

/** The whole catalogue at one moment, in memory and never changed: a reload makes another one. */
export interface CatalogueSnapshot {
  /** Fingerprint of the schemes: the same for the same content. */
  readonly version: string;
  /** Ordered by id. */
  readonly schemes: readonly AidScheme[];
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
  /** The criteria of all schemes, compiled. */
  readonly planes: Planes;
  /** Its ordinals are the slots of the planes. */
  readonly finder: SchemeFinder;
  /** Latest change of a scheme, ISO instant; null when the catalogue is empty. */
  readonly updatedAt: string | null;
}

export function snapshotOf(rows: readonly SchemeRow[], words: FinderWords): CatalogueSnapshot {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = new Map(sorted.map((row) => [row.id, toEntry(row)]));
  const schemes = [...entries.values()].map(({ scheme }) => scheme);
  const planes = compilePlanes(schemes);
  const fingerprint = createHash('sha1');
  for (const { id, hash } of sorted) fingerprint.update(`${id} ${hash}\n`);
  return {
    version: fingerprint.digest('hex').slice(0, 12),
    schemes,
    entries,
    planes,
    finder: new SchemeFinder(bySlot(planes), words),
    updatedAt: rows.reduce<string | null>(
      (last, row) => (last !== null && last > row.updatedAt ? last : row.updatedAt),
      null,
    ),
  };
}

function bySlot(planes: Planes): readonly AidScheme[] {
  return Array.from({ length: planes.size }, (_, slot) => planes.schemeAt(slot)).filter(
    (scheme) => scheme !== undefined,
  );
}
