import { SEEDS_FOLDER } from '../common';
import { ZONINGS, type Zoning } from '../engine';
import { loadTerritories } from './load';

const directory = loadTerritories(SEEDS_FOLDER);
const facts = (code: string | null, inQpv: boolean | null = null) => directory.zoningFacts({ code }, { inQpv });
const known = (zoneClass: string | null) => ({ state: 'known', zoneClass });
const unknown = (because: string, lacks: string[] = []) => ({ state: 'unknown', because, lacks });

describe('zonings of a commune', () => {
  it.each<[string, Zoning, string, object]>([
    ['AFR on the mainland is unknown, never no', 'AFR', '63430', unknown('map-missing')],
    ['AFR in Guadeloupe is a', 'AFR', '97101', known('a')],
    ['AFR in Saint-Martin is a', 'AFR', '97801', known('a')],
    ['AFR does not reach Papeete', 'AFR', '98735', known(null)],
    ['FRR socle', 'FRR', '63430', known('frr_socle')],
    ['FRR plus', 'FRR', '02004', known('frr_plus')],
    ['FRR beneficiary', 'FRR', '01060', known('frr_beneficiaire')],
    ['FRR in a part of the commune only: the address decides', 'FRR', '01187', unknown('address')],
    ['outside FRR', 'FRR', '69123', known(null)],
    ['QPV: the address decides', 'QPV', '63430', unknown('address', ['site.inQpv'])],
    ['a commune without QPV', 'QPV', '63151', known(null)],
    ['BER in the old list is to confirm', 'BER', '08003', unknown('to-confirm')],
    ['BER outside the old list is no', 'BER', '63430', known(null)],
    ['ACV', 'ACV', '63430', known('in')],
    ['PVD', 'PVD', '01033', known('in')],
    ['FTJ listed as a département', 'FTJ', '59183', known('in')],
    ['FTJ listed as an EPCI', 'FTJ', '68224', known('in')],
    ['FTJ elsewhere is unknown', 'FTJ', '63430', unknown('map-missing')],
    ['ZFANG in Mayotte', 'ZFANG', '97611', known('in')],
    ['ZFANG does not reach Saint-Martin', 'ZFANG', '97801', known(null)],
    ['Saint-Martin is an outermost region', 'OUTERMOST', '97801', known('in')],
    ['Saint-Barthélemy is none', 'OUTERMOST', '97701', known(null)],
    ['the mainland is none', 'OUTERMOST', '63430', known(null)],
    ['a massif', 'MOUNTAIN', '01002', known('jura')],
  ])('%s', (_, zoning, commune, fact) => {
    expect(facts(`COM-${commune}`)[zoning]).toEqual(fact);
  });

  it('follow the firm’s own answer about its address for QPV', () => {
    expect(facts('COM-63430', true).QPV).toEqual(known('in'));
    expect(facts('COM-63430', false).QPV).toEqual(known(null));
    expect(facts('COM-63151', true).QPV).toEqual(unknown('to-confirm'));
  });

  it('name the priority districts of a commune', () => {
    expect(directory.priorityDistricts('01053')).toEqual(['QN00101M', 'QN00102M']);
    expect(directory.priorityDistricts('63151')).toEqual([]);
  });
});

describe('zonings of a place partly known', () => {
  it('are known where all communes agree', () => {
    expect(facts('DEP-974')).toMatchObject({ AFR: known('a'), ZFANG: known('in'), OUTERMOST: known('in') });
    expect(facts('DEP-63').OUTERMOST).toEqual(known(null));
  });

  it('are unknown for want of the place where they differ', () => {
    expect(facts('DEP-63').FRR).toEqual(unknown('place', ['site']));
    expect(facts('DEP-08').BER).toEqual(unknown('place', ['site']));
  });

  it('keep the reason when all communes are unknown for the same one', () => {
    expect(facts('DEP-63').AFR).toEqual(unknown('map-missing'));
  });

  it('are all unknown without a place, except QPV when the firm says it is in none', () => {
    for (const zoning of ZONINGS) expect(facts(null)[zoning]).toEqual(unknown('place', ['site']));
    expect(facts(null, false).QPV).toEqual(known(null));
  });
});

describe('an imported complete list', () => {
  const entries = new Map([['63430', { zoneClass: 'c', doubt: null, details: [] }]]);

  it('makes AFR known everywhere, absent communes being outside', () => {
    const imported = directory.withImported('AFR', entries, 'Liste de juillet');
    expect(imported.zoningFacts({ code: 'COM-63430' }).AFR).toEqual(known('c'));
    expect(imported.zoningFacts({ code: 'COM-63151' }).AFR).toEqual(known(null));
    expect(imported.zoningFacts({ code: 'DEP-63' }).AFR).toEqual(unknown('place', ['site']));
    expect(imported.zonings().find(({ id }) => id === 'AFR')?.version).toBe('Liste de juillet');
  });

  it('leaves the first directory as it was', () => {
    directory.withImported('AFR', entries, 'Liste de juillet');
    expect(facts('COM-63151').AFR).toEqual(unknown('map-missing'));
  });

  it('takes effect at once when put in force, wide places included', () => {
    const other = loadTerritories(SEEDS_FOLDER);
    expect(other.zoningFacts({ code: 'DEP-69' }).AFR).toEqual(unknown('map-missing'));
    other.useImported('AFR', entries, 'Liste de juillet');
    expect(other.zoningFacts({ code: 'DEP-69' }).AFR).toEqual(known(null));
  });
});
