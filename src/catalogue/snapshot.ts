import type { AidScheme, Planes } from '../engine';
import type { SchemeFinder } from './scheme-finder';
import type { CatalogueEntry, MergedEntry } from './scheme.mapper';

/**
 * The whole catalogue at one moment, in memory. To be used within one turn of the event loop: the next snapshot shares
 * its planes and finder, brought in step with what changed; lists and entries stay as they were.
 */
export interface CatalogueSnapshot {
  /** Fingerprint of the schemes: the same for the same content. */
  readonly version: string;
  /** Ordered by id. */
  readonly schemes: readonly AidScheme[];
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
  /** Sheets set apart, by id: in no list, each described by the one that stands for it. */
  readonly merged: ReadonlyMap<string, MergedEntry>;
  /** The criteria of all schemes, compiled. */
  readonly planes: Planes;
  /** Its ordinals are the slots of the planes. */
  readonly finder: SchemeFinder;
  /** Latest change of a scheme, ISO instant; null when the catalogue is empty. */
  readonly updatedAt: string | null;
}
