import { aScheme } from '../../../test/builders/scheme';
import type { AidScheme } from '../../engine';
import { spacingRemarks } from './spacing';

it.each<[string, Partial<AidScheme>, field: string, value: string]>([
  ['two spaces', { name: 'Fonds  direct' }, 'name', 'Fonds  direct'],
  ['a space before', { acronym: ' FD' }, 'acronym', ' FD'],
  ['a space after', { aliases: ['Fonds', 'Prêt '] }, 'aliases[1]', 'Prêt '],
  [
    'a no-break space beside a space',
    { funders: [{ name: 'Région \u00a0Exemple', siren: null, role: null }] },
    'funders[0].name',
    'Région \u00a0Exemple',
  ],
])('%s too many are told', (_, given, field, value) => {
  const message = expect.stringContaining(`${field} : des espaces en trop dans «`) as string;
  expect(spacingRemarks(aScheme(given))).toEqual([{ kind: 'spacing', field, value, message }]);
});

it('single spaces are fine, no-break ones too', () => {
  expect(spacingRemarks(aScheme({ name: 'Fonds direct\u00a0: prêt', acronym: null }))).toEqual([]);
});
