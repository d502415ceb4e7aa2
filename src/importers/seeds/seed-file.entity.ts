import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One seed file as last read: the manifest by which only changed files are read again. */
@Entity('seed_file')
export class SeedFileEntity {
  /** Path under the folder of schemes. */
  @PrimaryColumn('varchar', { length: 300, primaryKeyConstraintName: 'seed_file_pk' })
  path!: string;

  @Column('varchar', { length: 64 })
  hash!: string;

  @Column('varchar', { name: 'scheme_id', length: 200 })
  schemeId!: string;
}
