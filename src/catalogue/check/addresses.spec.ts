import { aScheme } from '../../../test/builders/scheme';
import { addressRemarks, isPublicPage } from './addresses';

it.each([
  ['https://exemple.fr/aide?x=1', true],
  ['http://exemple.fr', true],
  ['ftp://exemple.fr/', false],
  ['https://exemple', false],
  ['https://moi@exemple.fr/', false],
  ['https://:secret@exemple.fr/', false],
  ['https://exemple.fr/a b', false],
  ['exemple.fr', false],
])('%s is a page of the public web: %s', (url, expected) => {
  expect(isPublicPage(url)).toBe(expected);
});

it('reads every address of a sheet', () => {
  const wrong = 'https://exemple';
  const scheme = aScheme({
    source: { ...aScheme().source, url: wrong },
    contact: { organisation: null, url: wrong, email: null, phone: null },
    apply: wrong,
  });
  expect(addressRemarks(scheme).map(({ field }) => field)).toEqual(['source.url', 'contact.url', 'apply']);
});
