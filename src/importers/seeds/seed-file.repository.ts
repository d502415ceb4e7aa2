import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';

import { SeedFileEntity } from './seed-file.entity';

export interface SeedFileRow {
  readonly path: string;
  readonly hash: string;
  readonly schemeId: string;
}

const ROWS_A_STATEMENT = 200;

@Injectable()
export class SeedFileRepository {
  async all(manager: EntityManager): Promise<SeedFileRow[]> {
    return manager.find(SeedFileEntity);
  }

  async remove(manager: EntityManager, paths: readonly string[]): Promise<void> {
    for (let start = 0; start < paths.length; start += ROWS_A_STATEMENT) {
      await manager.delete(SeedFileEntity, { path: In(paths.slice(start, start + ROWS_A_STATEMENT)) });
    }
  }

  /** Rows of the same path are replaced. */
  async put(manager: EntityManager, rows: readonly SeedFileRow[]): Promise<void> {
    await this.remove(
      manager,
      rows.map(({ path }) => path),
    );
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await manager.insert(SeedFileEntity, rows.slice(start, start + ROWS_A_STATEMENT));
    }
  }
}
