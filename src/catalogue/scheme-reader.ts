import { existsSync, readFileSync } from 'node:fs';

import { Injectable } from '@nestjs/common';

import { UnitOfWork } from '../database';
import { mergesAmong, NO_DECISIONS, parseDecisions, type DuplicateDecisions } from './duplicates/decisions';
import type { RowMark } from './live-catalogue';
import { toEntry, type MergedEntry } from './scheme.mapper';
import { SchemeRepository } from './scheme.repository';

/** The table at one moment. */
export interface ReadSchemes {
  /** What is shown. */
  readonly rows: readonly RowMark[];
  readonly payloads: ReadonlyMap<string, string>;
  /** By id. */
  readonly merged: ReadonlyMap<string, MergedEntry>;
}

/** What persons decided, from its file; none where there is no file. */
export function readDecisions(path: string): DuplicateDecisions {
  return existsSync(path) ? parseDecisions(readFileSync(path, 'utf8')) : NO_DECISIONS;
}

/** Reads the schemes of the table, and sets apart those that were merged into another. */
@Injectable()
export class SchemeReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schemes: SchemeRepository,
    readonly decisions: DuplicateDecisions,
  ) {}

  /** In one transaction. @param missing ids of the rows whose content is wanted */
  async read(missing: (rows: readonly RowMark[]) => readonly string[]): Promise<ReadSchemes> {
    return this.unitOfWork.run(async (manager) => {
      const active = await this.schemes.active(manager);
      const ids = new Set(active.map(({ id }) => id));
      const merges = mergesAmong(this.decisions, (id) => ids.has(id));
      const rows = active.filter(({ id }) => !merges.has(id));
      const hidden = active.filter(({ id }) => merges.has(id));
      const payloads = await this.schemes.payloads(manager, [...missing(rows), ...merges.keys()]);
      return { rows, payloads, merged: new Map(hidden.map((row) => [row.id, mergedOf(row, merges, payloads)])) };
    });
  }
}

function mergedOf(
  row: RowMark,
  merges: ReadonlyMap<string, string>,
  payloads: ReadonlyMap<string, string>,
): MergedEntry {
  return { into: merges.get(row.id) ?? row.id, entry: toEntry({ ...row, payload: payloads.get(row.id) ?? '' }) };
}
