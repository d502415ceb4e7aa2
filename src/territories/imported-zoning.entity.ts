import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** The official list of one zoning that an administrator imported: it replaces the list we ship. */
@Entity('zoning_import')
export class ZoningImportEntity {
  @PrimaryColumn('varchar', { length: 20, primaryKeyConstraintName: 'zoning_import_pk' })
  zoning!: string;

  @Column('varchar', { length: 100 })
  version!: string;

  /** Name of the file or publication it was read from. */
  @Column('varchar', { length: 300 })
  source!: string;

  @Column('varchar', { length: 64 })
  hash!: string;

  @Column('varchar', { name: 'imported_at', length: 24 })
  importedAt!: string;
}

/** One commune of an imported list. */
@Entity('zoning_commune')
export class ZoningCommuneEntity {
  @PrimaryColumn('varchar', { length: 20, primaryKeyConstraintName: 'zoning_commune_pk' })
  zoning!: string;

  @PrimaryColumn('varchar', { length: 5, primaryKeyConstraintName: 'zoning_commune_pk' })
  commune!: string;

  @Column('varchar', { name: 'zone_class', length: 40 })
  zoneClass!: string;

  @Column('varchar', { length: 20, nullable: true })
  doubt!: string | null;

  @ManyToOne(() => ZoningImportEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'zoning', foreignKeyConstraintName: 'zoning_commune_zoning_fk' })
  import?: Relation<ZoningImportEntity>;
}
