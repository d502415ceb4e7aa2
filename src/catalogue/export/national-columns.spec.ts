import { faultOf } from './national-columns';

it.each([
  ['titre', '', 'required'],
  ['promesse', '', null],
  ['promesse', 'x'.repeat(180), null],
  ['promesse', 'x'.repeat(181), 'longest'],
  ['id', 'un', 'type'],
  ['date_cloture', '2026-12-31', 'type'],
  ['date_cloture', '2026-12-31T23:59:59Z', null],
  ['eligibilite_effectif_maximal', '1.5', 'type'],
  ['url_source', 'ftp://a.fr/', 'pattern'],
  ['ciblage_naf', 'C|25.62Z', null],
  ['ciblage_naf', '256', 'pattern'],
] as const)('the schema finds of %s, given %j: %s', (column, cell, fault) => {
  expect(faultOf(column, cell)).toBe(fault);
});
