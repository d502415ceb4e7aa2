import { startApp, type RunningApp } from '../support/app';

describe('the changes of the catalogue', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.close());

  const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    running.app.inject({ method: 'GET', url, headers: { host: 'levier.example', ...headers } });

  it('are a page that tells the first fill', async () => {
    const { statusCode, body } = await get('/changements');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/[1-9]\d* aides reprises/u);
    expect(body).toContain('/changements.atom');
  });

  it('are a feed with an address of its own, given once to who has it already', async () => {
    const { statusCode, headers, body } = await get('/changements.atom');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(body).toContain(
      '<link rel="self" type="application/atom+xml" href="http://levier.example/changements.atom"/>',
    );
    expect(body.match(/<entry>/g)).toHaveLength(1);
    const again = await get('/changements.atom', { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('never put a host that is none into an address', async () => {
    const { body } = await get('/changements.atom', { host: 'evil"><x' });
    expect(body).toContain('href="/changements.atom"');
    expect(body).not.toContain('evil');
  });
});
