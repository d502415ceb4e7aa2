import { startApp, type RunningApp } from '../support/app';
import { ask, AT, expectProblem, recommend } from '../support/requests';

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE scheme; --",
  '1 OR 1=1',
  '${7*7}{{7*7}}',
  '../../etc/passwd',
  'nul\u0000octet',
  '\ud800',
  '😀'.repeat(20),
  '\u202eéeriova',
  '(((((((((([*+?^$|\\',
  '   ',
];

const FIELDS: Readonly<Record<string, (text: string) => unknown>> = {
  name: (name) => ({ name }),
  siren: (siren) => ({ siren }),
  siret: (siret) => ({ siret }),
  legalForm: (legalForm) => ({ legalForm }),
  createdOn: (createdOn) => ({ createdOn }),
  stage: (stage) => ({ stage }),
  'site.commune': (commune) => ({ site: { commune } }),
  'site.postcode': (postcode) => ({ site: { postcode, city: 'Thiers' } }),
  'site.city': (city) => ({ site: { postcode: '63300', city } }),
  'site.department': (department) => ({ site: { department } }),
  'site.region': (region) => ({ site: { region } }),
  'site.address': (address) => ({ site: { address } }),
  'naf.code': (code) => ({ naf: [{ code }] }),
  'headcount.band': (band) => ({ headcount: { band } }),
  'project.text': (text) => ({ project: { text } }),
  'project.needs': (need) => ({ project: { needs: [need] } }),
  'project.costs.line': (line) => ({ project: { costs: [{ line, amount: 1 }] } }),
  'an unknown key': (key) => ({ [key]: 1 }),
  'a question': (question) => ({ answers: { [question]: 'yes' } }),
  'an answer': (answer) => ({ answers: { question: answer } }),
};

describe.each(Object.keys(FIELDS))('hostile text in %s', (field) => {
  const company = FIELDS[field] ?? (() => ({}));

  it('is answered or refused, never a failure, always as JSON', async () => {
    for (const text of HOSTILE) {
      const answer = await ask(running, { company: company(text), limit: 1 });
      const { statusCode, headers } = answer;
      expect({ text, answered: [200, 422].includes(statusCode) }).toEqual({ text, answered: true });
      expect(headers['content-type']).toMatch(
        statusCode === 200 ? /^application\/json/ : /^application\/problem\+json/,
      );
      if (statusCode === 422) expectProblem(answer, 422, answer.json<{ code: string }>().code);
    }
  });

  it('is never repeated in more than 80 characters when it is refused', async () => {
    const answer = await ask(running, { company: company('k'.repeat(10_000)), limit: 1 });
    expect(answeredOrRefused(answer.statusCode, answer.body)).toBe(true);
  });
});

describe('a long need', () => {
  it('is refused beyond 2,000 characters, with its field', async () => {
    const project = { text: 'remplacer un four à gaz '.repeat(420) };
    const problem = expectProblem(await ask(running, { company: { project } }), 422, 'validation');
    expect(problem).toMatchObject({
      pointer: '/company/project/text',
      detail: expect.stringContaining('2000') as unknown,
    });
  });

  it('is answered up to there', async () => {
    const { results } = await recommend(running, { project: { text: 'remplacer un four à gaz '.repeat(83) } });
    expect(results.length).toBeGreaterThan(0);
  });
});

describe('the other text fields of the API', () => {
  it.each([
    ['schemes?q'],
    ['schemes?need'],
    ['schemes?level'],
    ['schemes?territory'],
    ['schemes?source'],
    ['schemes?limit'],
    ['territories/search?q'],
    ['naf/search?q'],
  ])('take hostile text: %s=', async (parameter) => {
    for (const text of HOSTILE.filter((one) => one !== '\ud800')) {
      const url = `/api/v1/${parameter}=${encodeURIComponent(text)}`;
      const answer = await running.app.inject({ method: 'GET', url });
      expect({ text, answered: [200, 422].includes(answer.statusCode) }).toEqual({ text, answered: true });
    }
    const long = await running.app.inject({ method: 'GET', url: `/api/v1/${parameter}=${'k'.repeat(5_000)}` });
    expect(answeredOrRefused(long.statusCode, long.body)).toBe(true);
  });

  it.each([['schemes'], ['territories']])('take hostile ids: /%s/…', async (collection) => {
    for (const text of HOSTILE.filter((one) => one !== '\ud800' && one.trim() !== '')) {
      const url = `/api/v1/${collection}/${encodeURIComponent(text)}`;
      expect((await running.app.inject({ method: 'GET', url })).statusCode).toBe(404);
    }
  });

  it('take hostile text in what goes beside the company', async () => {
    for (const text of HOSTILE) {
      expectProblem(await ask(running, { company: {}, at: text }), 422, 'validation');
      expectProblem(await ask(running, { company: {}, verdicts: text }), 422, 'validation');
      expectProblem(await ask(running, { company: {}, at: AT, [text]: 1 }), 422, 'validation');
    }
  });
});

function answeredOrRefused(status: number, body: string): boolean {
  return status === 200 || (status === 422 && !body.includes('k'.repeat(81)));
}

describe('a very deep body', () => {
  it('is refused, not run into', async () => {
    const depth = 5_000;
    const payload = `{"company":{"site":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    const answer = await running.app.inject({
      method: 'POST',
      url: '/api/v1/recommendations',
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expectProblem(answer, 422, 'too-deep');
  });
});
