import { aScheme } from '../../../test/builders/scheme';
import type { AidScheme } from '../../engine';
import { freshnessRemarks } from './freshness';

const AT = '2026-11-23';
const found = (given: Partial<AidScheme>) =>
  freshnessRemarks(aScheme(given), AT).map(({ kind, field, value }) => [kind, field, value]);

it('finds nothing in a sheet checked today', () => {
  expect(found({ source: { ...aScheme().source, checkedOn: AT } })).toEqual([]);
});

it.each([
  ['Dépôt jusqu’au 22/11/2026.', '2026-11-22'],
  ["Dépôt jusqu'au 1er Août 2026.", '2026-08-01'],
  ['AVANT LE 5 janvier 2026', '2026-01-05'],
  ['au plus tard le 22 novembre 2026', '2026-11-22'],
  ['Date limite : 22/11/2026', '2026-11-22'],
  ['Date limite de dépôt le 22/11/2026', '2026-11-22'],
])('reads the limit of %j', (text, date) => {
  expect(found({ summary: text })).toEqual([['past-date', 'summary', date]]);
});

it('reads every text, and takes no limit for past on its day', () => {
  const funding = { rate: null, floor: null, cap: null, basis: null, details: 'avant le 01/10/2026' };
  expect(found({ funding, uncoded: ['avant le 23/11/2026', 'avant le 02/10/2026'] })).toEqual([
    ['past-date', 'funding.details', '2026-10-01'],
    ['past-date', 'uncoded[1]', '2026-10-02'],
  ]);
});
