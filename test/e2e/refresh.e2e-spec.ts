import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { aNationalRow, nationalCsv } from '../builders/national-row';
import { commandLine, expectRefused, type Run } from '../support/command-line';
import { file, misbehavingServer, status, type MisbehavingServer } from '../support/misbehaving-server';

const AIDS = nationalCsv([aNationalRow({ id: 'DSP000001', titre: 'Aide rafraîchie' })]);

describe('levier refresh', () => {
  let server: MisbehavingServer;
  let folder: string;

  const line = (sources: unknown): Run => commandLine(folder, 'levier.db', { LEVIER_SOURCES: JSON.stringify(sources) });
  const configured = (): Run => line([{ source: 'schema-national', url: server.url.href, private: true }]);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'levier-test-'));
  });
  beforeEach(async () => {
    server = await misbehavingServer();
  });
  afterEach(() => server.close());

  it('tells what it would bring in', async () => {
    server.behave(file(AIDS, { etag: '"1"' }));
    expect(await configured()(['refresh', '--dry-run'])).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('schema-national : nouvelle copie, 1 créée, ') as unknown,
    });
  });

  it('brings in what a source publishes, then only what is new', async () => {
    server.behave(file(AIDS, { etag: '"1"' }), status(304));
    expect((await configured()(['refresh'])).out).toContain('nouvelle copie, 1 créée, ');
    expect((await configured()(['refresh', 'schema-national'])).out).toContain('copie inchangée, 0 créée, 0 changée, ');
  });

  it('ends with a failure when a source does not answer as it should, and says that nothing changed', async () => {
    server.behave(status(404));
    const { exitCode, out } = await configured()(['refresh']);
    expect(exitCode).toBe(1);
    expect(out).toBe('schema-national : échec, rien n’a changé : le serveur répond 404\n');
  });

  it('refuses a source that is not configured, and does nothing without any', async () => {
    expectRefused(await configured()(['refresh', 'eu-sedia']), 'eu-sedia', 'schema-national');
    expect((await commandLine(folder)(['refresh'])).out).toBe('Aucune source n’est configurée (LEVIER_SOURCES).\n');
  });
});
