import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { ChangeRow } from './change';

/** One thing that happened to the catalogue. */
@Entity('catalogue_change')
export class ChangeEntity implements ChangeRow {
  @PrimaryColumn('varchar', { length: 36, primaryKeyConstraintName: 'catalogue_change_pk' })
  id!: string;

  @Index('catalogue_change_at')
  @Column('varchar', { length: 24 })
  at!: string;

  @Column('varchar', { length: 20 })
  kind!: string;

  @Column('varchar', { length: 60 })
  origin!: string;

  @Column('varchar', { name: 'scheme_id', length: 200, nullable: true })
  schemeId!: string | null;

  @Column('text')
  name!: string;

  @Column('integer')
  count!: number;

  /** The fields that changed, as JSON. */
  @Column('text')
  fields!: string;
}
