import { CatalogueAndZonings1764000000000 } from './1-catalogue-and-zonings';

/** Every migration, oldest first; a released one never changes. */
export const MIGRATIONS = [CatalogueAndZonings1764000000000];
