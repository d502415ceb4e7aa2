import type { DataSource } from 'typeorm';

import { IndexPartEntity, IndexPartRepository, IndexStore, type Catalogue } from '../../src/catalogue';
import { UnitOfWork } from '../../src/database';
import { aScheme } from '../builders/scheme';
import { importingFrom } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder } from './databases';

const NOW = '2026-01-01T00:00:00.000Z';
/** Enough for the index to be built beside the requests, and kept. */
const MANY = 2_100;

const schemes = Array.from({ length: MANY }, (_, at) => ({
  scheme: aScheme({
    id: `aide-${String(at).padStart(4, '0')}`,
    name: `Aide ${at % 3 === 0 ? 'au robot' : 'à la soudure'} ${String(at)}`,
  }),
  externalId: String(at),
}));

const answers = (catalogue: Catalogue): unknown =>
  ['robot', 'soudur', 'aide 17', 'robbot'].map((q) => catalogue.find({ q, limit: 30 }, '2026-11-23'));

async function indexed(catalogue: Catalogue): Promise<void> {
  while (!catalogue.isIndexed) await new Promise((resolve) => setImmediate(resolve));
}

async function kept(dataSource: DataSource): Promise<void> {
  const manifest = () => dataSource.getRepository(IndexPartEntity).findOneBy({ part: 0 });
  while ((await manifest()) === null) await new Promise((resolve) => setImmediate(resolve));
}

describe.each(ENGINES)('the saved index on %s', (engine) => {
  let dataSource: DataSource;

  beforeEach(async () => {
    dataSource = await open(await freshAddress(engine));
  });
  afterEach(closeAll);

  it('gives back what was written under a key, whole or not at all', async () => {
    const store = new IndexStore(new UnitOfWork(dataSource), new IndexPartRepository());
    const parts = dataSource.getRepository(IndexPartEntity);
    const bytes = Uint8Array.from({ length: 3_200_000 }, (_, at) => (at * at) % 251);
    expect(await store.read('first')).toBeNull();
    expect(await store.write('first', bytes.subarray(5))).toBe(true);
    expect(Buffer.compare((await store.read('first')) ?? new Uint8Array(), bytes.subarray(5))).toBe(0);
    expect(await store.read('second')).toBeNull();
    await store.write('second', bytes);
    expect(await store.read('first')).toBeNull();
    expect(await parts.count()).toBe(4);
    await parts.update({ key: 'second', part: 2 }, { content: 'AAAA' });
    expect(await store.read('second')).toBeNull();
    await parts.delete({ key: 'second', part: 2 });
    expect(await store.read('second')).toBeNull();
  });

  it('is never an error, even without its table', async () => {
    await dataSource.query('DROP TABLE index_part');
    const store = new IndexStore(new UnitOfWork(dataSource), new IndexPartRepository());
    expect(await store.read('any')).toBeNull();
    expect(await store.write('any', Uint8Array.of(1))).toBe(false);
  });

  it('serves the next start of a large catalogue, until the catalogue is another', async () => {
    const folder = temporaryFolder();
    const first = await importingFrom(folder, dataSource);
    await first.writer.write('elsewhere', schemes, { now: NOW });
    await first.catalogue.reload();
    expect(first.catalogue.isIndexed).toBe(false);
    const built = answers(first.catalogue);
    expect(first.catalogue.isIndexed).toBe(true);
    await kept(dataSource);

    const second = await importingFrom(folder, dataSource);
    expect(second.catalogue.isIndexed).toBe(true);
    expect(answers(second.catalogue)).toEqual(built);

    const changed = { scheme: aScheme({ id: 'aide-0001', name: 'Prime au robot' }), externalId: '1' };
    await second.writer.write('elsewhere', [changed], { now: NOW });
    await second.catalogue.reload();
    const third = await importingFrom(folder, dataSource);
    expect(third.catalogue.isIndexed).toBe(false);
    await indexed(third.catalogue);
    expect(answers(third.catalogue)).toEqual(answers(second.catalogue));
    for (const { catalogue } of [first, second, third]) catalogue.onModuleDestroy();
  });
});
