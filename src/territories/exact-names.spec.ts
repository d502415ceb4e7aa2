import { SEEDS_FOLDER } from '../common';
import { loadTerritories } from './load';

const directory = loadTerritories(SEEDS_FOLDER);

describe('a territory by its very name', () => {
  it.each([
    ['Auvergne-Rhône-Alpes', ['REG'], ['REG-84']],
    ['ILE DE FRANCE', ['REG'], ['REG-11']],
    ['Provence-Alpes-Côte d’Azur', ['REG'], ['REG-93']],
    ['Guadeloupe', ['REG'], ['REG-01']],
    ['Guadeloupe', ['DEP', 'REG'], ['REG-01', 'DEP-971']],
    ['puy de dôme', ['DEP'], ['DEP-63']],
    ['CC Thiers Dore et Montagne', ['EPCI', 'EPT'], ['EPCI-200070712']],
    ['Communauté de communes Thiers Dore et Montagne', ['EPCI'], ['EPCI-200070712']],
    ['Thiers Dore et Montagne', ['EPCI'], ['EPCI-200070712']],
    ['Métropole de Lyon', ['EPCI'], ['EPCI-200046977']],
    ['CC des Quatre Rivières', ['EPCI'], ['EPCI-247000623', 'EPCI-247400666']],
    ['Thiers', ['COM'], ['COM-63430']],
    ['Thiers', ['EPCI'], []],
    ['Thier', ['COM'], []],
    ['', ['COM', 'REG'], []],
  ] as const)('%s among %j', (name, kinds, codes) => {
    const found = directory.named(name, kinds);
    expect(found).toEqual(codes.map((code) => ({ code, former: false })));
  });

  it('tells a former name from that of today, and names homonyms all', () => {
    expect(directory.named('Annecy-le-Vieux', ['COM'])).toEqual([{ code: 'COM-74010', former: true }]);
    expect(directory.named('Saint-Denis', ['COM']).length).toBeGreaterThan(2);
  });
});
