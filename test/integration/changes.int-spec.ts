import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { ChangeEntity, ChangeLog, ChangeRepository } from '../../src/catalogue';
import { UnitOfWork } from '../../src/database';
import { importingFrom, schemeYaml, writeScheme, type Importing } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder } from './databases';

describe.each(ENGINES)('the log of the catalogue on %s', (engine) => {
  let folder: string;
  let dataSource: DataSource;
  let importing: Importing;
  let log: ChangeLog;

  beforeEach(async () => {
    folder = temporaryFolder();
    dataSource = await open(await freshAddress(engine));
    for (const id of ['a', 'b', 'c']) writeScheme(folder, `national/${id}.yaml`, schemeYaml(id));
    importing = await importingFrom(folder, dataSource);
    log = new ChangeLog(importing.catalogue, new ChangeRepository(), new UnitOfWork(dataSource));
  });
  afterEach(closeAll);

  const told = async (): Promise<unknown[]> =>
    (await log.entries()).map(({ kind, schemeId, count }) => [kind, schemeId, count]).sort();

  it('tells the first fill in one entry, and nothing of a second', async () => {
    await importing.seeds.import();
    await (await importingFrom(folder, dataSource)).seeds.import();
    expect(await told()).toEqual([['filled', null, 3]]);
  });

  it('tells what came, changed, left and came back, with the day and the fields', async () => {
    const { seeds } = importing;
    await seeds.import();
    writeScheme(folder, 'national/b.yaml', schemeYaml('b', 'calendar: { closes: 2099-12-31 }'));
    writeScheme(folder, 'national/d.yaml', schemeYaml('d'));
    rmSync(join(folder, 'national/c.yaml'));
    await seeds.import();
    expect(await told()).toEqual([
      ['archived', 'c', 1],
      ['changed', 'b', 1],
      ['created', 'd', 1],
      ['filled', null, 3],
    ]);
    const changed = (await log.entries()).find(({ kind }) => kind === 'changed');
    expect(changed).toMatchObject({
      name: 'Aide b',
      origin: 'levier',
      day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as unknown,
      fields: [{ field: 'calendar.closes', before: null, after: '2099-12-31' }],
    });
    writeScheme(folder, 'national/c.yaml', schemeYaml('c'));
    await seeds.import();
    expect(await told()).toContainEqual(['restored', 'c', 1]);
  });

  it('tells nothing of what was only asked, nor of a write that failed', async () => {
    const { seeds, writer } = importing;
    await seeds.import({ dryRun: true });
    expect(await told()).toEqual([]);
    await seeds.import();
    const { scheme } = importing.catalogue.get('a');
    const failing = importing.unitOfWork.run(async () => {
      await writer.archive(['a'], { now: '2026-11-28T10:00:00.000Z' });
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    const incoming = [{ scheme: { ...scheme, id: 'x', name: 'Y' }, externalId: null }];
    await writer.write('levier', incoming, { now: '2026-11-28T10:00:00.000Z', dryRun: true });
    expect(await dataSource.getRepository(ChangeEntity).count()).toBe(1);
  });

  it('opens with one entry on a catalogue that was there before it', async () => {
    await importing.seeds.import();
    await dataSource.getRepository(ChangeEntity).clear();
    writeScheme(folder, 'national/d.yaml', schemeYaml('d'));
    await importing.seeds.import();
    expect(await told()).toEqual([
      ['created', 'd', 1],
      ['filled', null, 3],
    ]);
  });

  it('forgets what is older than thirteen months when it writes', async () => {
    await importing.seeds.import();
    await dataSource.getRepository(ChangeEntity).update({ kind: 'filled' }, { at: '2024-01-01T00:00:00.000Z' });
    writeScheme(folder, 'national/d.yaml', schemeYaml('d'));
    await importing.seeds.import();
    expect(await told()).toEqual([['created', 'd', 1]]);
  });
});
