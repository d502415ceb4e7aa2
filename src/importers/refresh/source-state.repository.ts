import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { SourceStateEntity } from './source-state.entity';

export type SourceState = Readonly<
  Pick<
    SourceStateEntity,
    | 'source'
    | 'url'
    | 'checkedAt'
    | 'answeredAt'
    | 'changedAt'
    | 'etag'
    | 'lastModified'
    | 'hash'
    | 'failures'
    | 'error'
  >
>;

@Injectable()
export class SourceStateRepository {
  async find(manager: EntityManager, source: string): Promise<SourceState | null> {
    return manager.findOneBy(SourceStateEntity, { source });
  }

  async put(manager: EntityManager, state: SourceState): Promise<void> {
    await manager.save(SourceStateEntity, { ...state });
  }
}
