import type { BridgeRow } from './naf.types';

function grouped(rows: readonly BridgeRow[], by: 'rev2' | 'naf2025'): ReadonlyMap<string, readonly BridgeRow[]> {
  const groups = new Map<string, BridgeRow[]>();
  for (const row of rows) {
    const key = row[by];
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

const SAME_CLASS = new Set(['same-class', 'same-class-several']);

/**
 * Rev. 2 candidates of each NAF 2025 sub-class, from an approximate bridge: one only when both nomenclatures use the
 * same label, or when one class became one class. A doubtful counterpart never stands alone: the whole division is a
 * candidate with it, so that a wrong guess cannot close an aid.
 */
export function candidatesByNaf2025(
  rows: readonly BridgeRow[],
  subClassesOf: (division: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const byRev2 = grouped(rows, 'rev2');
  const candidates = new Map<string, readonly string[]>();
  for (const [code, bridges] of grouped(rows, 'naf2025')) {
    const identical = bridges.filter(({ method }) => method === 'same-label');
    const sameClass = bridges.filter(({ method }) => SAME_CLASS.has(method));
    const [only] = bridges.length === 1 ? sameClass : [];
    if (identical.length === 1) candidates.set(code, codesOf(identical));
    else if (only !== undefined && byRev2.get(only.rev2)?.length === 1) candidates.set(code, [only.rev2]);
    else if (sameClass.length > 1 && sameClass.length === bridges.length) candidates.set(code, codesOf(sameClass));
    else candidates.set(code, [...new Set([...codesOf(bridges), ...subClassesOf(code.slice(0, 2))])]);
  }
  return candidates;
}

function codesOf(rows: readonly BridgeRow[]): readonly string[] {
  return rows.map(({ rev2 }) => rev2);
}
