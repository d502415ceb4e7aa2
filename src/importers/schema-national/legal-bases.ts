import { readObjects } from './loose-json';
import type { Row } from './row';

interface LegalBase {
  readonly label: string;
  /** Web address, null when none can be followed. */
  readonly url: string | null;
}

/** As the catalogue takes an address. */
export function webAddress(text: string): string | null {
  return /^https?:\/\/[^\s/]+\.\S+$/i.test(text) ? text : null;
}

/** `base_juridique`: a JSON list of labels and links, or any text. */
export function readLegalBases(row: Row): readonly LegalBase[] {
  const text = row.text('base_juridique');
  if (text === '') return [];
  const objects = readObjects(text);
  if (objects === null) {
    row.warn('base_juridique', 'ce n’est pas une liste JSON, gardée comme texte');
    return [{ label: text, url: null }];
  }
  const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  return objects
    .map(({ libelle, lien }) => ({ label: textOf(libelle), link: textOf(lien) }))
    .filter(({ label, link }) => label + link !== '')
    .map(({ label, link }) => ({ label: label === '' ? link : label, url: webAddress(link) }));
}

export function legalBasesInWords(bases: readonly LegalBase[]): string {
  const named = bases.map(({ label, url }) => (url === null || url === label ? label : `${label} (${url})`));
  return named.length === 0 ? '' : `Bases juridiques : ${named.join(' ; ')}`;
}
