import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';

import { IndexPartEntity } from './index-part.entity';

export interface IndexPart {
  readonly key: string;
  readonly part: number;
  readonly content: string;
}

@Injectable()
export class IndexPartRepository {
  /** The contents under a key, in the order of the parts. */
  async of(manager: EntityManager, key: string): Promise<string[]> {
    const rows = await manager
      .createQueryBuilder(IndexPartEntity, 'part')
      .select('part.content', 'content')
      .where({ key })
      .orderBy('part.part')
      .getRawMany<Pick<IndexPart, 'content'>>();
    return rows.map(({ content }) => content);
  }

  async insert(manager: EntityManager, row: IndexPart): Promise<void> {
    await manager.insert(IndexPartEntity, row);
  }

  async forget(manager: EntityManager, key: string): Promise<void> {
    await manager.delete(IndexPartEntity, { key });
  }

  async forgetOthers(manager: EntityManager, key: string): Promise<void> {
    await manager.delete(IndexPartEntity, { key: Not(key) });
  }
}
