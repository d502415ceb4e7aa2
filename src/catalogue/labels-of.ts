import type { Labels } from '../engine';
import type { Reference } from '../reference';
import type { TerritoryDirectory } from '../territories';

/** French names of the codes that a criterion may hold. */
export function labelsOf(reference: Pick<Reference, 'naf' | 'legalForms'>, territories: TerritoryDirectory): Labels {
  return {
    territory: (code) => territories.label(code),
    naf: (code) => reference.naf.label(code),
    legalForm: (code) => reference.legalForms.label(code),
  };
}
