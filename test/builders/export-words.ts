import { aScheme } from './scheme';
import type { ExportWords } from '../../src/catalogue/export/national-row';
import type { CatalogueEntry } from '../../src/catalogue/scheme.mapper';
import type { AidScheme } from '../../src/engine';

/** A Territoire d'industrie of an EPCI, an EPT of two communes and a commune. */
export const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  'TI2-1101': ['EPCI-200070944', 'EPT-200057867', 'COM-2A004'],
};

/** Codes stand for their own names. */
export const exportWords: ExportWords = {
  labels: { territory: (code) => code, naf: (code) => `activité ${code}`, legalForm: (code) => `forme ${code}` },
  map: {
    membersOf: (code) => MEMBERS[code] ?? null,
    communesOf: (code) => (code === 'EPT-200057867' ? ['93001', '93005'] : []),
  },
  instrument: (id) => ({ grant: 'Subvention', loan: 'Prêt' })[id as string] ?? id,
  schemeName: (id) => (id === 'parent' ? 'Programme parent' : null),
};

/** A scheme of ours, in the catalogue. */
export function anEntry(given: Partial<AidScheme> = {}, more: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return { scheme: aScheme(given), source: 'levier', externalId: null, updatedAt: '2026-11-01T00:00:00.000Z', ...more };
}
