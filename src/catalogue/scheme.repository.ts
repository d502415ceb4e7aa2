import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';

import { SchemeEntity } from './scheme.entity';
import type { SchemeRow } from './scheme.mapper';

/** What telling new, changed and unchanged schemes apart needs. */
export type SchemeMark = Pick<SchemeRow, 'id' | 'source' | 'hash' | 'archivedAt'>;

const ROWS_A_STATEMENT = 100;

@Injectable()
export class SchemeRepository {
  async active(manager: EntityManager): Promise<SchemeRow[]> {
    return manager.find(SchemeEntity, { where: { archivedAt: IsNull() }, order: { id: 'ASC' } });
  }

  async marks(manager: EntityManager): Promise<SchemeMark[]> {
    return manager.find(SchemeEntity, { select: { id: true, source: true, hash: true, archivedAt: true } });
  }

  async insert(manager: EntityManager, rows: readonly SchemeRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await manager.insert(SchemeEntity, rows.slice(start, start + ROWS_A_STATEMENT));
    }
  }

  async update(manager: EntityManager, rows: readonly SchemeRow[]): Promise<void> {
    for (const { id, ...row } of rows) await manager.update(SchemeEntity, { id }, row);
  }

  async archive(manager: EntityManager, ids: readonly string[], now: string): Promise<void> {
    for (let start = 0; start < ids.length; start += ROWS_A_STATEMENT) {
      const some = In(ids.slice(start, start + ROWS_A_STATEMENT));
      await manager.update(SchemeEntity, { id: some }, { archivedAt: now, updatedAt: now });
    }
  }
}
