import { Injectable } from '@nestjs/common';

import type { SchemeRow } from '../scheme.mapper';
import { SchemeRepository, type SchemeMark } from '../scheme.repository';
import { ChangeRepository } from './change.repository';
import { archivals, changesOf, filled } from './record-changes';

type Manager = Parameters<ChangeRepository['insert']>[0];

const DAY = 86_400_000;
/** Thirteen months: a year ago can still be read. */
const KEPT_DAYS = 400;
/** What the page and the feed hold in memory. */
const KEPT_ROWS = 10_000;

export interface RecordedWrite {
  readonly created: readonly SchemeRow[];
  readonly changed: readonly SchemeRow[];
  /** Of the whole table, before the write. */
  readonly marks: readonly SchemeMark[];
  readonly now: string;
}

/** Tells the log what is about to be written, in the transaction that writes it. */
@Injectable()
export class ChangeRecorder {
  constructor(
    private readonly changes: ChangeRepository,
    private readonly schemes: SchemeRepository,
  ) {}

  async recordWrite(manager: Manager, { created, changed, marks, now }: RecordedWrite): Promise<void> {
    if (created.length + changed.length === 0) return;
    await this.begin(manager, marks, now);
    const payloads = await this.schemes.payloads(
      manager,
      changed.map(({ id }) => id),
    );
    const held = new Map(marks.map((mark) => [mark.id, mark]));
    await this.changes.insert(manager, changesOf({ created, changed, held, payloads, now }));
    await this.changes.forget(manager, new Date(Date.parse(now) - KEPT_DAYS * DAY).toISOString(), KEPT_ROWS);
  }

  async recordArchival(manager: Manager, ids: readonly string[], now: string): Promise<void> {
    const marks = await this.schemes.marks(manager);
    await this.begin(manager, marks, now);
    const wanted = new Set(ids);
    const leaving = marks.filter(({ id, archivedAt }) => archivedAt === null && wanted.has(id));
    const payloads = await this.schemes.payloads(
      manager,
      leaving.map(({ id }) => id),
    );
    const known = leaving.flatMap(({ id, source }) => {
      const payload = payloads.get(id);
      return payload === undefined ? [] : [{ id, source, payload }];
    });
    await this.changes.insert(manager, archivals(known, now));
  }

  /** A catalogue that was there before its log: one entry tells what it held. */
  private async begin(manager: Manager, marks: readonly SchemeMark[], now: string): Promise<void> {
    const active = marks.filter(({ archivedAt }) => archivedAt === null);
    if (active.length === 0 || !(await this.changes.isEmpty(manager))) return;
    const counts = new Map<string, number>();
    for (const { source } of active) counts.set(source, (counts.get(source) ?? 0) + 1);
    await this.changes.insert(
      manager,
      [...counts].map(([source, count]) => filled(source, count, now)),
    );
  }
}
