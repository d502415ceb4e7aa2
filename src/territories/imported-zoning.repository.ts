import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import type { Zoning } from '../engine';
import { ZoningCommuneEntity, ZoningImportEntity } from './imported-zoning.entity';
import type { ZoneEntry } from './zoning.types';

/** An official list as imported, with where it came from. */
export interface ImportedZoning {
  readonly zoning: Zoning;
  readonly version: string;
  readonly source: string;
  /** Fingerprint of the file. */
  readonly hash: string;
  /** ISO instant. */
  readonly importedAt: string;
  /** By bare commune code. */
  readonly entries: ReadonlyMap<string, ZoneEntry>;
}

/** SQLite takes few values a statement. */
const ROWS_A_STATEMENT = 400;

/** Lists of zonings that administrators imported; one a zoning, the last one. */
@Injectable()
export class ImportedZoningRepository {
  async all(manager: EntityManager): Promise<ImportedZoning[]> {
    const imports = await manager.find(ZoningImportEntity, { order: { zoning: 'ASC' } });
    const communes = await manager.find(ZoningCommuneEntity);
    const entries = new Map(imports.map(({ zoning }) => [zoning, new Map<string, ZoneEntry>()]));
    for (const { zoning, commune, zoneClass, doubt } of communes) {
      entries.get(zoning)?.set(commune, { zoneClass, doubt: doubt as ZoneEntry['doubt'], details: [] });
    }
    return imports.map((row) => ({
      zoning: row.zoning as Zoning,
      version: row.version,
      source: row.source,
      hash: row.hash,
      importedAt: row.importedAt,
      entries: entries.get(row.zoning) ?? new Map<string, ZoneEntry>(),
    }));
  }

  /** Fingerprint of the list in force, null when none was imported. */
  async hashOf(manager: EntityManager, zoning: Zoning): Promise<string | null> {
    return (await manager.findOneBy(ZoningImportEntity, { zoning }))?.hash ?? null;
  }

  /** The new list takes the place of the former one. */
  async replace(manager: EntityManager, { entries, ...list }: ImportedZoning): Promise<void> {
    await manager.delete(ZoningImportEntity, { zoning: list.zoning });
    await manager.insert(ZoningImportEntity, list);
    const rows = [...entries].map(([commune, { zoneClass, doubt }]) => ({
      zoning: list.zoning,
      commune,
      zoneClass,
      doubt,
    }));
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await manager.insert(ZoningCommuneEntity, rows.slice(start, start + ROWS_A_STATEMENT));
    }
  }
}
