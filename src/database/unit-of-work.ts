import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

interface Unit {
  readonly manager: EntityManager;
  /** False once the transaction has ended: what still runs then starts a unit of its own. */
  open: boolean;
  /** Set when a nested part failed: the whole is rolled back even if its caller went on. */
  failure: { readonly error: unknown } | null;
}

export interface UnitOptions {
  /** No other unit that asks the same runs meanwhile, in any process: for imports, which read all before they write. */
  readonly alone?: boolean;
}

/** Any number, the same for every process. */
const ALONE_LOCK = 721_835;

/**
 * The one way to write: every write goes through the manager that `run` hands in.
 * SQLite has one connection, on which a write beside an open transaction would share its fate: units queue there.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Unit>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  /** One transaction, all or nothing; nested calls join it. Nothing slow (HTTP, mail) belongs inside. */
  async run<T>(work: (manager: EntityManager) => Promise<T>, { alone = false }: UnitOptions = {}): Promise<T> {
    const outer = this.current.getStore();
    if (outer?.open) return this.join(outer, work);
    if (this.dataSource.options.type === 'postgres') return this.transaction(work, alone ? waitToBeAlone : null);
    const turn = this.queue.then(() => this.transaction(work, takeWriteLock));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async join<T>(unit: Unit, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await work(unit.manager);
    } catch (error) {
      unit.failure ??= { error };
      throw error;
    }
  }

  private transaction<T>(
    work: (manager: EntityManager) => Promise<T>,
    begin: ((manager: EntityManager) => Promise<void>) | null,
  ): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await begin?.(manager);
      const unit: Unit = { manager, open: true, failure: null };
      try {
        const result = await this.current.run(unit, () => work(manager));
        if (unit.failure !== null) throw unit.failure.error;
        return result;
      } finally {
        unit.open = false;
      }
    });
  }
}

/** Another process may write too: the lock is taken before the first read, so that SQLite waits instead of failing. */
async function takeWriteLock(manager: EntityManager): Promise<void> {
  await manager.query('DELETE FROM "migrations" WHERE 1 = 0');
}

async function waitToBeAlone(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(${String(ALONE_LOCK)})`);
}
