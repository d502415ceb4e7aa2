import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { SchemeRow } from './scheme.mapper';

/** A scheme of the catalogue, whatever source it came from. */
@Entity('scheme')
@Unique('scheme_source_external_id', ['source', 'externalId'])
export class SchemeEntity implements SchemeRow {
  @PrimaryColumn('varchar', { length: 200, primaryKeyConstraintName: 'scheme_pk' })
  id!: string;

  /** `levier` for our own files, else the name of the import. */
  @Column('varchar', { length: 60 })
  source!: string;

  /** Id in the source; null for our own. */
  @Column('varchar', { name: 'external_id', length: 200, nullable: true })
  externalId!: string | null;

  /** The scheme as JSON. */
  @Column('text')
  payload!: string;

  @Column('varchar', { length: 64 })
  hash!: string;

  /** Hash of what the last import wrote: another than `hash` once the scheme was changed here. Null where no import wrote it. */
  @Column('varchar', { name: 'imported_hash', length: 64, nullable: true })
  importedHash!: string | null;

  /** ISO instant at which its source stopped holding it; null while in the catalogue. */
  @Column('varchar', { name: 'archived_at', length: 24, nullable: true })
  archivedAt!: string | null;

  @Column('varchar', { name: 'updated_at', length: 24 })
  updatedAt!: string;
}
