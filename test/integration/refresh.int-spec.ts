import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { UnitOfWork } from '../../src/database';
import { SourceStateEntity } from '../../src/importers';
import { KeptCopies } from '../../src/importers/refresh/kept-copies';
import { SourceRefresher, type Refreshed } from '../../src/importers/refresh/source-refresher';
import type { RefreshedSource } from '../../src/importers/refresh/source-settings';
import { SourceStateRepository } from '../../src/importers/refresh/source-state.repository';
import { aFeed, linesOf } from '../builders/feed';
import {
  file,
  misbehavingServer,
  shortOf,
  stalled,
  status,
  type MisbehavingServer,
} from '../support/misbehaving-server';
import { importingFrom } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder } from './databases';

const TWO = linesOf([
  ['a', 'Aide a'],
  ['b', 'Aide b'],
]);
const THREE = `${TWO}\nc\tAide c`;
const LIMITS = { idle: 60_000, whole: 60_000, bytes: 1_000_000, redirects: 2 };
const PATIENCE = { attempts: 3, first: 1000, most: 1000 };

describe.each(ENGINES)('refreshing a source on %s', (engine) => {
  let dataSource: DataSource;
  let server: MisbehavingServer;
  let folder: string;
  let copies: string;
  let waited: number[];

  const source = (): RefreshedSource => ({ feed: aFeed(), url: server.url, every: 3_600_000, mayBePrivate: true });
  const refresh = async (more: { readonly at?: string; readonly dryRun?: boolean; readonly idle?: number } = {}) => {
    const { at = '2026-11-29T10:00:00.000Z', dryRun = false, idle = LIMITS.idle } = more;
    const importing = await importingFrom(folder, dataSource);
    const refresher = new SourceRefresher(
      importing.feeds,
      new SourceStateRepository(),
      new UnitOfWork(dataSource),
      new KeptCopies(copies),
      {
        limits: { ...LIMITS, idle },
        patience: PATIENCE,
        chance: { random: () => 0.5, wait: (ms) => Promise.resolve(void waited.push(ms)) },
        now: () => new Date(at),
      },
    );
    const refreshed: Refreshed = await refresher.refresh(source(), new AbortController().signal, dryRun);
    const held = [...(await importingFrom(folder, dataSource)).catalogue.snapshot().entries.values()];
    return { refreshed, held: held.map(({ scheme }) => scheme.name) };
  };
  const state = () => dataSource.getRepository(SourceStateEntity).findOneBy({ source: 'exemple' });

  beforeEach(async () => {
    dataSource = await open(await freshAddress(engine));
    server = await misbehavingServer();
    folder = temporaryFolder();
    copies = join(folder, 'copies');
    waited = [];
  });
  afterEach(async () => {
    await server.close();
    await closeAll();
  });

  it('imports a new copy, then asks only for what is newer', async () => {
    server.behave(file(TWO, { etag: '"1"' }), status(304), file(THREE, { etag: '"2"' }));
    expect(await refresh()).toMatchObject({
      refreshed: { outcome: 'new-copy', report: { created: ['exemple-a', 'exemple-b'] } },
      held: ['Aide a', 'Aide b'],
    });
    expect(await refresh({ at: '2026-11-29T11:00:00.000Z' })).toMatchObject({
      refreshed: { outcome: 'same-copy', report: { created: [], changed: [] } },
    });
    expect(server.asked.map((headers) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(await state()).toMatchObject({
      checkedAt: '2026-11-29T11:00:00.000Z',
      answeredAt: '2026-11-29T11:00:00.000Z',
      changedAt: '2026-11-29T10:00:00.000Z',
      etag: '"1"',
      failures: 0,
      error: null,
    });
    expect((await refresh({ at: '2026-11-29T12:00:00.000Z' })).held).toEqual(['Aide a', 'Aide b', 'Aide c']);
    expect(await state()).toMatchObject({ changedAt: '2026-11-29T12:00:00.000Z', etag: '"2"' });
    expect(readdirSync(copies)).toEqual(['exemple']);
  });

  it('tries again what may pass, and says so when it does not', async () => {
    server.behave(status(503), shortOf(1000, TWO), file(TWO));
    expect((await refresh()).refreshed).toMatchObject({ outcome: 'new-copy' });
    expect(waited).toEqual([1000, 1000]);
    server.behave(status(500));
    expect((await refresh()).refreshed).toEqual({ outcome: 'failed', error: 'le serveur répond 500' });
    expect(server.asked).toHaveLength(6);
    expect(await state()).toMatchObject({ failures: 1, error: 'le serveur répond 500' });
  });

  it.each([
    ['breaks off', shortOf(THREE.length, THREE.slice(0, -4)), 'la réponse est incomplète'],
    ['stalls', stalled, 'le serveur ne répond plus'],
    ['is no list', file('illisible'), 'refusé : ce n’est pas une liste'],
    ['is not text', file(Buffer.from([0x61, 0xe9, 0x62])), 'le fichier n’est pas en UTF-8'],
    ['is too large', file('x'.repeat(1_000_001)), 'le fichier dépasse 1 Mo'],
    ['is gone', status(410), 'le serveur répond 410'],
  ])('changes nothing when the file %s, and goes on from the copy before', async (_name, behaviour, message) => {
    server.behave(file(TWO, { etag: '"1"' }));
    await refresh();
    const before = await state();
    server.behave(behaviour);
    const failed = await refresh({ at: '2026-11-29T11:00:00.000Z', idle: 100 });
    expect(failed).toMatchObject({ refreshed: { outcome: 'failed' }, held: ['Aide a', 'Aide b'] });
    expect((failed.refreshed as { error: string }).error).toContain(message);
    expect(await state()).toMatchObject({
      url: before?.url,
      etag: before?.etag,
      hash: before?.hash,
      changedAt: before?.changedAt,
      answeredAt: before?.answeredAt,
      checkedAt: '2026-11-29T11:00:00.000Z',
      failures: 1,
      error: (failed.refreshed as { error: string }).error,
    });
    server.behave(status(304));
    expect((await refresh({ at: '2026-11-29T12:00:00.000Z' })).refreshed).toMatchObject({ outcome: 'same-copy' });
    expect(server.asked.at(-1)).toMatchObject({ 'if-none-match': '"1"' });
    expect(await state()).toMatchObject({ failures: 0, error: null });
    expect(readdirSync(copies)).toEqual(['exemple']);
  });

  it('asks for the whole file where the copy is lost or the address is another', async () => {
    server.behave(file(TWO, { etag: '"1"' }));
    await refresh();
    rmSync(copies, { recursive: true });
    await refresh();
    expect(server.asked[1]).not.toHaveProperty('if-none-match');
    await dataSource.getRepository(SourceStateEntity).update({ source: 'exemple' }, { url: 'https://example.org/' });
    await refresh();
    expect(server.asked[2]).not.toHaveProperty('if-none-match');
    expect(await state()).toMatchObject({ url: server.url.href });
  });

  it('tells what it would do, and writes nothing', async () => {
    server.behave(file(TWO));
    expect(await refresh({ dryRun: true })).toMatchObject({
      refreshed: { outcome: 'new-copy', report: { created: ['exemple-a', 'exemple-b'] } },
      held: [],
    });
    expect(await state()).toBeNull();
    server.behave(status(404));
    expect((await refresh({ dryRun: true })).refreshed).toMatchObject({ outcome: 'failed' });
    expect(await state()).toBeNull();
  });
});
