import type { NafPath } from '../engine';
import { candidatesByNaf2025 } from './naf-2025';
import type { BridgeRow, Naf, Naf2025Entry, NafEntry, Nomenclature } from './naf.types';
import type { TradeSearch } from './trade-search';

export interface NafTables {
  readonly rev2: readonly NafEntry[];
  readonly naf2025: readonly Naf2025Entry[];
  readonly bridge: readonly BridgeRow[];
}

const SUB_CLASS = /^(\d{2})\.?(\d{2})([A-Z]?)$/;

function pathsOf(entries: readonly NafEntry[]): ReadonlyMap<string, NafPath> {
  const paths = new Map<string, NafPath>();
  for (const { code, parent } of entries) {
    paths.set(code, [...(parent === null ? [] : (paths.get(parent) ?? [])), code]);
  }
  return paths;
}

function onlySubClass(codes: Iterable<string>, numbers: string): string | null {
  const matching = [...codes].filter((code) => code.length === 6 && code.startsWith(numbers));
  return matching.length === 1 ? (matching[0] ?? null) : null;
}

export function buildNaf(tables: NafTables, trades: Pick<TradeSearch, 'search'>): Naf {
  const labels = {
    rev2: new Map(tables.rev2.map(({ code, label }) => [code, label])),
    naf2025: new Map(tables.naf2025.map(({ code, label }) => [code, label])),
  };
  const paths = pathsOf(tables.rev2);
  const subClasses = tables.rev2.filter(({ level }) => level === 'sub-class').map(({ code }) => code);
  const candidates = candidatesByNaf2025(tables.bridge, (division) =>
    subClasses.filter((code) => code.startsWith(division)),
  );
  const normalise = (text: string, nomenclature: Nomenclature = 'rev2'): string | null => {
    const [, division, rest, letter] = SUB_CLASS.exec(text.trim().toUpperCase()) ?? [];
    if (division === undefined || rest === undefined) return null;
    const code = `${division}.${rest}${letter ?? ''}`;
    if (letter === '') return onlySubClass(labels[nomenclature].keys(), code);
    return labels[nomenclature].has(code) ? code : null;
  };
  const path = (code: string): NafPath => paths.get(code) ?? [];
  return {
    codes: new Set(labels.rev2.keys()),
    exists: (code) => labels.rev2.has(code),
    normalise,
    path,
    label: (code, nomenclature = 'rev2') => labels[nomenclature].get(code) ?? code,
    fromNaf2025: (code) => (candidates.get(normalise(code, 'naf2025') ?? '') ?? []).map(path),
    search: (text, limit = 10) => trades.search(text, limit),
  };
}
