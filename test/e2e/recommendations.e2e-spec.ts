import { startApp, type RunningApp } from '../support/app';
import { ask, AT, expectProblem, idsOf, recommend } from '../support/requests';

const CUTLERY = {
  name: 'Coutellerie Exemple',
  site: { commune: '63430' },
  naf: [{ code: '25.71Z', nomenclature: 'rev2', role: 'main' }],
  headcount: { value: 34 },
  turnover: 4_200_000,
  ownership: { kind: 'autonomous', publicShare: 0, group: null },
  project: { text: 'remplacer un four à gaz', worksStarted: false, costs: [{ line: 'equipment', amount: 350_000 }] },
};
const LISTED = ['open', 'closing-soon', 'permanent', 'upcoming'];

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

const catalogueSize = async (): Promise<number> => {
  const answer = await running.app.inject({ method: 'GET', url: '/health/ready' });
  return answer.json<{ schemes: number }>().schemes;
};

describe('the answer', () => {
  it('has every key that the contract names', async () => {
    const { at, catalogueVersion, engineVersion, company, counts, nearMisses, questions } = await recommend(
      running,
      CUTLERY,
    );
    expect(at).toBe(AT);
    expect(catalogueVersion).not.toBe('');
    expect(engineVersion).not.toBe('');
    expect(Object.keys(company)).toEqual(expect.arrayContaining(['notices', 'territory', 'size']));
    expect(company.territory).toMatchObject({
      commune: '63430',
      department: '63',
      region: '84',
      territoireIndustrie: 'TI2-8408',
      zonings: { AFR: 'unknown', FRR: expect.any(String) as unknown },
    });
    expect(company.size).toEqual({
      category: 'small',
      possible: ['small'],
      basis: ['headcount', 'turnover', 'ownership'],
      certain: true,
    });
    expect(Object.keys(counts).sort()).toEqual(['closed', 'eligible', 'ineligible', 'toCheck']);
    for (const miss of nearMisses) {
      expect(Object.keys(miss).sort()).toEqual(['advice', 'criterion', 'name', 'schemeId', 'text']);
    }
    expect(nearMisses.length).toBeLessThanOrEqual(5);
    for (const { field, text, settles } of questions) {
      expect(field).not.toBe('');
      expect(text).toMatch(/\?$/);
      expect(settles).toBeGreaterThan(0);
    }
    expect(questions.length).toBeLessThanOrEqual(3);
  });

  it('has whole results', async () => {
    const { results } = await recommend(running, CUTLERY, { limit: 5_000, verdicts: 'all' });
    for (const scheme of results) {
      expect(Object.keys(scheme)).toEqual(
        expect.arrayContaining(
          `rank schemeId externalId name level funders instruments verdict coverage availability deadline score
           contributions reasons estimate source`.split(/\s+/),
        ),
      );
      expect(Object.keys(scheme.source)).toEqual(expect.arrayContaining(['url', 'publisher', 'checkedOn', 'trust']));
      expect(scheme.coverage.checked).toBeLessThanOrEqual(scheme.coverage.total);
      const settled = scheme.reasons.filter(({ state }) => state !== 'unknown').length;
      expect({ id: scheme.schemeId, ...scheme.coverage }).toEqual({
        id: scheme.schemeId,
        checked: settled,
        total: scheme.reasons.length + scheme.uncoded.length,
      });
    }
  });

  it('words every condition and names its source', async () => {
    const { results } = await recommend(running, CUTLERY, { limit: 5_000, verdicts: 'all' });
    for (const reason of results.flatMap(({ reasons }) => reasons)) {
      expect(Object.keys(reason)).toEqual(
        expect.arrayContaining(['criterion', 'state', 'text', 'companyValue', 'rule', 'source']),
      );
      expect(reason.text).toMatch(/\S/);
      expect(reason.text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(reason.source).toMatch(/^https?:\/\//);
    }
  });

  it('gives a verdict that its conditions explain', async () => {
    const { results } = await recommend(running, CUTLERY, { limit: 5_000, verdicts: 'all' });
    for (const { schemeId, verdict, reasons } of results) {
      const states = reasons.map(({ state }) => state);
      const explained = states.includes('unmet') ? 'ineligible' : states.includes('unknown') ? 'to-check' : 'eligible';
      expect({ schemeId, verdict }).toEqual({ schemeId, verdict: explained });
    }
  });

  it('scores each result with the sum of its contributions', async () => {
    const { results } = await recommend(running, CUTLERY, { limit: 5_000, verdicts: 'all' });
    for (const { score, contributions } of results) {
      const sum = Object.values(contributions).reduce((total, part) => total + part, 0);
      expect(score).toBeCloseTo(sum, 10);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('never gives an amount without its basis, or upside down', async () => {
    const { results } = await recommend(running, CUTLERY, { limit: 5_000 });
    const estimates = results.flatMap(({ estimate }) => estimate ?? []);
    expect(estimates.length).toBeGreaterThan(0);
    for (const { min, max, currency, basis } of estimates) {
      expect(min).toBeLessThanOrEqual(max);
      expect(min).toBeGreaterThanOrEqual(0);
      expect(currency).toBe('EUR');
      expect(basis).not.toBe('');
    }
  });
});

describe('the list', () => {
  it('holds twenty eligible or to-check aids, none closed, ranked from 1', async () => {
    const { results } = await recommend(running, CUTLERY);
    expect(results.map(({ rank }) => rank)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    for (const { verdict, availability } of results) {
      expect(['eligible', 'to-check']).toContain(verdict);
      expect(LISTED).toContain(availability);
    }
  });

  it('follows the score, save where the spread of levels says so, upcoming aids last', async () => {
    const { results } = await recommend(running, CUTLERY, { limit: 5_000 });
    for (const group of [true, false]) {
      const scores = results
        .filter(({ liftedForLevel, availability }) => !liftedForLevel && (availability === 'upcoming') === group)
        .map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
    }
    const firstUpcoming = results.findIndex(({ availability }) => availability === 'upcoming');
    if (firstUpcoming >= 0) {
      expect(results.slice(firstUpcoming).every(({ availability }) => availability === 'upcoming')).toBe(true);
    }
  });

  it('adds the ineligible and the closed after the others with verdicts: all', async () => {
    const usual = await recommend(running, CUTLERY, { limit: 5_000 });
    const all = await recommend(running, CUTLERY, { limit: 5_000, verdicts: 'all' });
    expect(idsOf(all, usual.results.length)).toEqual(idsOf(usual));
    expect(all.results).toHaveLength(await catalogueSize());
    expect(new Set(idsOf(all)).size).toBe(all.results.length);
    const added = all.results.slice(usual.results.length);
    expect(added.every(({ verdict, availability }) => verdict === 'ineligible' || availability === 'closed')).toBe(
      true,
    );
    const firstClosed = all.results.findIndex(({ availability }) => availability === 'closed');
    expect(all.results.slice(firstClosed).every(({ availability }) => availability === 'closed')).toBe(true);
  });

  it('counts the open ones by verdict and the closed apart', async () => {
    const { counts, results } = await recommend(running, CUTLERY, { limit: 5_000, verdicts: 'all' });
    const open = results.filter(({ availability }) => availability !== 'closed');
    const count = (verdict: string): number => open.filter((scheme) => scheme.verdict === verdict).length;
    expect(counts).toEqual({
      eligible: count('eligible'),
      toCheck: count('to-check'),
      ineligible: count('ineligible'),
      closed: results.length - open.length,
    });
    expect(counts.eligible + counts.toCheck + counts.ineligible + counts.closed).toBe(await catalogueSize());
    expect(counts.closed).toBeGreaterThan(0);
  });

  it('is cut by the limit and by nothing else', async () => {
    const [short, long] = [await recommend(running, CUTLERY, { limit: 3 }), await recommend(running, CUTLERY)];
    expect(idsOf(short)).toEqual(idsOf(long, 3));
    expect(short.counts).toEqual(long.counts);
  });

  it('is the same each time it is asked', async () => {
    expect(await recommend(running, CUTLERY)).toEqual(await recommend(running, CUTLERY));
  });

  it.each([[0], [5_001], [1.5], ['20'], [-1], [[]]])('refuses the limit %j', async (limit) => {
    const problem = expectProblem(await ask(running, { company: {}, limit }), 422, 'validation');
    expect(problem.pointer).toBe('/limit');
  });

  it('refuses verdicts that it does not know', async () => {
    const problem = expectProblem(await ask(running, { company: {}, verdicts: 'tous' }), 422, 'validation');
    expect(problem).toMatchObject({ pointer: '/verdicts', detail: expect.stringContaining('tous') as unknown });
  });
});

describe('the near misses', () => {
  const with330k = { ...CUTLERY, project: { ...CUTLERY.project, costs: [{ line: 'equipment', amount: 330_000 }] } };

  it('are shut by one condition that the firm can change, and answer the need', async () => {
    const { nearMisses, results } = await recommend(running, with330k, { limit: 5_000, verdicts: 'all' });
    const green = nearMisses.find(({ schemeId }) => schemeId === 'fonds-vert-territoires-industrie');
    expect(green?.criterion).toBe('projectCost');
    expect(green?.text.replace(/\s/g, ' ')).toBe('Il manque 70 000 € de dépenses : l’aide commence à 400 000 €');
    for (const { schemeId, criterion } of nearMisses) {
      const scheme = results.find((result) => result.schemeId === schemeId);
      const unmet = scheme?.reasons.filter(({ state }) => state === 'unmet').map((reason) => reason.criterion);
      expect({ schemeId, unmet, answersNeed: scheme?.answersNeed }).toEqual({
        schemeId,
        unmet: [criterion],
        answersNeed: true,
      });
    }
  });

  it('are open once it has changed', async () => {
    const project = { ...CUTLERY.project, costs: [{ line: 'equipment', amount: 400_000 }] };
    const { nearMisses, results } = await recommend(running, { ...CUTLERY, project }, { limit: 5_000 });
    expect(nearMisses.map(({ schemeId }) => schemeId)).not.toContain('fonds-vert-territoires-industrie');
    expect(results.map(({ schemeId }) => schemeId)).toContain('fonds-vert-territoires-industrie');
  });
});

describe('the order', () => {
  const FRENCH = new Intl.Collator('fr', { numeric: true });
  const sorted = async (order: string) => {
    const { results } = await recommend(running, CUTLERY, { limit: 5_000, order });
    return results.filter(({ answersNeed, availability }) => answersNeed && availability !== 'upcoming');
  };

  it('is by relevance unless said', async () => {
    expect(await recommend(running, CUTLERY, { order: 'relevance' })).toEqual(await recommend(running, CUTLERY));
  });

  it('may be by amount, by deadline or by name, and loses no aid', async () => {
    const usual = idsOf(await recommend(running, CUTLERY, { limit: 5_000 })).sort();
    for (const order of ['amount', 'deadline', 'name']) {
      expect(idsOf(await recommend(running, CUTLERY, { limit: 5_000, order })).sort()).toEqual(usual);
    }
    const amounts = (await sorted('amount')).flatMap(({ estimate }) => estimate?.max ?? []);
    expect(amounts).toEqual([...amounts].sort((one, other) => other - one));
    const deadlines = (await sorted('deadline')).map(({ deadline }) => deadline ?? '9999');
    expect(deadlines).toEqual([...deadlines].sort());
    const names = (await sorted('name')).map(({ name }) => name);
    expect(names).toEqual([...names].sort(FRENCH.compare));
  });

  it('numbers what it shows, and refuses what it does not know', async () => {
    const { results } = await recommend(running, CUTLERY, { order: 'name', limit: 3 });
    expect(results.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    const problem = expectProblem(await ask(running, { company: {}, order: 'prix' }), 422, 'validation');
    expect(problem).toMatchObject({ pointer: '/order', detail: expect.stringContaining('prix') as unknown });
  });
});

describe('the date', () => {
  it('opens and closes aids: their last day is open, the next is not', async () => {
    const { results } = await recommend(running, CUTLERY, { limit: 5_000, verdicts: 'all' });
    const ending = results.find(({ deadline, availability }) => deadline !== null && availability === 'open');
    const deadline = ending?.deadline ?? '';
    const next = new Date(`${deadline}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    const availabilityAt = async (at: string): Promise<string | undefined> => {
      const later = await recommend(running, CUTLERY, { at, limit: 5_000, verdicts: 'all' });
      return later.results.find(({ schemeId }) => schemeId === ending?.schemeId)?.availability;
    };
    expect(deadline).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await availabilityAt(deadline)).toBe('closing-soon');
    expect(await availabilityAt(next.toISOString().slice(0, 10))).toBe('closed');
  });

  it('is today in Paris when it is not said', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });
    const before = today.format(new Date());
    const { at } = await recommend(running, {}, { at: null, limit: 1 });
    expect([before, today.format(new Date())]).toContain(at);
  });

  it.each([['2026-02-29'], ['2026-13-01'], ['24/11/2026'], ['2026-11-24T10:00:00Z'], [20_261_124], ['']])(
    'is refused when it does not exist: %j',
    async (at) => {
      const problem = expectProblem(await ask(running, { company: {}, at }), 422, 'validation');
      expect(problem.pointer).toBe('/at');
    },
  );
});
