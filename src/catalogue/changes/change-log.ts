import { Injectable } from '@nestjs/common';

import { todayInParis } from '../../common';
import { UnitOfWork } from '../../database';
import type { CalendarDate } from '../../engine';
import { Catalogue } from '../catalogue.service';
import type { CatalogueSnapshot } from '../snapshot';
import type { CatalogueChange, ChangeKind, ChangeRow, FieldChange } from './change';
import { ChangeRepository } from './change.repository';
import { closings } from './closings';

function toChange(row: ChangeRow): CatalogueChange {
  return {
    ...row,
    kind: row.kind as ChangeKind,
    fields: JSON.parse(row.fields) as FieldChange[],
    day: todayInParis(new Date(row.at)),
  };
}

/** What happened to the catalogue, latest first. */
@Injectable()
export class ChangeLog {
  /** Read once for each state of the catalogue: whatever writes to it has it loaded again. */
  private read: { readonly of: CatalogueSnapshot; readonly told: Promise<readonly CatalogueChange[]> } | null = null;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly changes: ChangeRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** With the aids whose last day went by, up to that date. */
  async entries(today: CalendarDate = todayInParis()): Promise<CatalogueChange[]> {
    const snapshot = this.catalogue.snapshot();
    const told = await this.toldOf(snapshot);
    const all = [...told, ...closings(snapshot.entries.values(), told, today)];
    return all.sort((a, b) => order(b.day, a.day) || order(b.at, a.at) || a.name.localeCompare(b.name, 'fr'));
  }

  private toldOf(snapshot: CatalogueSnapshot): Promise<readonly CatalogueChange[]> {
    if (this.read?.of === snapshot) return this.read.told;
    const told = this.unitOfWork.run((manager) => this.changes.all(manager)).then((rows) => rows.map(toChange));
    this.read = { of: snapshot, told };
    told.catch(() => {
      if (this.read?.told === told) this.read = null;
    });
    return told;
  }
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
