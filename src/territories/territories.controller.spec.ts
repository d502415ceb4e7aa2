import { ProblemError, SEEDS_FOLDER, validated } from '../common';
import { loadTerritories } from './load';
import { TerritoriesController } from './territories.controller';
import { TerritorySearchQuery } from './territories.dto';

const controller = new TerritoriesController(loadTerritories(SEEDS_FOLDER));

function problem(run: () => unknown): ProblemError {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('no problem was reported');
}

describe('GET /api/v1/territories/search', () => {
  const query = (plain: object) => validated(TerritorySearchQuery, plain);

  it('answers towns, EPCI and Territoires d’industrie together', () => {
    const { items } = controller.search(query({ q: 'thiers' }));
    expect(items[0]).toEqual({
      code: 'COM-63430',
      kind: 'COM',
      label: 'Thiers (63)',
      population: expect.any(Number) as number,
      postcodes: ['63300'],
      formerName: null,
    });
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['EPCI', 'TI']));
  });

  it('reads limit and kinds as an address gives them, as text', () => {
    const { items } = controller.search(query({ q: 'loire', limit: '2', kinds: 'EPCI,TI' }));
    expect(items).toHaveLength(2);
    expect(items.every(({ kind }) => kind === 'EPCI' || kind === 'TI')).toBe(true);
  });

  it.each([
    [{}, '/q'],
    [{ q: '' }, '/q'],
    [{ q: 'x'.repeat(101) }, '/q'],
    [{ q: 'a', limit: '0' }, '/limit'],
    [{ q: 'a', limit: '51' }, '/limit'],
    [{ q: 'a', limit: '1.5' }, '/limit'],
    [{ q: 'a', limit: 'many' }, '/limit'],
    [{ q: 'a', kinds: 'COM,XYZ' }, '/kinds'],
    [{ q: 'a', other: '1' }, '/other'],
  ])('refuses %j', (plain, pointer) => {
    expect(problem(() => query(plain))).toMatchObject({ status: 422, pointer });
  });
});

describe('GET /api/v1/territories/:code', () => {
  it('describes a commune: what holds it and its zonings', () => {
    const answer = controller.get('COM-63430');
    expect(answer).toMatchObject({ code: 'COM-63430', kind: 'COM', communes: 1, industryTerritory: null });
    expect(answer.holders[0]).toEqual({
      code: 'EPCI-200070712',
      label: 'Communauté de communes Thiers Dore et Montagne',
    });
    expect(answer.zonings).toMatchObject({ FRR: { frr_socle: 1 }, QPV: { 'unknown:address': 1 } });
  });

  it('describes a Territoire d’industrie with its members', () => {
    const answer = controller.get('ti2-8408');
    expect(answer.kind).toBe('TI');
    expect(answer.industryTerritory?.members.length).toBeGreaterThan(1);
    expect(answer.industryTerritory?.communes).toHaveLength(answer.communes);
  });

  it('answers a former commune with today’s', () => {
    expect(controller.get('COM-44160').code).toBe('COM-44003');
  });

  it.each(['COM-99999', 'REG-975', 'nothing', 'x'.repeat(300)])('answers 404 to %s', (code) => {
    const error = problem(() => controller.get(code));
    expect(error).toMatchObject({ status: 404, code: 'unknown-territory' });
    expect(error.message.length).toBeLessThan(150);
  });
});
