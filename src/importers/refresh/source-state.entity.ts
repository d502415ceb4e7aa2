import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of a source that is fetched: when it was asked last, and which copy the catalogue holds. */
@Entity('source_state')
export class SourceStateEntity {
  @PrimaryColumn('varchar', { length: 60, primaryKeyConstraintName: 'source_state_pk' })
  source!: string;

  @Column('text')
  url!: string;

  /** ISO instant of the last attempt, whatever came of it. */
  @Column('varchar', { name: 'checked_at', length: 24 })
  checkedAt!: string;

  /** ISO instant at which the source last answered, even that nothing had changed; null before it ever did. */
  @Column('varchar', { name: 'answered_at', length: 24, nullable: true })
  answeredAt!: string | null;

  /** ISO instant of the last new copy that was imported. */
  @Column('varchar', { name: 'changed_at', length: 24, nullable: true })
  changedAt!: string | null;

  /** What the server said of that copy. */
  @Column('text', { nullable: true })
  etag!: string | null;

  @Column('varchar', { name: 'last_modified', length: 64, nullable: true })
  lastModified!: string | null;

  /** SHA-256 of that copy. */
  @Column('varchar', { length: 64, nullable: true })
  hash!: string | null;

  /** Attempts that failed since it last answered, and why the last one did: French, without full stop. */
  @Column('integer')
  failures!: number;

  @Column('text', { nullable: true })
  error!: string | null;
}
