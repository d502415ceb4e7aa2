import { gunzipSync } from 'node:zlib';

import { parse } from 'csv-parse/sync';

import { Catalogue, SchemeWriter, type ExportedScheme } from '../../src/catalogue';
import { aScheme } from '../builders/scheme';
import { startApp, type RunningApp } from '../support/app';

let running: RunningApp;
beforeAll(async () => (running = await startApp({ LEVIER_RATE_LIMIT: '40' })));
afterAll(() => running.close());

const ask = (url: string, headers: Readonly<Record<string, string>> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  running.app.inject({ method, url, headers });
const GZIP = { 'accept-encoding': 'br;q=1.0, gzip;q=0.8' };

describe('the open data', () => {
  it('is the whole catalogue, as CSV and as JSON lines', async () => {
    const { total } = (await ask('/api/v1/schemes?limit=1')).json<{ total: number }>();
    const csv = await ask('/donnees/aides.csv');
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="levier-aides.csv"',
      'content-length': String(csv.rawPayload.length),
      'access-control-allow-origin': '*',
    });
    const rows: Record<string, string>[] = parse(csv.rawPayload, { columns: true });
    const lines = (await ask('/donnees/aides.jsonl')).body.trimEnd().split('\n');
    expect([rows.length, lines.length]).toEqual([total, total]);
    expect(lines.map((line) => (JSON.parse(line) as ExportedScheme).scheme.id)).toEqual(
      rows.map((row) => row.levier_id),
    );
  });

  it.each(['/donnees/aides.csv', '/donnees/aides.jsonl', '/donnees/aides.schema.json'])(
    'says of %s its licence, its schema and its version, and sends it once only',
    async (url) => {
      const first = await ask(url);
      expect(first.headers.link).toContain('<https://www.etalab.gouv.fr/licence-ouverte-open-licence/>; rel="license"');
      const etag = String(first.headers.etag);
      expect(etag).toMatch(/^"[\da-f]+-[\da-f]{12}"$/);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await ask(url, { 'if-none-match': known });
        expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
      }
      expect((await ask(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    },
  );

  it('is compressed for whoever takes it so, under a tag of its own', async () => {
    const whole = await ask('/donnees/aides.jsonl');
    const zipped = await ask('/donnees/aides.jsonl', GZIP);
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(zipped.rawPayload).equals(whole.rawPayload)).toBe(true);
    expect(zipped.rawPayload.length * 3).toBeLessThan(whole.rawPayload.length);
    expect(zipped.headers.etag).not.toBe(whole.headers.etag);
    const refused = await ask('/donnees/aides.jsonl', { 'accept-encoding': 'gzip;q=0' });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('tells length and date to whoever asks for the head alone', async () => {
    const head = await ask('/donnees/aides.csv', {}, 'HEAD');
    const whole = await ask('/donnees/aides.csv');
    expect([head.statusCode, head.body]).toEqual([200, '']);
    for (const name of ['etag', 'content-length', 'last-modified']) {
      expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
    }
    const { updatedAt } = running.app.get(Catalogue).snapshot();
    expect(whole.headers['last-modified']).toBe(new Date(String(updatedAt)).toUTCString());
  });

  it('follows the catalogue', async () => {
    const before = await ask('/donnees/aides.jsonl');
    const scheme = aScheme({ id: 'zz-nouvelle' });
    const options = { now: '2026-11-24T10:00:00.000Z' };
    await running.app.get(SchemeWriter).write('exemple', [{ scheme, externalId: '1' }], options);
    await running.app.get(Catalogue).reload();
    const after = await ask('/donnees/aides.jsonl', { 'if-none-match': String(before.headers.etag) });
    expect(after.statusCode).toBe(200);
    expect(after.body).toBe(`${before.body}${JSON.stringify({ source: 'exemple', externalId: '1', scheme })}\n`);
  });

  it('is led to by the page of the data, which names every column of ours', async () => {
    const page = await ask('/donnees');
    for (const file of ['aides.csv', 'aides.jsonl', 'aides.schema.json']) {
      expect(page.body).toContain(`href="/donnees/${file}"`);
    }
    const [header = ''] = (await ask('/donnees/aides.csv')).body.split('\n');
    const own = header.split(',').filter((name) => name.startsWith('levier_'));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((name) => !page.body.includes(`<code>${name}</code>`))).toEqual([]);
    expect((await ask('/donnees/aides.xml')).statusCode).toBe(404);
  });

  it('counts with the API against too many requests', async () => {
    let status = 200;
    for (let request = 0; request < 41 && status !== 429; request += 1) {
      status = (await ask('/donnees/aides.schema.json')).statusCode;
    }
    expect(status).toBe(429);
    expect((await ask('/api/v1/needs')).statusCode).toBe(429);
    expect((await ask('/donnees')).statusCode).toBe(200);
  });
});
