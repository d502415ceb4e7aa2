import type { DataSource, EntityManager } from 'typeorm';

import { SeedFileEntity } from '../../src/importers';
import { UnitOfWork } from '../../src/database';
import { closeAll, ENGINES, freshAddress, open } from './databases';

const insert = async (manager: EntityManager, path: string): Promise<void> => {
  await manager.insert(SeedFileEntity, { path, hash: 'h', schemeId: path });
};

const count = (dataSource: DataSource): Promise<number> => dataSource.getRepository(SeedFileEntity).count();

describe.each(ENGINES)('UnitOfWork on %s', (engine) => {
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;

  beforeEach(async () => {
    dataSource = await open(await freshAddress(engine));
    unitOfWork = new UnitOfWork(dataSource);
  });
  afterEach(closeAll);

  it('keeps 40 rows of 50 concurrent units, 10 of them rolled back', async () => {
    const units = Array.from({ length: 50 }, (_, index) =>
      unitOfWork.run(async (manager) => {
        await insert(manager, String(index));
        await new Promise(setImmediate);
        if (index % 5 === 0) throw new Error(`unit ${String(index)}`);
      }),
    );
    const outcomes = await Promise.allSettled(units);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(await count(dataSource)).toBe(40);
  });

  it('lets a nested unit share the fate of the outer one', async () => {
    const outer = unitOfWork.run(async (manager) => {
      await insert(manager, 'outer');
      await unitOfWork.run(async (nested) => {
        expect(nested).toBe(manager);
        await insert(nested, 'nested');
      });
      throw new Error('after the nested unit');
    });
    await expect(outer).rejects.toThrow('after the nested unit');
    expect(await count(dataSource)).toBe(0);
  });

  it('rolls back the whole when a nested unit failed, even if its caller went on', async () => {
    const outer = unitOfWork.run(async (manager) => {
      await insert(manager, 'outer');
      await unitOfWork.run(() => Promise.reject(new Error('nested'))).catch(() => undefined);
    });
    await expect(outer).rejects.toThrow('nested');
    expect(await count(dataSource)).toBe(0);
  });

  it('gives what runs on after the end a unit of its own', async () => {
    let later: Promise<void> | undefined;
    let release: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (release = resolve));
    await unitOfWork.run((manager) => {
      later = ended.then(() => unitOfWork.run((other) => insert(other, other === manager ? 'same' : 'own')));
      return Promise.resolve();
    });
    release();
    await later;
    expect((await dataSource.getRepository(SeedFileEntity).find()).map(({ path }) => path)).toEqual(['own']);
  });

  it('returns what the work returns, and goes on after a failure', async () => {
    await expect(unitOfWork.run(() => Promise.reject(new Error('first')))).rejects.toThrow('first');
    expect(await unitOfWork.run((manager) => manager.count(SeedFileEntity))).toBe(0);
  });
});

describe('two connections on one SQLite file', () => {
  afterEach(closeAll);

  it('show each other committed rows only, and take the write lock before they read', async () => {
    const address = await freshAddress('sqlite');
    const [writer, other] = [await open(address), await open(address, { lockTimeout: 20 })];
    await new UnitOfWork(writer).run(async (manager) => {
      await expect(new UnitOfWork(other).run((second) => second.count(SeedFileEntity))).rejects.toThrow('locked');
      await insert(manager, 'a');
      expect(await count(other)).toBe(0);
    });
    expect(await count(other)).toBe(1);
  });
});
