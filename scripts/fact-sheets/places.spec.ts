import { aFactRow } from '../../test/builders/fact-row';
import { SEEDS_FOLDER } from '../../src/common';
import { loadTerritories } from '../../src/territories';
import type { FactRow } from './facts';
import { readNameArticles } from './inputs';
import { placeWords } from './place-words';
import { Places } from './places';

const directory = loadTerritories(SEEDS_FOLDER);
const places = new Places(
  directory,
  new Map([
    ['1', ['EPCI-240100750']],
    ['2', ['DEP-08']],
  ]),
);
const of = (known: Partial<FactRow>) => places.of(aFactRow(known));

describe('Places: local aids', () => {
  it('takes the group of communes that funds for indicative, inside its départements', () => {
    const found = of({});
    expect(found).toMatchObject({ include: ['DEP-36'], soft: ['EPCI-200018521'] });
    expect(found.uncoded).toEqual([
      'La source nomme le financeur sans dire le territoire : à confirmer auprès de lui.',
    ]);
  });

  it('takes the territory that the words of the row name for the perimeter', () => {
    expect(of({ id: '1', funders: [], region: '84', departments: ['01', '64', '71'] })).toEqual({
      include: ['EPCI-240100750'],
      soft: [],
      uncoded: [],
    });
  });

  it('reads the département in the row rather than in its list, where they differ', () => {
    expect(of({ id: '2', funders: [], region: null, departments: ['25'] })).toMatchObject({
      include: ['DEP-08'],
      soft: ['DEP-08'],
    });
  });

  it('leaves off départements outside the region, and follows the group of communes to its own', () => {
    const reims = { funders: ['Communauté urbaine du Grand Reims'], region: '44', departments: ['37', '51', '71'] };
    expect(of(reims)).toMatchObject({ include: ['DEP-51'], soft: ['EPCI-200067213'] });
    const unnamed = of({ funders: [], region: '27', departments: ['21', '25', '60'] });
    expect(unnamed.include).toEqual(['DEP-21', 'DEP-25']);
  });

  it('finds a group of communes in the region that its other funder names', () => {
    const funders = ['Région Auvergne-Rhône-Alpes', 'Hautes Terres Communauté'];
    expect(of({ funders, region: null, departments: ['48'] }).include).toEqual(['DEP-15']);
  });

  it('never takes an association or a local group for a group of communes', () => {
    const loan = {
      name: "Prêt d'honneur",
      funders: ['Initiative Clermont Auvergne Métropole'],
      region: '84',
      departments: ['63'],
    };
    const found = of(loan);
    expect(found).toMatchObject({ include: ['DEP-63'], soft: ['DEP-63'] });
    expect(found.uncoded[0]).toContain("à confirmer auprès d'Initiative Clermont Auvergne Métropole");
    const leader = { family: 'LEADER', funders: ['LEADER', 'CC Loue Lison'], region: '27', departments: ['25'] };
    expect(of(leader)).toMatchObject({ include: ['DEP-25'], soft: ['DEP-25'] });
    expect(of(leader).uncoded[0]).toContain("groupe d'action locale");
  });

  it('keeps the whole département where one of several groups of communes is not found', () => {
    const funders = ['CC du Val de Bouzanne', 'CC du Pays Imaginaire'];
    expect(of({ funders }).soft).toEqual(['DEP-36']);
  });

  it('falls back on the region, to confirm, and refuses a row without any place', () => {
    expect(of({ funders: [], departments: [], region: '44' })).toMatchObject({ include: ['REG-44'], soft: ['REG-44'] });
    expect(() => of({ funders: [], departments: [], region: null })).toThrow('row 9999: no place');
  });
});

describe('Places: wider aids', () => {
  const regional = (known: Partial<FactRow>) => of({ level: 'regional', ...known }).include;

  it('trusts the region of a regional aid before its list', () => {
    const occitanie = ['02', '09', '11', '12', '30', '31', '32', '34', '46', '48', '60', '65', '66', '80', '81', '82'];
    expect(regional({ funders: ['Région Occitanie'], region: '76', departments: occitanie })).toEqual(['REG-76']);
    expect(regional({ funders: ['HODEFI'], region: '32', departments: ['59', '62'] })).toEqual(['REG-32']);
    expect(regional({ funders: ['IRDI'], region: null, departments: occitanie })).toEqual(['REG-76']);
  });

  it('keeps the part of a region that a body of that part serves', () => {
    expect(regional({ funders: ['Carsat Alsace-Moselle'], region: '44', departments: ['57', '67', '68'] })).toEqual([
      ...['DEP-57', 'DEP-67', 'DEP-68'],
    ]);
    expect(regional({ funders: ['Carsat Aquitaine'], region: '75', departments: [] })).toHaveLength(5);
  });

  it('gives a water agency its basin, to confirm', () => {
    const found = of({
      level: 'regional',
      funders: ["Agence de l'Eau Artois-Picardie"],
      region: null,
      departments: ['80'],
    });
    expect(found.include).toEqual(['DEP-02', 'DEP-59', 'DEP-60', 'DEP-62', 'DEP-80']);
    expect(found.soft).toEqual(found.include);
    expect(found.uncoded).toHaveLength(1);
  });

  it('reads the département in the name of the Département', () => {
    const manche = {
      level: 'departmental',
      funders: ['Département de la Manche'],
      region: '28',
      departments: ['14', '50'],
    };
    expect(of(manche as Partial<FactRow>).include).toEqual(['DEP-50']);
  });

  it('gives a national aid all France, or the overseas that it is for', () => {
    const national = (known: Partial<FactRow>) => of({ level: 'national', region: null, ...known }).include;
    expect(national({ departments: 'ALL' })).toEqual(['FR']);
    expect(national({ departments: ['971', '97150'] })).toEqual(['DEP-971', 'DEP-978']);
    expect(national({ departments: ['971'], zones: ['Outre-mer'] })).toHaveLength(5);
  });
});

describe('placeWords', () => {
  const articles = readNameArticles();

  it.each([
    [['FR'], ''],
    [['REG-44'], ', en région Grand Est'],
    [['REG-94'], ', en Corse'],
    [['DEP-36'], ", dans le département de l'Indre"],
    [['DEP-49', 'DEP-53'], ', dans les départements de Maine-et-Loire et de la Mayenne'],
    [['DEP-974', 'DEP-976'], ', à La Réunion et à Mayotte'],
    [['EPCI-245701164'], ', sur le territoire de la Communauté de communes du Warndt'],
    [['DEP-01', 'DEP-02', 'DEP-03', 'DEP-04', 'DEP-05'], ''],
  ])('%j%s', (include, words) => expect(placeWords(include, directory, articles)).toBe(words));
});
