import { CatalogueAndZonings1764000000000 } from './1-catalogue-and-zonings';
import { IndexParts1764100000000 } from './2-index-parts';
import { ImportedHash1764200000000 } from './3-imported-hash';
import { CatalogueChanges1764300000000 } from './4-catalogue-changes';
import { SourceState1764400000000 } from './5-source-state';

/** Every migration, oldest first; a released one never changes. */
export const MIGRATIONS = [
  CatalogueAndZonings1764000000000,
  IndexParts1764100000000,
  ImportedHash1764200000000,
  CatalogueChanges1764300000000,
  SourceState1764400000000,
];
