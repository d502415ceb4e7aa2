import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';

import type { RowMark } from './live-catalogue';
import { SchemeEntity } from './scheme.entity';
import type { SchemeRow } from './scheme.mapper';

/** What telling new, changed and unchanged schemes apart needs. */
const MARKS = ['id', 'source', 'externalId', 'hash', 'importedHash', 'archivedAt'] as const;
export type SchemeMark = Pick<SchemeRow, (typeof MARKS)[number]>;

const ROWS_A_STATEMENT = 100;
/** Up to here, schemes are read by their ids. */
const FEW = 500;

/** Rows of the catalogue as plain objects: making entities of them takes several times longer. */
async function plain<K extends keyof SchemeRow>(manager: EntityManager, columns: readonly K[]) {
  const query = manager.createQueryBuilder(SchemeEntity, 'scheme').select([]).where({ archivedAt: IsNull() });
  for (const column of columns) query.addSelect(`scheme.${column}`, column);
  return query.getRawMany<Pick<SchemeRow, K>>();
}

@Injectable()
export class SchemeRepository {
  /** Of the schemes in the catalogue, in no order. */
  async active(manager: EntityManager): Promise<RowMark[]> {
    return plain(manager, ['id', 'source', 'externalId', 'hash', 'updatedAt']);
  }

  /** By id; many are read all at once. */
  async payloads(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: Pick<SchemeRow, 'id' | 'payload'>[] = [];
    if (ids.length > FEW) return payloadsOf(await plain(manager, ['id', 'payload']));
    for (let start = 0; start < ids.length; start += ROWS_A_STATEMENT) {
      const some = { id: In(ids.slice(start, start + ROWS_A_STATEMENT)) };
      rows.push(...(await manager.find(SchemeEntity, { select: { id: true, payload: true }, where: some })));
    }
    return payloadsOf(rows);
  }

  async marks(manager: EntityManager): Promise<SchemeMark[]> {
    const query = manager.createQueryBuilder(SchemeEntity, 'scheme').select([]);
    for (const column of MARKS) query.addSelect(`scheme.${column}`, column);
    return query.getRawMany<SchemeMark>();
  }

  /** Adds rows, or puts them in the place of those that have their ids. */
  async put(manager: EntityManager, rows: readonly SchemeRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await manager.upsert(SchemeEntity, rows.slice(start, start + ROWS_A_STATEMENT), ['id']);
    }
  }

  async archive(manager: EntityManager, ids: readonly string[], now: string): Promise<void> {
    for (let start = 0; start < ids.length; start += ROWS_A_STATEMENT) {
      const some = In(ids.slice(start, start + ROWS_A_STATEMENT));
      await manager.update(SchemeEntity, { id: some }, { archivedAt: now, updatedAt: now });
    }
  }
}

function payloadsOf(rows: readonly Pick<SchemeRow, 'id' | 'payload'>[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, payload }) => [id, payload]));
}
