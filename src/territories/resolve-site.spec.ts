import { SEEDS_FOLDER } from '../common';
import { loadTerritories } from './load';
import type { SiteQuery } from './site.types';

const directory = loadTerritories(SEEDS_FOLDER);

function understood(query: SiteQuery) {
  const answer = directory.resolveSite(query);
  if (!answer.ok) throw new Error(answer.error.message);
  return { ...answer.site, notices: answer.notices };
}

function refused(query: SiteQuery) {
  const answer = directory.resolveSite(query);
  if (answer.ok) throw new Error(`understood as ${String(answer.site.code)}`);
  return { ...answer.error, candidates: answer.error.candidates.map(({ commune }) => commune) };
}

describe('a commune given by its code', () => {
  it('is found, with its département and region', () => {
    expect(understood({ commune: '63430' })).toEqual({
      code: 'COM-63430',
      commune: '63430',
      department: '63',
      region: '84',
      notices: [],
    });
  });

  it.each([
    ['a Corsican code in lower case', '2a004', '2A004', '2A', '94'],
    ['Upper Corsica', '2B033', '2B033', '2B', '94'],
    ['an overseas département', '97411', '97411', '974', '04'],
    ['Saint-Martin, in no region', '97801', '97801', '978', null],
    ['an island without EPCI', '29155', '29155', '29', '53'],
  ])('accepts %s', (_, commune, today, department, region) => {
    expect(understood({ commune })).toMatchObject({ commune: today, department, region, notices: [] });
  });

  it.each([
    ['44160', '44003', 'Ancenis-Saint-Géréon'],
    ['01340', '01015', 'Arboys en Bugey'],
    ['02285', '59545', ''],
    ['69383', '69123', 'Lyon 3e Arrondissement'],
    ['75116', '75056', 'Paris 16e Arrondissement'],
    ['13201', '13055', 'Marseille 1er Arrondissement'],
  ])('resolves %s to %s of today and says so', (commune, today, words) => {
    const site = understood({ commune });
    expect(site.commune).toBe(today);
    expect(site.notices).toHaveLength(1);
    expect(site.notices[0]).toContain(words);
    expect(site.notices[0]).toContain(commune);
  });

  it.each(['99999', '1010', 'Thiers', '63000', '75', 'COM-63430'])('refuses %s', (commune) => {
    const error = refused({ commune });
    expect(error).toMatchObject({ code: 'unknown-place', field: 'commune' });
    expect(error.message).toContain(commune);
  });

  it('never echoes more than 80 characters', () => {
    expect(refused({ commune: 'x'.repeat(500) }).message).not.toMatch(/x{81}/);
  });
});

describe('a postcode and a town', () => {
  it.each([
    ['63300', 'Thiers', '63430'],
    ['63300', 'THIERS', '63430'],
    ['42000', 'St Etienne', '42218'],
    ['42000', 'saint-étienne', '42218'],
    ['94240', "L'HAY LES ROSES", '94038'],
    ['69003', 'Lyon', '69123'],
    ['69003', 'Lyon 3ème', '69123'],
    ['69003', 'Lyon 3e Arrondissement', '69123'],
    ['75116', 'PARIS 16', '75056'],
    ['13001', 'Marseille', '13055'],
    ['63300', 'Thiers Cedex', '63430'],
    ['63304', 'THIERS CEDEX', '63430'],
    ['20000', 'Ajaccio', '2A004'],
    ['97150', 'Saint Martin', '97801'],
  ])('%s %s is %s, without remark', (postcode, city, commune) => {
    expect(understood({ postcode, city })).toMatchObject({ commune, notices: [] });
  });

  it.each([
    ['44150', 'Ancenis', '44003', /« Ancenis ».*Ancenis-Saint-Géréon/],
    ['63300', 'Tiers', '63430', /« Tiers ».*Thiers/],
    ['63300', 'Escout', '63151', /« Escout ».*Escoutoux/],
    ['01300', 'Arbignieu', '01015', /Arbignieu.*aujourd’hui.*Arboys en Bugey/],
    ['59430', 'Saint-Pol-sur-Mer', '59183', /aujourd’hui.*Dunkerque/],
  ])('%s %s is understood as %s with a notice', (postcode, city, commune, notice) => {
    const site = understood({ postcode, city });
    expect(site.commune).toBe(commune);
    expect(site.notices).toEqual([expect.stringMatching(notice)]);
  });

  it('lists the towns of a known postcode when the town is not one of them', () => {
    const error = refused({ postcode: '63300', city: 'Lyon' });
    expect(error).toMatchObject({ code: 'unknown-place', field: 'city', candidates: ['63430', '63151', '63138'] });
    expect(error.message).toContain('« Lyon »');
    expect(error.message).toContain('63300');
  });

  it('never accepts a word of a longer name: Lyon is not Sainte-Foy-lès-Lyon', () => {
    expect(refused({ postcode: '69110', city: 'Lyon' }).field).toBe('city');
  });

  it('lists the candidates when a beginning fits several towns', () => {
    const error = refused({ postcode: '01400', city: 'Cha' });
    expect(error).toMatchObject({ code: 'ambiguous-place', field: 'city' });
    expect(error.candidates.length).toBeGreaterThan(1);
  });

  it.each(['99999', '63999', 'abc', '6330'])('refuses the unknown postcode %s', (postcode) => {
    expect(refused({ postcode, city: 'Thiers' })).toMatchObject({ code: 'unknown-place', field: 'postcode' });
  });
});

describe('a postcode alone', () => {
  it('is enough when it serves one commune', () => {
    expect(understood({ postcode: '42000', city: '' }).commune).toBe('42218');
  });

  it('lists the communes when it serves several', () => {
    expect(refused({ postcode: '63300' })).toMatchObject({
      code: 'ambiguous-place',
      field: 'postcode',
      candidates: ['63430', '63151', '63138'],
    });
  });
});

describe('a town alone', () => {
  it('is enough when one commune has the name', () => {
    expect(understood({ city: 'thiers' }).commune).toBe('63430');
  });

  it('lists homonyms, the most populous first', () => {
    const error = refused({ city: 'Saint-Denis' });
    expect(error).toMatchObject({ code: 'ambiguous-place', field: 'city' });
    expect(error.candidates).toEqual(expect.arrayContaining(['97411', '93066']));
  });

  it('is narrowed by the département', () => {
    expect(understood({ city: 'Saint-Denis', department: '93' }).commune).toBe('93066');
  });

  it('proposes near names when none fits, and guesses nothing', () => {
    expect(refused({ city: 'Clermont-Ferand' })).toMatchObject({ code: 'unknown-place', field: 'city' });
    expect(refused({ city: 'Clermont-Ferand' }).candidates).toContain('63113');
  });
});

describe('a département or a region', () => {
  it.each([
    [{ department: '63' }, 'DEP-63', '63', '84'],
    [{ department: '2a' }, 'DEP-2A', '2A', '94'],
    [{ department: '978' }, 'DEP-978', '978', null],
    [{ department: '63', region: '84' }, 'DEP-63', '63', '84'],
    [{ region: '84' }, 'REG-84', null, '84'],
    [{ region: '01' }, 'REG-01', null, '01'],
  ])('%j is %s', (query, code, department, region) => {
    expect(understood(query)).toEqual({ code, commune: null, department, region, notices: [] });
  });

  it.each([
    [{ department: '20' }, 'department'],
    [{ department: '1' }, 'department'],
    [{ region: '975' }, 'region'],
    [{ region: 'Bretagne' }, 'region'],
    [{ commune: '63430', department: '99' }, 'department'],
  ])('refuses %j', (query, field) => {
    expect(refused(query)).toMatchObject({ code: 'unknown-place', field });
  });
});

describe('nothing given', () => {
  it.each([{}, { commune: '' }, { commune: null, postcode: ' ', city: null, department: null, region: null }])(
    '%j is a place unknown, not an error',
    (query) => {
      expect(understood(query)).toEqual({ code: null, commune: null, department: null, region: null, notices: [] });
    },
  );
});

describe('answers that contradict each other', () => {
  it.each([
    [{ commune: '63430', department: '69' }, 'department', '69'],
    [{ commune: '63430', region: '11' }, 'region', '11'],
    [{ commune: '63430', postcode: '69001' }, 'postcode', '69001'],
    [{ commune: '63430', city: 'Lyon' }, 'city', 'Lyon'],
    [{ postcode: '63300', city: 'Thiers', department: '42' }, 'department', '42'],
    [{ department: '75', region: '84' }, 'region', '84'],
    [{ commune: '97801', region: '01' }, 'region', '01'],
  ])('refuses %j', (query, field, value) => {
    const error = refused(query);
    expect(error).toMatchObject({ code: 'contradictory-place', field });
    expect(error.message).toContain(value);
  });

  it.each([
    { commune: '63430', postcode: '63300', city: 'thiers', department: '63', region: '84' },
    { commune: '63430', postcode: '63304' },
    { commune: '69383', postcode: '69003', city: 'LYON 03' },
    { commune: '44160', postcode: '44150', city: 'Ancenis' },
  ])('accepts %j', (query) => {
    expect(directory.resolveSite(query).ok).toBe(true);
  });
});
