import { SEEDS_FOLDER } from '../common';
import { loadTerritories } from './load';

const directory = loadTerritories(SEEDS_FOLDER);
const place = (code: string | null) => directory.placeFact({ code });

describe('what national law reaches', () => {
  it.each(['98735', '98818', '98613'])('is not certain in a collectivity with its own law: %s', (commune) => {
    const { within, maybeWithin, lacks } = directory.reach({ code: `COM-${commune}` });
    expect(within.has('FR')).toBe(false);
    expect(maybeWithin).toEqual(new Set(['FR']));
    expect(lacks).toEqual([]);
  });

  it.each(['63430', '97411', '97801', '97701', '97502'])('is certain elsewhere: %s', (commune) => {
    expect(directory.reach({ code: `COM-${commune}` })).toEqual(place(`COM-${commune}`));
  });

  it('may be anything where no place is given', () => {
    expect(directory.reach({ code: null })).toBe(place(null));
  });
});

describe('what holds a commune', () => {
  it.each([
    ['Thiers', '63430', ['COM-63430', 'EPCI-200070712', 'TI2-8408', 'TI1-8413', 'DEP-63', 'REG-84', 'FR', 'EU']],
    [
      'Saint-Denis, with an EPT',
      '93066',
      ['COM-93066', 'EPCI-200054781', 'EPT-200057867', 'DEP-93', 'REG-11', 'FR', 'EU'],
    ],
    ['Ouessant, without EPCI', '29155', ['COM-29155', 'DEP-29', 'REG-53', 'FR', 'EU']],
    ['Saint-Martin, in the Union', '97801', ['COM-97801', 'DEP-978', 'FR', 'EU']],
    ['Saint-Barthélemy, outside the Union', '97701', ['COM-97701', 'DEP-977', 'FR']],
    ['Papeete, outside the Union', '98735', ['COM-98735', 'DEP-987', 'FR']],
    ['Saint-Denis de La Réunion', '97411', expect.arrayContaining(['DEP-974', 'REG-04', 'FR', 'EU'])],
  ])('%s', (_, commune, ancestors) => {
    expect(directory.ancestors(commune)).toEqual(ancestors);
  });

  it('is that of today for a former commune', () => {
    expect(directory.ancestors('44160')).toEqual(directory.ancestors('44003'));
  });

  it.each([
    ['a former commune', 'COM-44160', 'COM-44003'],
    ['a city district', 'COM-75101', 'COM-75056'],
    ['a commune of today', 'COM-63430', 'COM-63430'],
    ['a code that never was', 'COM-00000', 'COM-00000'],
    ['a département', 'DEP-63', 'DEP-63'],
  ])('has the code of today of %s', (_, code, today) => {
    expect(directory.today(code)).toBe(today);
  });

  it('is that of no commune for a code that never was', () => {
    expect(directory.currentCommune('00000')).toBeNull();
  });

  it('is one Territoire d’industrie a phase at most', () => {
    for (const phase of [1, 2] as const) {
      const communes = directory.listTerritoiresIndustrie(phase).flatMap(({ code }) => directory.communesOf(code));
      expect(new Set(communes).size).toBe(communes.length);
    }
  });
});

describe('place known in full', () => {
  it('is certain and lacks nothing', () => {
    const fact = place('COM-63430');
    expect([...fact.within]).toEqual(directory.ancestors('63430'));
    expect(fact).toMatchObject({ maybeWithin: new Set(), site: 'COM-63430', lacks: [] });
  });

  it.each(['DEP-69', 'REG-75', 'REG-975', 'TI1-8408', 'COM-99999'])('is not in %s', (code) => {
    expect(place('COM-63430').within.has(code)).toBe(false);
  });
});

describe('département known only', () => {
  const fact = place('DEP-42');
  const maybe = fact.maybeWithin;

  it('is certainly in what holds the whole département', () => {
    expect([...fact.within].sort()).toEqual(['DEP-42', 'EU', 'FR', 'REG-84']);
    expect(fact.lacks).toEqual(['site']);
  });

  it.each(['COM-42218', 'EPCI-244200770', 'TI2-8408', 'TI2-8424'])('may be in %s', (code) => {
    expect(maybe).not.toBe('anything');
    expect(maybe !== 'anything' && maybe.has(code)).toBe(true);
  });

  it.each(['COM-63430', 'DEP-63', 'TI2-7506', 'REG-11'])('cannot be in %s: it is not widened to its region', (code) => {
    expect(fact.within.has(code) || (maybe !== 'anything' && maybe.has(code))).toBe(false);
  });

  it('may be in an EPCI that crosses its border, as the neighbour may', () => {
    const crossing = [...directory.related('DEP-42')!].find(
      (code) => code.startsWith('EPCI-') && new Set(directory.communesOf(code).map((c) => c.slice(0, 2))).size > 1,
    );
    if (crossing === undefined) throw new Error('no EPCI crosses the border of the Loire');
    const neighbour = directory
      .communesOf(crossing)
      .find((commune) => !commune.startsWith('42'))
      ?.slice(0, 2);
    expect(directory.related(`DEP-${String(neighbour)}`)?.has(crossing)).toBe(true);
  });

  it('is certain of what all its communes share: Paris is one commune, Mayotte one Territoire d’industrie', () => {
    expect(place('DEP-75').within.has('COM-75056')).toBe(true);
    expect(place('DEP-75').lacks).toEqual([]);
    expect(place('DEP-976').within.has('TI2-0601')).toBe(true);
  });
});

describe('region known only', () => {
  it('may be in any of its départements, in none elsewhere', () => {
    const { within, maybeWithin } = place('REG-84');
    expect([...within].sort()).toEqual(['EU', 'FR', 'REG-84']);
    expect(maybeWithin !== 'anything' && maybeWithin.has('DEP-63') && !maybeWithin.has('DEP-75')).toBe(true);
  });
});

describe('no place', () => {
  it('may be anywhere', () => {
    expect(place(null)).toEqual({ within: new Set(), maybeWithin: 'anything', site: null, lacks: ['site'] });
  });
});

describe('codes', () => {
  it.each(['REG-975', 'REG-987', 'COM-98800', 'EPCI-000000000', 'TI2-9999', 'TI3-8408', 'nonsense', ''])(
    '%j matches no commune',
    (code) => {
      expect(directory.communesOf(code)).toEqual([]);
      expect(directory.get(code)).toBeNull();
      expect(directory.related(code)).toBeNull();
      expect(directory.label(code)).toBe(code);
    },
  );

  it.each([
    ['EU', 'Union européenne'],
    ['FR', 'France'],
    ['REG-84', 'Auvergne-Rhône-Alpes'],
    ['DEP-63', 'Puy-de-Dôme (63)'],
    ['DEP-978', 'Saint-Martin (978)'],
    ['COM-63430', 'Thiers (63)'],
    ['COM-44160', 'Ancenis-Saint-Géréon (44)'],
    ['EPCI-200070712', 'Communauté de communes Thiers Dore et Montagne'],
    ['EPT-200057867', 'Plaine Commune'],
    ['TI2-8408', "Territoire d'industrie Lezoux – Thiers – Ambert – Montbrison"],
    ['TI1-8413', "Territoire d'industrie Lezoux - Thiers - Ambert - Montbrison (2018-2022)"],
  ])('%s is called %s', (code, label) => {
    expect(directory.label(code)).toBe(label);
    expect(directory.has(code)).toBe(true);
  });

  it('France holds every commune, the Union all but the overseas countries and territories', () => {
    expect(directory.communesOf('FR').length).toBeGreaterThan(directory.communesOf('EU').length);
    expect(directory.communesOf('EU')).toContain('97801');
    expect(directory.communesOf('EU')).not.toContain('98735');
  });

  it('a département holds itself whole, with its region, France and the Union', () => {
    expect([...directory.holders('DEP-63')].sort()).toEqual(['DEP-63', 'EU', 'FR', 'REG-84']);
  });
});

describe('Territoires d’industrie', () => {
  it('are 149 in phase 1 and 183 in phase 2', () => {
    expect(directory.listTerritoiresIndustrie(1)).toHaveLength(149);
    expect(directory.listTerritoiresIndustrie(2)).toHaveLength(183);
    expect(directory.listTerritoiresIndustrie()).toHaveLength(332);
  });

  it('lie over two regions in 15 cases of phase 2, and reach communes of both', () => {
    const wide = directory.listTerritoiresIndustrie(2).filter(({ regions }) => regions.length > 1);
    expect(wide).toHaveLength(15);
    for (const { code, regions } of wide) {
      const reached = new Set(directory.communesOf(code).map((commune) => directory.commune(commune)?.region));
      expect(regions.map((region) => region.slice(4)).every((region) => reached.has(region))).toBe(true);
    }
  });

  it('include three EPTs of Greater Paris', () => {
    const epts = directory
      .listTerritoiresIndustrie(2)
      .flatMap(({ members }) => members.filter((m) => m.startsWith('EPT-')));
    expect(epts).toHaveLength(3);
    expect(directory.ancestors('92025')).toEqual(expect.arrayContaining(['TI2-1101', 'EPT-200057990']));
  });

  it.each([
    ['Nevers', 'TI2-2707', '58046'],
    ['Creuse', 'TI2-7506', '23067'],
  ])('%s includes a single commune', (_, code, commune) => {
    expect(directory.ancestors(commune)).toContain(code);
    expect(directory.territoireIndustrie(code)?.members.map((member) => member.code)).toContain(`COM-${commune}`);
  });

  it('reuse their numbers between phases with another meaning', () => {
    expect(directory.label('TI1-8408')).not.toBe(directory.label('TI2-8408'));
  });

  it('tell members, people and zonings', () => {
    const detail = directory.territoireIndustrie('TI2-8408');
    if (detail === null) throw new Error('TI2-8408 is missing');
    expect(detail.departments.map(({ code }) => code).sort()).toEqual(['DEP-42', 'DEP-63']);
    expect(detail.communes).toHaveLength(directory.communesOf('TI2-8408').length);
    expect(detail.population).toBeGreaterThan(100_000);
    expect(detail.zonings.AFR).toEqual({ 'unknown:map-missing': detail.communes.length });
    const counted = Object.values(detail.zonings.FRR).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(detail.communes.length);
  });
});
