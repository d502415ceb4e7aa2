import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { SchemeEntity } from '../../src/catalogue';
import { importingFrom, schemeYaml, writeScheme, type Importing } from './catalogue';
import { closeAll, ENGINES, freshAddress, open, temporaryFolder } from './databases';

describe.each(ENGINES)('seeds on %s', (engine) => {
  let folder: string;
  let dataSource: DataSource;
  let start: () => Promise<Importing>;

  beforeEach(async () => {
    folder = temporaryFolder();
    dataSource = await open(await freshAddress(engine));
    start = () => importingFrom(folder, dataSource);
    for (const id of ['a', 'b', 'c']) writeScheme(folder, `national/${id}.yaml`, schemeYaml(id));
  });
  afterEach(closeAll);

  it('fill an empty database, then change nothing', async () => {
    const first = await start();
    expect(await first.seeds.import()).toEqual({
      created: ['a', 'b', 'c'],
      changed: [],
      unchanged: [],
      kept: [],
      archived: [],
      rejected: [],
    });
    const version = first.catalogue.snapshot().version;
    const second = await start();
    expect(await second.seeds.import()).toMatchObject({ created: [], changed: [], unchanged: ['a', 'b', 'c'] });
    expect(second.catalogue.snapshot().version).toBe(version);
    expect(second.catalogue.snapshot().schemes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('read again only what changed', async () => {
    const { seeds, catalogue } = await start();
    await seeds.import();
    const { version } = catalogue.snapshot();
    writeScheme(folder, 'national/b.yaml', schemeYaml('b', 'acronym: BBB'));
    expect(await seeds.import()).toMatchObject({ created: [], changed: ['b'], unchanged: ['a', 'c'] });
    expect(catalogue.get('b').scheme.acronym).toBe('BBB');
    expect(catalogue.snapshot().version).not.toBe(version);
  });

  it('do not count a new comment as a change of the scheme', async () => {
    const { seeds } = await start();
    await seeds.import();
    writeScheme(folder, 'national/b.yaml', `# vérifié\n${schemeYaml('b')}`);
    expect(await seeds.import()).toMatchObject({ changed: [], unchanged: ['a', 'c', 'b'] });
  });

  it('archive a scheme whose file is gone, and bring it back with its file', async () => {
    const { seeds, catalogue } = await start();
    await seeds.import();
    rmSync(join(folder, 'national/b.yaml'));
    expect(await seeds.import()).toMatchObject({ archived: ['b'], unchanged: ['a', 'c'] });
    expect(() => catalogue.get('b')).toThrow('« b »');
    expect(await dataSource.getRepository(SchemeEntity).count()).toBe(3);
    writeScheme(folder, 'national/b.yaml', schemeYaml('b'));
    expect(await seeds.import()).toMatchObject({ changed: ['b'], created: [] });
    expect(catalogue.get('b').scheme.id).toBe('b');
  });

  it('keep a scheme whose file has moved', async () => {
    const { seeds, catalogue } = await start();
    await seeds.import();
    writeScheme(folder, 'national/x/.keep', '');
    renameSync(join(folder, 'national/b.yaml'), join(folder, 'national/x/b.yaml'));
    expect(await seeds.import()).toMatchObject({ archived: [], created: [], changed: [], rejected: [] });
    expect(catalogue.snapshot().schemes).toHaveLength(3);
  });

  it('report a broken file and take the others; its scheme stays as it was', async () => {
    const { seeds, catalogue } = await start();
    await seeds.import();
    writeScheme(folder, 'national/b.yaml', schemeYaml('b', 'levle: national'));
    writeScheme(folder, 'national/d.yaml', schemeYaml('d'));
    const report = await seeds.import();
    expect(report).toMatchObject({ created: ['d'], archived: [] });
    expect(report.rejected).toEqual([
      {
        file: 'national/b.yaml',
        line: 6,
        message: 'fiche : clé inconnue « levle », vouliez-vous écrire « level » ?',
      },
    ]);
    expect(catalogue.get('b').scheme.name).toBe('Aide b');
    expect(await seeds.broken()).toMatchObject([{ severity: 'error', schemeId: 'national/b.yaml' }]);
    expect((await seeds.import()).rejected).toHaveLength(1);
  });

  it('refuse a second file of the same id', async () => {
    writeScheme(folder, 'national/z/a.yaml', schemeYaml('a', 'acronym: ZZ'));
    const { seeds, catalogue } = await start();
    const { rejected } = await seeds.import();
    expect(rejected).toMatchObject([
      { file: 'national/z/a.yaml', message: expect.stringContaining('« a »') as string },
    ]);
    expect(catalogue.get('a').scheme.acronym).toBeNull();
  });

  it('leave alone a scheme of another source, whatever its id', async () => {
    const { seeds, writer, catalogue } = await start();
    await seeds.import();
    const { scheme } = catalogue.get('a');
    const imported = { scheme: { ...scheme, id: 'd', name: 'Venue d’ailleurs' }, externalId: '12' };
    await writer.write('elsewhere', [imported], { now: '2026-01-01T00:00:00.000Z' });
    writeScheme(folder, 'national/d.yaml', schemeYaml('d'));
    const { rejected, created } = await seeds.import();
    expect(created).toEqual([]);
    expect(rejected).toMatchObject([{ file: 'national/d.yaml' }]);
    await catalogue.reload();
    expect(catalogue.get('d')).toMatchObject({ source: 'elsewhere', externalId: '12' });
  });

  it('write nothing when only asked what they would do', async () => {
    const { seeds, catalogue } = await start();
    expect(await seeds.import({ dryRun: true })).toMatchObject({ created: ['a', 'b', 'c'] });
    expect(await dataSource.getRepository(SchemeEntity).count()).toBe(0);
    expect(catalogue.snapshot().schemes).toEqual([]);
  });

  it('never take a missing folder for an empty catalogue', async () => {
    const { seeds, catalogue } = await start();
    await seeds.import();
    rmSync(folder, { recursive: true });
    await expect(seeds.import()).rejects.toThrow('cannot be read');
    expect(catalogue.snapshot().schemes).toHaveLength(3);
  });

  it('take 1,000 files, then none of them again', async () => {
    for (let index = 0; index < 1000; index++) {
      const id = `aide-${String(index)}`;
      writeScheme(folder, `national/${id}.yaml`, schemeYaml(id, 'criteria: [{ kind: headcount, max: 249 }]'));
    }
    const { seeds, catalogue } = await start();
    expect((await seeds.import()).created).toHaveLength(1003);
    const again = await (await start()).seeds.import();
    expect(again.unchanged).toHaveLength(1003);
    expect(catalogue.snapshot().schemes).toHaveLength(1003);
  });
});

describe('two processes on one empty PostgreSQL database', () => {
  afterEach(closeAll);

  it('fill it once when they start together', async () => {
    const folder = temporaryFolder();
    for (const id of ['a', 'b', 'c']) writeScheme(folder, `national/${id}.yaml`, schemeYaml(id));
    const address = await freshAddress('postgres');
    const processes = [await open(address), await open(address)];
    const importing = await Promise.all(processes.map((dataSource) => importingFrom(folder, dataSource)));
    const reports = await Promise.all(importing.map(({ seeds }) => seeds.import()));
    expect(reports.map(({ created }) => created.length).sort()).toEqual([0, 3]);
    expect(reports.flatMap(({ rejected }) => rejected)).toEqual([]);
  });
});
