import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of the text index as it was built: derived, and made again when it is missing, torn or of another key. */
@Entity('index_part')
export class IndexPartEntity {
  /** Of the schemes, and of all that reads their texts. */
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'index_part_pk' })
  key!: string;

  /** From 1; 0 tells how many there are, and the fingerprint of the whole. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'index_part_pk' })
  part!: number;

  /** Base 64. */
  @Column('text')
  content!: string;
}
