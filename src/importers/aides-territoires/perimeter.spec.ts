import { anAidRecord } from '../../../test/builders/aides-territoires';
import { aFeedContext } from '../../../test/support/feed-context';
import { JsonRow } from '../json/json-row';
import { OVERSEAS, readPerimeter, type ReadPerimeter } from './perimeter';

const context = aFeedContext();

function placeOf(
  perimeter: string | null,
  perimeter_scale: string | null,
): ReadPerimeter & { readonly warnings: string[] } {
  const row = new JsonRow({ line: 1, fields: anAidRecord({ perimeter, perimeter_scale }) });
  const read = readPerimeter(row, context.territories);
  return { ...read, warnings: row.notes.warnings.map(({ message }) => message) };
}

describe('a perimeter of Aides-territoires', () => {
  it.each([
    ['Région', 'ILE DE FRANCE', ['REG-11'], []],
    ['Région', 'Guadeloupe', ['REG-01'], []],
    ['Département', 'Puy-de-Dôme', ['DEP-63'], []],
    ['epci', 'CC Thiers Dore et Montagne', ['EPCI-200070712'], []],
    ['commune', 'Thiers', ['COM-63430'], []],
    ['Pays', 'France', ['FR'], []],
    ['Continent', 'Europe', ['EU'], []],
    ['Métropole', 'France métropolitaine', ['FR'], OVERSEAS],
    ['Outre-mer', 'Outre-mer', OVERSEAS, []],
    ['Outre-mer', 'Mayotte', ['REG-06'], []],
    ['Outre-mer', 'Nouvelle-Calédonie', ['DEP-988'], []],
  ])('%s %s is %j', (perimeter_scale, perimeter, include, exclude) => {
    const read = placeOf(perimeter, perimeter_scale);
    expect(read).toMatchObject({ territory: { include, exclude }, uncoded: [], warnings: [] });
  });

  it('has the overseas territories of today’s map, none in Europe', () => {
    for (const code of OVERSEAS) {
      const communes = context.territories.communesOf(code);
      expect(context.territories.has(code)).toBe(true);
      expect(communes.every((commune) => context.territories.commune(commune)?.mainland === false)).toBe(true);
    }
    const held = new Set(OVERSEAS.flatMap((code) => context.territories.communesOf(code)));
    const overseas = context.territories
      .communesOf('FR')
      .filter((commune) => context.territories.commune(commune)?.mainland === false);
    expect(held.size).toBe(overseas.length);
  });

  it.each([
    ['commune', 'Saint-Denis', '4 territoires ont ce nom', 'local'],
    ['commune', 'Annecy-le-Vieux', 'ce nom n’est plus celui d’une commune', 'local'],
    ['epci', 'Thiers', 'aucun territoire de la carte n’a ce nom', 'local'],
    ['Région', 'Auvergne', 'aucun territoire de la carte n’a ce nom', 'regional'],
    ['Ad-hoc', 'PAYS DES CHÂTEAUX', 'aucun territoire de la carte n’a ce nom', 'local'],
    ['Bassin hydrographique', 'Adour-Garonne', 'aucun territoire de la carte n’a ce nom', 'national'],
  ])('%s %s stays in words, to be checked', (perimeter_scale, perimeter, words, level) => {
    expect(placeOf(perimeter, perimeter_scale)).toEqual({
      level,
      territory: { include: [], exclude: [] },
      uncoded: [`Territoire de l’aide : ${perimeter} (${perimeter_scale})`],
      warnings: [expect.stringContaining(`perimeter « ${perimeter} » : ${words}`)],
    });
  });

  it('of an unknown scale, or not told, is none of today’s map', () => {
    expect(placeOf('Thiers', 'Quartier')).toMatchObject({
      territory: { include: [] },
      uncoded: ['Territoire de l’aide : Thiers (Quartier)'],
      warnings: [expect.stringContaining('perimeter_scale « Quartier » : échelle inconnue')],
    });
    expect(placeOf(null, null)).toMatchObject({
      territory: { include: [] },
      uncoded: [],
      warnings: [expect.any(String)],
    });
  });
});
