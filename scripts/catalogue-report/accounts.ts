import type { AidScheme } from '../../src/engine';
import type { ReportInput, TableRow } from './read';

export const AIDES_ENTREPRISES = 'aides-entreprises.fr';
export const TRANSITION = 'Mission transition écologique';

/** What became of a row of a table. */
export interface Account extends TableRow {
  readonly as: 'scheme' | 'variant' | 'same aid' | 'left out';
  /** Its sheet, or the sheet of the same aid. */
  readonly scheme: AidScheme | null;
  /** How the same aid was recognised, or why the row is left out. */
  readonly reason: string | null;
}

/**
 * What became of every row, in the order of the tables.
 * @throws Error when a row became nothing, or when a sheet, a same aid or a row left out is of no row.
 */
export function accountsOf({ schemes, rows, same, leftOut }: ReportInput): Account[] {
  const key = (catalogue: string, record: string): string => `${catalogue}:${record}`;
  const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const tables: ReadonlySet<string | null> = new Set(rows.map(({ catalogue }) => catalogue));
  const byRecord = new Map(
    schemes.flatMap((scheme) => {
      const { catalogue, record } = scheme.source;
      if (catalogue === null || record === null || !tables.has(catalogue)) return [];
      return [[key(catalogue, record), scheme] as const];
    }),
  );
  const sameAs = new Map(same.map((line) => [key(TRANSITION, line.transition), line]));
  const left = new Map(leftOut.map((line) => [key(AIDES_ENTREPRISES, line.record), line]));
  const known = new Set(rows.map(({ catalogue, record }) => key(catalogue, record)));
  for (const name of [...byRecord.keys(), ...sameAs.keys(), ...left.keys()]) {
    if (!known.has(name)) throw new Error(`no row ${name}`);
  }
  return rows.map(({ catalogue, record }): Account => {
    const name = key(catalogue, record);
    const own = byRecord.get(name);
    if (own !== undefined) {
      return { catalogue, record, as: own.parent === null ? 'scheme' : 'variant', scheme: own, reason: null };
    }
    const twin = sameAs.get(name);
    const other = twin === undefined ? undefined : (byId.get(twin.same) ?? byRecord.get(twin.same));
    if (twin !== undefined && other !== undefined) {
      return { catalogue, record, as: 'same aid', scheme: other, reason: twin.recognised };
    }
    const out = left.get(name);
    if (out === undefined) throw new Error(`row ${name} became no sheet and is not left out`);
    const { sheet, reason } = out;
    return { catalogue, record, as: sheet === '' ? 'left out' : 'same aid', scheme: byId.get(sheet) ?? null, reason };
  });
}
