import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';

import type { ChangeRow } from './change';
import { ChangeEntity } from './change.entity';

const ROWS_A_STATEMENT = 100;

@Injectable()
export class ChangeRepository {
  /** Latest first. */
  async all(manager: EntityManager): Promise<ChangeRow[]> {
    return manager.find(ChangeEntity, { order: { at: 'DESC', id: 'ASC' } });
  }

  async isEmpty(manager: EntityManager): Promise<boolean> {
    return !(await manager.exists(ChangeEntity));
  }

  async insert(manager: EntityManager, rows: readonly ChangeRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await manager.insert(ChangeEntity, rows.slice(start, start + ROWS_A_STATEMENT));
    }
  }

  /** Forgets what is older than an instant, and what is older than the `most` latest rows. */
  async forget(manager: EntityManager, before: string, most: number): Promise<void> {
    await manager.delete(ChangeEntity, { at: LessThan(before) });
    const [oldest] = await manager.find(ChangeEntity, { order: { at: 'DESC' }, skip: most - 1, take: 1 });
    if (oldest !== undefined) await manager.delete(ChangeEntity, { at: LessThan(oldest.at) });
  }
}
