import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { OperatorError } from '../../src/common';
import { BackupService, UnitOfWork } from '../../src/database';
import { SeedFileEntity } from '../../src/importers';
import { closeAll, freshAddress, open, temporaryFolder } from './databases';

const pair = (number: number): Pick<SeedFileEntity, 'path' | 'hash' | 'schemeId'>[] =>
  ['left', 'right'].map((side) => ({ path: `${String(number)} ${side}`, hash: 'x'.repeat(60), schemeId: 's' }));

describe('backup', () => {
  afterEach(closeAll);

  it('copies whole units while others are written, and reopens as a database', async () => {
    const address = await freshAddress('sqlite');
    const dataSource = await open(address);
    const unitOfWork = new UnitOfWork(dataSource);
    const write = (number: number): Promise<void> =>
      unitOfWork.run(async (manager) => {
        for (const row of pair(number)) await manager.insert(SeedFileEntity, row);
      });
    for (let number = 0; number < 100; number++) await write(number);

    const file = join(temporaryFolder(), 'made/copy.db');
    const copying = new BackupService(address).backup(file);
    const writing = Promise.all(Array.from({ length: 60 }, (_, index) => write(1000 + index)));
    await Promise.all([copying, writing]);

    const copy = await open({ kind: 'sqlite', file });
    const rows = await copy.getRepository(SeedFileEntity).find({ order: { path: 'ASC' } });
    const live = await dataSource.getRepository(SeedFileEntity).find({ order: { path: 'ASC' } });
    expect(live).toHaveLength(320);
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(rows.length % 2).toBe(0);
    const copied = new Set(rows.map(({ path }) => path));
    expect(rows).toEqual(live.filter(({ path }) => copied.has(path)));
  });

  it('never holds rows of a unit that is not committed', async () => {
    const address = await freshAddress('sqlite');
    const dataSource = await open(address);
    const file = join(temporaryFolder(), 'copy.db');
    await new UnitOfWork(dataSource).run(async (manager) => {
      await manager.insert(SeedFileEntity, pair(1));
      await new BackupService(address).backup(file);
    });
    const copy = await open({ kind: 'sqlite', file });
    expect(await copy.getRepository(SeedFileEntity).count()).toBe(0);
  });

  it('never overwrites a file', async () => {
    const address = await freshAddress('sqlite');
    await open(address);
    const file = join(temporaryFolder(), 'kept.db');
    writeFileSync(file, 'precious');
    await expect(new BackupService(address).backup(file)).rejects.toThrow(/kept\.db exists already/);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  it('leaves nothing behind when it fails', async () => {
    const folder = temporaryFolder();
    const missing = new BackupService({ kind: 'sqlite', file: join(folder, 'none.db') });
    await expect(missing.backup(join(folder, 'copy.db'))).rejects.toThrow(OperatorError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('points to pg_dump on PostgreSQL', async () => {
    const file = join(temporaryFolder(), 'copy.db');
    await expect(new BackupService(await freshAddress('postgres')).backup(file)).rejects.toThrow('pg_dump');
    expect(existsSync(file)).toBe(false);
  });
});
