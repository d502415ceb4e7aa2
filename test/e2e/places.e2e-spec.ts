import { startApp, type RunningApp } from '../support/app';
import { ask, expectProblem, recommend } from '../support/requests';

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

const territoryOf = async (site: unknown) => {
  const { company } = await recommend(running, { site }, { limit: 1 });
  return { ...company.territory, notices: company.notices };
};

describe('the place', () => {
  it.each([
    ['its INSEE code', { commune: '63430' }, '63430', '84', 0],
    ['the code of a commune merged since', { commune: '44003' }, '44003', '52', 0],
    ['postcode and town', { postcode: '63300', city: 'Thiers' }, '63430', '84', 0],
    ['postcode and town in capitals, without accents', { postcode: '42000', city: 'SAINT ETIENNE' }, '42218', '84', 0],
    ['postcode and a town with one typo', { postcode: '63300', city: 'Thers' }, '63430', '84', 1],
    ['postcode and a former name', { postcode: '44150', city: 'Ancenis' }, '44003', '52', 1],
    ['Corsica', { commune: '2A004' }, '2A004', '94', 0],
    ['an arrondissement of Paris', { commune: '75111' }, '75056', '11', 1],
    ['an arrondissement by its postcode', { postcode: '69003', city: 'Lyon' }, '69123', '84', 0],
    ['overseas', { commune: '97209' }, '97209', '02', 0],
  ])('is found by %s', async (_way, site, commune, region, notices) => {
    const territory = await territoryOf(site);
    expect(territory).toMatchObject({ commune, region });
    expect(territory.notices).toHaveLength(notices);
  });

  it('tells in a notice what was understood in another form', async () => {
    const { notices } = await territoryOf({ postcode: '44150', city: 'Ancenis' });
    expect(notices).toEqual([expect.stringContaining('Ancenis-Saint-Géréon')]);
  });

  it('resolves a commune that was merged to the one of today', async () => {
    const territory = await territoryOf({ commune: '01091' });
    expect(territory).toMatchObject({ commune: '01033', communeName: 'Valserhône', department: '01' });
  });

  it('reaches Saint-Martin, which has neither region nor département', async () => {
    expect(await territoryOf({ commune: '97801' })).toMatchObject({ commune: '97801', region: null, epci: null });
  });

  it('knows the EPT of Greater Paris', async () => {
    const territory = await territoryOf({ commune: '93001' });
    expect(territory).toMatchObject({ commune: '93001', department: '93', region: '11' });
    expect(territory.ept).toMatch(/^\d{9}$/);
  });

  it('keeps a Territoire d’industrie whole over two regions', async () => {
    const [aumale, friville] = [await territoryOf({ commune: '76035' }), await territoryOf({ commune: '80368' })];
    expect([aumale.region, friville.region]).toEqual(['28', '32']);
    expect([aumale.territoireIndustrie, friville.territoireIndustrie]).toEqual(['TI2-2809', 'TI2-2809']);
  });

  it('may be a département, without a commune', async () => {
    const territory = await territoryOf({ department: '63' });
    expect(territory).toMatchObject({ commune: null, epci: null, department: '63', region: '84' });
  });

  it('may be a region, without a département', async () => {
    expect(await territoryOf({ region: '84' })).toMatchObject({ commune: null, department: null, region: '84' });
  });

  it.each([[undefined], [null], [{}], [{ commune: null }]])('may be unknown: %j', async (site) => {
    const recommendation = await recommend(running, { site });
    expect(recommendation.company.territory).toMatchObject({ commune: null, department: null, region: null });
    expect(recommendation.counts.toCheck).toBeGreaterThan(100);
    expect(recommendation.questions.map(({ field }) => field)).toContain('site');
  });
});

describe('a place that is not one', () => {
  it.each([
    [{ commune: '99999' }, '/company/site/commune', '99999'],
    [{ commune: 'Thier' }, '/company/site/commune', 'Thier'],
    [{ postcode: '63300', city: 'Marseille' }, '/company/site/city', 'Marseille'],
    [{ postcode: '00000', city: 'Thiers' }, '/company/site/postcode', '00000'],
    [{ department: '99' }, '/company/site/department', '99'],
    [{ region: '00' }, '/company/site/region', '00'],
  ])('is refused, with its field and value: %j', async (site, pointer, value) => {
    const answer = await ask(running, { company: { site } });
    const problem = expectProblem(answer, 422, answer.json<{ code: string }>().code);
    expect(problem.pointer).toBe(pointer);
    expect(problem.detail).toContain(value);
  });

  it('lists the towns among which to choose', async () => {
    const answer = await ask(running, { company: { site: { postcode: '63300', city: '' } } });
    const list = await ask(running, { company: { site: { city: 'Saint-Martin' } } });
    expect(answer.statusCode).toBeLessThan(500);
    const problem = expectProblem(list, 422, list.json<{ code: string }>().code);
    expect(problem.candidates).toEqual(
      expect.arrayContaining([expect.objectContaining({ commune: expect.any(String) as unknown })]),
    );
  });
});

describe('a place known in part', () => {
  it('hides no aid that it may have: what a département settles, the commune never widens', async () => {
    const listed = async (site: unknown): Promise<Set<string>> => {
      const { results } = await recommend(running, { site }, { limit: 5_000 });
      return new Set(results.map(({ schemeId }) => schemeId));
    };
    const [nowhere, region, department, commune] = await Promise.all(
      [undefined, { region: '84' }, { department: '63' }, { commune: '63430' }].map(listed),
    );
    for (const id of commune ?? []) expect(department?.has(id) ? '' : id).toBe('');
    for (const id of department ?? []) expect(region?.has(id) ? '' : id).toBe('');
    for (const id of region ?? []) expect(nowhere?.has(id) ? '' : id).toBe('');
  });

  it('never widens an aid of some départements to their region', async () => {
    const stateAt = async (commune: string): Promise<string | undefined> => {
      const { results } = await recommend(running, { site: { commune } }, { limit: 5_000, verdicts: 'all' });
      const radon = results.find(({ schemeId }) => schemeId === 'carsat-auvergne-radon');
      return radon?.reasons.find(({ criterion }) => criterion === 'territory')?.state;
    };
    expect([await stateAt('63430'), await stateAt('69123')]).toEqual(['met', 'unmet']);
  });
});
