import { PlaceNames } from './place-names';

const COMMON = new Set(['lot', 'tours', 'cher', 'port', 'salon', 'savoir faire']);
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
    { name: 'Le Port', codes: ['COM-97407'] },
    { name: 'Le Creusot', codes: ['COM-71153'] },
    { name: 'Fort-de-France', codes: ['COM-97209'] },
    { name: 'Salon', codes: ['COM-24518'], minor: true },
    { name: 'Rostrenen', codes: ['COM-22266'], minor: true },
    { name: 'Savoir-Faire', codes: ['EPCI-200072015'] },
    { name: 'Le Pas', codes: ['COM-53176'], minor: true },
    { name: 'Pas-de-Calais', codes: ['DEP-62'] },
    { name: 'Bar-le-Duc', codes: ['COM-55029'], minor: true },
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
    ['usine au Port', ['COM-97407']],
    ['forge au creusot', ['COM-71153']],
    ['scierie à Rostrenen', ['COM-22266']],
    ['scierie à rostrenen', ['COM-22266']],
    ['fonderie pres de rostrenen', ['COM-22266']],
    ['imprimerie de bar le duc', ['COM-55029']],
    ['prime embauche 46', ['DEP-46']],
    ['dans le Pas-de-Calais', ['DEP-62']],
    ['usine dans le 46 et ailleurs', ['DEP-46']],
    ['un atelier (18)', ['DEP-18']],
  ])('reads %j', (text, codes) => expect(read(text)).toEqual(codes));

  it.each([
    'un lot de machines',
    'deux tours numériques',
    'chauffage trop cher',
    'Cher monsieur',
    '',
    'grandes estives',
    'le port de charges',
    'exposer au Salon de Hanovre',
    'quai du port',
    'rostrenen',
    'de rostrenen',
    'vendre sur salon',
    'perte de savoir-faire',
    'salariés de plus de 46',
    'embaucher 18',
    '18 machines',
    '18',
    'norme iso 18',
    'prime embauche 99',
  ])('reads no place in %j', (text) => expect(read(text)).toEqual([]));

  it('takes the places out of a text', () => {
    expect(places.without('Prêt à Fort-de-France, R&D').replace(/\s+/g, ' ')).toBe('Prêt à , R&D');
    expect(places.without('le port de charges')).toBe('le port de charges');
  });
});
