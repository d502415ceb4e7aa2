import { PlaceNames } from './place-names';

const COMMON = new Set(['lot', 'tours', 'cher']);
const places = new PlaceNames(
  [
    { name: 'Alsace', codes: ['DEP-67', 'DEP-68'] },
    { name: 'Grand Est', codes: ['REG-44'] },
    { name: 'Lot', codes: ['DEP-46'] },
    { name: 'Lot-et-Garonne', codes: ['DEP-47'] },
    { name: 'Tours', codes: ['COM-37261'] },
    { name: 'Cher', codes: ['DEP-18'] },
    { name: 'Saint-Étienne', codes: ['COM-42218'] },
    { name: 'Saint Etienne', codes: ['COM-00000'] },
  ],
  (word) => COMMON.has(word),
);
const read = (text: string): string[] => places.read(text).flatMap(({ codes }) => codes);

describe('PlaceNames', () => {
  it.each([
    ['aide région grand est robot', ['REG-44']],
    ['usine en ALSACE', ['DEP-67', 'DEP-68']],
    ['un atelier à St-Etienne', ['COM-42218']],
    ['subvention lot et garonne', ['DEP-47']],
    ['dans le Lot ou à Tours', ['DEP-46', 'COM-37261']],
    ['département cher', ['DEP-18']],
  ])('reads %j', (text, codes) => expect(read(text)).toEqual(codes));

  it.each([
    'un lot de machines',
    'deux tours numériques',
    'chauffage trop cher',
    'Cher monsieur',
    '',
    'grandes estives',
  ])('reads no place in %j', (text) => expect(read(text)).toEqual([]));
});
