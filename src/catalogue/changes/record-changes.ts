import { randomUUID } from 'node:crypto';

import { todayInParis } from '../../common';
import { availability, type AidScheme } from '../../engine';
import type { SchemeRow } from '../scheme.mapper';
import type { ChangeKind, ChangeRow } from './change';
import { fieldChanges } from './field-changes';

/** Aids of a source new to the catalogue that are told one by one; more are one entry. */
const MOST_TOLD = 20;

/** A scheme as the table held it before a write. */
export interface HeldBefore {
  readonly source: string;
  readonly archivedAt: string | null;
}

/** A write to the table of schemes, and what stood there. */
export interface SchemeWrite {
  readonly created: readonly SchemeRow[];
  readonly changed: readonly SchemeRow[];
  /** By id, of the whole table. */
  readonly held: ReadonlyMap<string, HeldBefore>;
  /** Payloads of the changed schemes, by id. */
  readonly payloads: ReadonlyMap<string, string>;
  readonly now: string;
}

interface About {
  readonly schemeId: string | null;
  readonly name: string;
  readonly count?: number;
  readonly fields?: readonly unknown[];
}

function entry(
  kind: ChangeKind,
  at: string,
  origin: string,
  { schemeId, name, count = 1, fields = [] }: About,
): ChangeRow {
  return { id: randomUUID(), at, kind, origin, schemeId, name, count, fields: JSON.stringify(fields) };
}

const nameIn = (payload: string): string => (JSON.parse(payload) as AidScheme).name;

/** What a write is told as; the first fill of the catalogue, or of a source, is one entry. */
export function changesOf({ created, changed, held, payloads, now }: SchemeWrite): ChangeRow[] {
  const known = new Set(Array.from(held.values(), ({ source }) => source));
  const bySource = new Map<string, SchemeRow[]>();
  for (const row of created) bySource.set(row.source, [...(bySource.get(row.source) ?? []), row]);
  return [
    ...[...bySource].flatMap(([source, rows]) => {
      const isFill = held.size === 0 || (!known.has(source) && rows.length > MOST_TOLD);
      if (isFill) return [filled(source, rows.length, now)];
      return rows.map(({ id, payload }) => entry('created', now, source, { schemeId: id, name: nameIn(payload) }));
    }),
    ...changed.flatMap((row) => changeOf(row, held.get(row.id), payloads.get(row.id), now)),
  ];
}

/** Where the log begins, or a source comes in. */
export function filled(source: string, count: number, now: string): ChangeRow {
  return entry('filled', now, source, { schemeId: null, name: '', count });
}

function changeOf(row: SchemeRow, held: HeldBefore | undefined, payload: string | undefined, now: string): ChangeRow[] {
  const after = JSON.parse(row.payload) as AidScheme;
  const before = payload === undefined ? null : (JSON.parse(payload) as AidScheme);
  const fields = before === null ? [] : fieldChanges(before, after);
  const about = { schemeId: row.id, name: after.name, fields };
  if (held !== undefined && held.archivedAt !== null) return [entry('restored', now, row.source, about)];
  if (fields.length === 0) return [];
  const isClosed = (scheme: AidScheme | null): boolean =>
    availability(scheme?.calendar ?? null, todayInParis(new Date(now))).availability === 'closed';
  return [entry(isClosed(after) && !isClosed(before) ? 'closed' : 'changed', now, row.source, about)];
}

/** Schemes that leave the catalogue, with their payloads. */
export function archivals(
  schemes: readonly { readonly id: string; readonly source: string; readonly payload: string }[],
  now: string,
): ChangeRow[] {
  return schemes.map(({ id, source, payload }) =>
    entry('archived', now, source, { schemeId: id, name: nameIn(payload) }),
  );
}
