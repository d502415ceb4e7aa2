import type { Problem } from '../../src/common';
import { listenApp } from '../support/app';
import { sendRaw, type RawAnswer } from '../support/raw-socket';
import { expectProblem } from '../support/requests';

const LIMIT = 5;

let running: Awaited<ReturnType<typeof listenApp>>;
beforeAll(async () => (running = await listenApp({ LEVIER_RATE_LIMIT: String(LIMIT), LEVIER_TRUST_PROXY: '1' })));
afterAll(() => running.close());

/** Each test asks from an address of its own, so that none spends another's requests. */
const ask = (url: string, address: string) =>
  running.app.inject({ method: 'GET', url, headers: { 'x-forwarded-for': address } });

describe('too many requests', () => {
  it('are refused with a problem document, and told when to come back', async () => {
    for (let request = 0; request < LIMIT; request += 1) {
      expect((await ask('/api/v1/needs', '192.0.2.1')).statusCode).toBe(200);
    }
    const answer = await ask('/api/v1/needs', '192.0.2.1');
    expectProblem(answer, 429, 'too-many-requests');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('are counted over the whole API, by address', async () => {
    const urls = [
      '/api/v1/needs',
      '/api/v1/naf/search?q=four',
      '/api/v1/schemes',
      '/api/v1/schemes/nope',
      '/api/v1/needs',
    ];
    for (const url of urls) expect((await ask(url, '192.0.2.2')).statusCode).not.toBe(429);
    expect((await ask('/api/v1/schemes', '192.0.2.2')).statusCode).toBe(429);
    expect((await ask('/api/v1/schemes', '192.0.2.3')).statusCode).toBe(200);
  });

  it('never shut pages nor health checks', async () => {
    for (let request = 0; request <= LIMIT; request += 1) {
      expect((await ask('/health/live', '192.0.2.4')).statusCode).toBe(200);
      expect((await ask('/', '192.0.2.4')).statusCode).toBe(200);
    }
  });
});

describe('what is refused before it is read', () => {
  const expectRawProblem = ({ status, headers, body }: RawAnswer, expected: number, code: string): void => {
    expect(status).toBe(expected);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body));
    const problem = JSON.parse(body) as Problem;
    expect(problem).toMatchObject({ status: expected, code });
    expect(problem.detail).toMatch(/^\p{Lu}.*\.$/u);
  };

  it('over-long headers', async () => {
    const answer = await sendRaw(
      running.port,
      `GET /api/v1/needs HTTP/1.1\r\nHost: levier\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`,
    );
    expectRawProblem(answer, 431, 'headers-too-long');
  });

  it('an over-long address', async () => {
    const answer = await sendRaw(
      running.port,
      `GET /api/v1/schemes?q=${'x'.repeat(70_000)} HTTP/1.1\r\nHost: levier\r\n\r\n`,
    );
    expectRawProblem(answer, 431, 'headers-too-long');
  });

  it('an over-long address of a page, with a page', async () => {
    const { status, headers, body } = await sendRaw(
      running.port,
      `GET /resultats?projet=${'x'.repeat(40_000)} HTTP/1.1\r\nHost: levier\r\n\r\n`,
    );
    expect(status).toBe(431);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('Adresse trop longue');
  });

  it('what is not HTTP', async () => {
    expectRawProblem(await sendRaw(running.port, 'BONJOUR\r\n\r\n'), 400, 'bad-request');
  });

  it('a body that announces more than it may hold, before it is sent', async () => {
    const answer = await sendRaw(
      running.port,
      'POST /api/v1/recommendations HTTP/1.1\r\nHost: levier\r\nContent-Type: application/json\r\n' +
        'X-Forwarded-For: 192.0.2.5\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n{}',
    );
    expectRawProblem(answer, 413, 'too-large');
  });

  it('and goes on serving', async () => {
    const answer = await sendRaw(
      running.port,
      'GET /health/live HTTP/1.1\r\nHost: levier\r\nConnection: close\r\n\r\n',
    );
    expect(answer.status).toBe(200);
  });
});
