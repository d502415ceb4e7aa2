import type { SchemeRow } from './scheme.mapper';
import type { SchemeMark } from './scheme.repository';

/** A row that cannot go in: its id, or its id in the source, belongs to another scheme. */
export interface TakenId {
  readonly id: string;
  /** The scheme that holds it, and the source of that scheme. */
  readonly heldAs: string;
  readonly by: string;
}

export interface WritePlan {
  readonly created: readonly SchemeRow[];
  readonly changed: readonly SchemeRow[];
  readonly unchanged: readonly SchemeRow[];
  /** Of the unchanged, those written here by hand that the source now says too: the source's again. */
  readonly settled: readonly SchemeRow[];
  /** Changed here since the last import: left as they are. */
  readonly kept: readonly SchemeRow[];
  readonly taken: readonly TakenId[];
}

/** Whether a scheme was changed here since an import wrote it. */
export function isEditedHere({ hash, importedHash }: Pick<SchemeMark, 'hash' | 'importedHash'>): boolean {
  return hash !== importedHash;
}

const keyOf = (source: string, externalId: string): string => JSON.stringify([source, externalId]);

/** What writing those rows takes, given what the table holds. Pure. */
export function planWrite(rows: readonly SchemeRow[], marks: readonly SchemeMark[]): WritePlan {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const byExternalId = new Map(
    marks.flatMap((mark) => (mark.externalId === null ? [] : [[keyOf(mark.source, mark.externalId), mark] as const])),
  );
  const created: SchemeRow[] = [];
  const changed: SchemeRow[] = [];
  const unchanged: SchemeRow[] = [];
  const settled: SchemeRow[] = [];
  const kept: SchemeRow[] = [];
  const taken: TakenId[] = [];
  for (const row of rows) {
    const mark = byId.get(row.id);
    const holder = row.externalId === null ? undefined : byExternalId.get(keyOf(row.source, row.externalId));
    const other = mark !== undefined && mark.source !== row.source ? mark : holder;
    if (other !== undefined && (other.id !== row.id || other.source !== row.source)) {
      taken.push({ id: row.id, heldAs: other.id, by: other.source });
    } else if (mark === undefined) created.push(row);
    else if (mark.hash === row.hash && mark.archivedAt === null) {
      unchanged.push(row);
      if (isEditedHere(mark)) settled.push(row);
    } else (isEditedHere(mark) ? kept : changed).push(row);
  }
  return { created, changed, unchanged, settled, kept, taken };
}
