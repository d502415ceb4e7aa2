import { quoted } from '../common';

import type { Commune } from './atlas.types';
import { communeCode } from './codes';
import type { SiteAnswer, SiteErrorCode, SiteField, TownCandidate } from './site.types';

const MOST_CANDIDATES = 20;
const MOST_NAMED = 5;

const FIELD_NAMES: Readonly<Record<SiteField, string>> = {
  commune: 'Commune (code INSEE)',
  postcode: 'Code postal',
  city: 'Ville',
  department: 'Département',
  region: 'Région',
};

function candidateOf({ code, name, department, postcodes }: Commune): TownCandidate {
  return { code: communeCode(code), commune: code, name, department, postcodes };
}

/** `Thiers (63430), Tiercé (49347)…` */
export function namesInWords(communes: readonly Commune[]): string {
  const named = communes.slice(0, MOST_NAMED).map(({ name, code }) => `${name} (${code})`);
  return named.join(', ') + (communes.length > MOST_NAMED ? '…' : '');
}

/** A refusal: a French sentence that names field and value, and the communes that may have been meant. */
export function refuse(
  code: SiteErrorCode,
  field: SiteField,
  value: string,
  why: string,
  communes: readonly Commune[] = [],
): SiteAnswer & { readonly ok: false } {
  const message = `${FIELD_NAMES[field]} ${quoted(value)} : ${why}.`;
  return {
    ok: false,
    error: { code, field, message, candidates: communes.slice(0, MOST_CANDIDATES).map(candidateOf) },
  };
}
