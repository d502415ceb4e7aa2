import { codeBook } from '../../../test/seeds/code-book';
import { SEEDS_FOLDER } from '../../common';
import { loadTerritories } from '../../territories';
import { readActivities } from './activities';
import { Row } from './row';
import { readPerimeter } from './territory';

const codes = codeBook();
const territories = loadTerritories(SEEDS_FOLDER);

function read(eligibilite_geographique: string, eligibilite_geographique_exclusions = '') {
  const row = new Row(2, { eligibilite_geographique, eligibilite_geographique_exclusions });
  return { ...readPerimeter(row, { codes, territories }), warnings: row.notes.warnings.map(({ value }) => value) };
}

describe('the territories of a row', () => {
  it.each<[string, readonly string[]]>([
    ['PAYS-99100', ['FR']],
    ['DEP-20', ['DEP-2A', 'DEP-2B']],
    ['dep-2a|Dep-2B', ['DEP-2A', 'DEP-2B']],
    ['COM-20004', ['COM-2A004']],
    ['COM-2B033', ['COM-2B033']],
    ['DEP 63 | REG : 84', ['DEP-63', 'REG-84']],
    ['DEP63|COM2A004', ['DEP-63', 'COM-2A004']],
    ['|REG-84||DEP-63|', ['REG-84', 'DEP-63']],
  ])('are read from « %s »', (text, include) => {
    expect(read(text)).toEqual({ territory: { include, exclude: [] }, uncoded: [], warnings: [] });
  });

  it.each<[string, readonly string[], string]>([
    ['COM-74011|DEP-63', ['COM-74010', 'DEP-63'], 'COM-74011 (une partie de Annecy (74))'],
    ['COM-75101', ['COM-75056'], 'COM-75101 (une partie de Paris (75))'],
  ])('of « %s » leave in words what no code says', (text, include, words) => {
    const { territory, uncoded, warnings } = read(text);
    expect(territory).toEqual({ include, exclude: [] });
    expect(uncoded).toEqual([`Territoires cités par la source : ${words}`]);
    expect(warnings).toContain(words.split(' ')[0]);
  });

  it('name what cannot be read, and keep the codes beside it in words: none of them may refuse a firm', () => {
    const row = new Row(7, { eligibilite_geographique: 'DEP-63|Bretagne|REG-84' });
    const { territory, uncoded } = readPerimeter(row, { codes, territories });
    expect(territory).toEqual({ include: [], exclude: [] });
    expect(uncoded).toEqual(['Territoires cités par la source : Puy-de-Dôme (63), Auvergne-Rhône-Alpes, BRETAGNE']);
    expect(row.notes.warnings.map(({ line, message }) => ({ line, message }))).toEqual([
      {
        line: 7,
        message: expect.stringMatching(/^eligibilite_geographique « BRETAGNE » : ce n’est pas un code/) as unknown,
      },
      {
        line: 7,
        message:
          'eligibilite_geographique « DEP-63, REG-84 » : lus, mais à côté d’un code illisible : gardés comme texte, le territoire de l’aide reste à confirmer',
      },
    ]);
  });

  it('are said to be missing only where the cell is empty', () => {
    const told = (cell: string) => {
      const row = new Row(2, { eligibilite_geographique: cell });
      readPerimeter(row, { codes, territories });
      return row.notes.warnings.map(({ message }) => message).join();
    };
    expect(told('')).toContain('le territoire de l’aide manque');
    expect(told('Bretagne')).not.toContain('manque');
  });

  it('keep one that no map has, which alone refuses every commune', () => {
    expect(read('REG-975')).toMatchObject({ territory: { include: ['REG-975'] }, uncoded: [], warnings: ['REG-975'] });
  });

  it('are refused whole, never for the part that an exclusion names', () => {
    const { territory, uncoded } = read('PAYS-99100', 'COM-74011|DEP-20|REG-84');
    expect(territory).toEqual({ include: ['FR'], exclude: ['DEP-2A', 'DEP-2B', 'REG-84'] });
    expect(uncoded).toEqual(['Territoires exclus par la source : COM-74011 (une partie de Annecy (74))']);
    expect(read('REG-84|DEP-63', 'DEP-63').territory).toEqual({ include: ['REG-84'], exclude: ['DEP-63'] });
  });
});

describe('the activities of a row', () => {
  const activities = (ciblage_naf: string) =>
    readActivities(new Row(2, { ciblage_naf, ciblage_secteur_activite: 'tous' }), codes);

  it('are codes of any level, in any writing', () => {
    expect(activities('c|10.1|1011z, 561 ; 2562B').criteria).toEqual([
      { kind: 'sector', include: ['C', '10.1', '10.11Z', '56.1', '25.62B'] },
    ]);
  });

  it('refuse nobody where none is a code', () => {
    expect(activities('Industrie')).toMatchObject({ criteria: [], uncoded: ['Activités admises : Industrie'] });
    expect(activities('C|99.99Z').criteria).toEqual([{ kind: 'sector', include: ['C', '99.99Z'] }]);
  });
});
