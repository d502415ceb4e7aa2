import type { LightMyRequestResponse } from 'fastify';

import { startApp, type RunningApp } from '../support/app';
import { expectProblem, post, RECOMMENDATIONS } from '../support/requests';

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

const get = (url: string): Promise<LightMyRequestResponse> => running.app.inject({ method: 'GET', url });

describe('a body that cannot be read', () => {
  it.each([
    ['empty', ''],
    ['cut', '{"company":{"name":"Coutell'],
    ['not JSON', 'company=thiers'],
  ])('is a bad request: %s', async (_kind, payload) => {
    expectProblem(await post(running, payload), 400, 'bad-request');
  });

  it.each([
    ['{"company":{},"__proto__":{"admin":true}}', '/__proto__'],
    ['{"company":{"site":{"__proto__":{"commune":"63430"}}}}', '/company/site/__proto__'],
    ['{"company":{"constructor":{"prototype":{"admin":true}}}}', '/company/constructor'],
    ['{"company":{"answers":{"toString":"yes"}}}', '/company/answers/toString'],
  ])('is refused by the name of a field that every object has: %s', async (payload, pointer) => {
    const problem = expectProblem(await post(running, payload), 422, 'validation');
    const name = pointer.split('/').at(-1) ?? '';
    expect(problem).toMatchObject({ pointer, detail: `Champ ${pointer} : « ${name} » n’est pas un champ connu.` });
  });

  it('is a bad request when there is none at all', async () => {
    expectProblem(await running.app.inject({ method: 'POST', url: RECOMMENDATIONS }), 400, 'bad-request');
  });

  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['application/xml'],
    ['multipart/form-data; boundary=x'],
  ])('is of a wrong type: %s', async (type) => {
    expectProblem(await post(running, '{"company":{}}', { 'content-type': type }), 415, 'wrong-type');
  });

  it('may say its charset', async () => {
    const answer = await post(running, '{"company":{}}', { 'content-type': 'application/json; charset=utf-8' });
    expect(answer.statusCode).toBe(200);
  });

  it('is too large from 256 kB', async () => {
    const company = { name: 'x'.repeat(256 * 1024) };
    expectProblem(await post(running, JSON.stringify({ company })), 413, 'too-large');
  });

  it.each([['null'], ['[]'], ['[{"company":{}}]'], ['"company"'], ['42'], ['true']])(
    'is refused when it is JSON but no object: %s',
    async (payload) => {
      const problem = expectProblem(await post(running, payload), 422, 'validation');
      expect(problem).toMatchObject({ pointer: '', detail: expect.stringContaining('pas un objet JSON') as string });
      expect(problem.detail).not.toContain('function');
    },
  );
});

describe('an address that leads nowhere', () => {
  it.each([
    ['GET', '/api/nope'],
    ['GET', '/api/v1/nope'],
    ['GET', '/api/v2/recommendations'],
    ['GET', '/api/v1/recommendations'],
    ['DELETE', '/api/v1/schemes/credit-impot-recherche'],
    ['PUT', '/api/v1/needs'],
    ['POST', '/api/v1/nope'],
  ] as const)('is not found: %s %s', async (method, url) => {
    expectProblem(await running.app.inject({ method, url }), 404, 'not-found');
  });

  it.each([
    ['/api/v1/schemes/une-aide-qui-n-existe-pas', 'unknown-scheme', 'une-aide-qui-n-existe-pas'],
    ['/api/v1/territories/COM-99999', 'unknown-territory', 'COM-99999'],
    ['/api/v1/territories/TI2-0000', 'unknown-territory', 'TI2-0000'],
  ])('names the id that is not known: %s', async (url, code, id) => {
    expect(expectProblem(await get(url), 404, code).detail).toContain(id);
  });

  it('is a page outside /api', async () => {
    const answer = await get('/nope');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
  });
});

describe('an address that cannot be read', () => {
  it.each([['schemes'], ['territories']])('is too long when a part of it is: /%s/…', async (collection) => {
    expectProblem(await get(`/api/v1/${collection}/${'x'.repeat(201)}`), 414, 'address-too-long');
  });

  it('counts characters, not percent signs', async () => {
    expectProblem(await get(`/api/v1/schemes/${encodeURIComponent('é'.repeat(200))}`), 404, 'unknown-scheme');
    expectProblem(await get(`/api/v1/schemes/${encodeURIComponent('é'.repeat(201))}`), 414, 'address-too-long');
  });

  it('is a bad address when its encoding is broken', async () => {
    expectProblem(await get('/api/v1/schemes/%E0%A4%A'), 400, 'bad-address');
  });

  it('is a page outside /api, the same way', async () => {
    const answers = [await get('/%E0%A4%A'), await get(`/${'x'.repeat(300)}`), await get(`/aides/${'x'.repeat(300)}`)];
    expect(answers.map(({ headers }) => headers['content-type'])).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^text\/html/) as unknown),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 404, 414]);
  });
});
