import { Injectable } from '@nestjs/common';

import { csvRecord } from '../../common';
import type { Labels } from '../../engine';
import { Reference } from '../../reference';
import { TerritoryDirectory } from '../../territories';
import { Catalogue } from '../catalogue.service';
import { labelsOf } from '../labels-of';
import type { CatalogueEntry } from '../scheme.mapper';
import type { CatalogueSnapshot } from '../snapshot';
import { exportLine } from './export-line';
import { faultOf, NATIONAL_COLUMN_NAMES, type NationalColumnName } from './national-columns';
import { nationalRow, type ExportWords } from './national-row';
import { OWN_COLUMNS } from './own-columns';
import type { MemberMap } from './perimeter-codes';

export const EXPORT_FORMATS = ['schema-national', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A cell that the published schema refuses as it is, and that is right all the same. */
export interface ExportRemark {
  readonly schemeId: string;
  readonly column: NationalColumnName;
  readonly value: string;
}

function* jsonLines(entries: readonly CatalogueEntry[]): Generator<string> {
  for (const entry of entries) yield exportLine(entry);
}

const NO_REMARK = (): void => undefined;

/** The catalogue as files for others: the national schema (CSV) and, with nothing lost, JSON lines. */
@Injectable()
export class CatalogueExport {
  private readonly labels: Labels;
  private readonly map: MemberMap;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly reference: Reference,
    territories: TerritoryDirectory,
  ) {
    this.labels = labelsOf(reference, territories);
    const members = new Map(territories.listTerritoiresIndustrie().map((one) => [one.code, one.members]));
    this.map = {
      membersOf: (code) => members.get(code) ?? null,
      communesOf: (code) => territories.communesOf(code),
    };
  }

  /** Whole lines, ordered by id: the same for the same catalogue. Its schemes are those in force when it is called. */
  lines(
    format: ExportFormat,
    remark: (remark: ExportRemark) => void = NO_REMARK,
    snapshot: CatalogueSnapshot = this.catalogue.snapshot(),
  ): Iterable<string> {
    const entries = [...snapshot.entries.values()];
    return format === 'jsonl' ? jsonLines(entries) : this.csv(entries, remark);
  }

  private *csv(entries: readonly CatalogueEntry[], remark: (remark: ExportRemark) => void): Generator<string> {
    const names = new Map(entries.map(({ scheme }) => [scheme.id, scheme.name]));
    const words: ExportWords = {
      labels: this.labels,
      map: this.map,
      instrument: (id) => this.reference.wordings.instruments.get(id)?.label ?? id,
      schemeName: (id) => names.get(id) ?? null,
    };
    yield csvRecord([...NATIONAL_COLUMN_NAMES, ...OWN_COLUMNS.map(({ name }) => name)]);
    for (const entry of entries) {
      const row = nationalRow(entry, words);
      for (const column of NATIONAL_COLUMN_NAMES) {
        if (faultOf(column, row[column]) !== null) remark({ schemeId: entry.scheme.id, column, value: row[column] });
      }
      const own = OWN_COLUMNS.map(({ cell }) => cell(entry.scheme, entry));
      yield csvRecord([...NATIONAL_COLUMN_NAMES.map((column) => row[column]), ...own]);
    }
  }
}
