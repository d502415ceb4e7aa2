import { aSchemeInDepth } from '../../../test/builders/scheme';
import type { AidScheme } from '../../engine';
import { depthRemarks } from './depth';

const NO_FUNDING = { rate: null, floor: null, cap: null, basis: null, details: null };
const NO_CONTACT = { organisation: null, url: null, email: null, phone: null };

it.each<[string, Partial<AidScheme>]>([
  ['a rate', { funding: { ...NO_FUNDING, rate: 30 } }],
  ['a floor', { funding: { ...NO_FUNDING, floor: 1000 } }],
  ['a cap', { funding: { ...NO_FUNDING, cap: 1000 } }],
  ['words on the amount', { funding: { ...NO_FUNDING, details: 'Aucun montant publié.' } }],
  ['a contact without a form', { apply: null, contact: { ...NO_CONTACT, phone: '+33 1' } }],
  ['a form without a contact', { apply: 'https://exemple.fr', contact: null }],
])('%s is enough for a sheet in depth', (_, given) => {
  expect(depthRemarks(aSchemeInDepth(given))).toEqual([]);
});
