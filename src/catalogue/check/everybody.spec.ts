import { aScheme } from '../../../test/builders/scheme';
import type { AidScheme } from '../../engine';
import { everybodyRemarks } from './everybody';

it.each<[string, Partial<AidScheme>, number]>([
  ['of France that asks for nothing', {}, 1],
  ['of the Union that asks for nothing', { territory: { include: ['EU'], exclude: [] } }, 1],
  ['of a region', { territory: { include: ['REG-84'], exclude: [] } }, 0],
  ['that leaves a place out', { territory: { include: ['FR'], exclude: ['REG-84'] } }, 0],
  ['with a condition to check', { criteria: [{ kind: 'age', min: 1 }] }, 0],
  ['with a condition in words', { uncoded: ['Le projet est innovant.'] }, 0],
])('an aid %s', (_, given, remarks) => {
  expect(everybodyRemarks(aScheme(given))).toHaveLength(remarks);
});
