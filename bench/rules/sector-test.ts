import type { AidScheme, Facts } from '../../src/engine';
import { Dictionary, MET, UNKNOWN, UNMET, type ColumnTest, type Lists } from './columns';
import { criterionOf } from './contender';

/** One table an activity: which distinct lists of codes admit it. Firms have few activities between them. */
export function sectorTest(schemes: readonly AidScheme[]): ColumnTest {
  const lists = new Dictionary<Lists | null>(schemes, (scheme) => criterionOf(scheme, 'sector') ?? null);
  const tables = new Map<string, Uint8Array>();
  const admits = (list: Lists | null, path: readonly string[]): boolean => {
    const { include = [], exclude = [] } = list ?? {};
    if (exclude.some((code) => path.includes(code))) return false;
    return include.length === 0 || include.some((code) => path.includes(code));
  };
  const tableOf = (path: readonly string[]): Uint8Array => {
    const key = path.at(-1) ?? '';
    const known = tables.get(key);
    if (known !== undefined) return known;
    const table = Uint8Array.from(lists.values, (list) => (admits(list, path) ? MET : UNMET));
    tables.set(key, table);
    return table;
  };
  const free = Uint8Array.from(lists.values, (list) => (list === null ? MET : UNKNOWN));
  const tableFor = ({ sector: { main, others } }: Facts): Uint8Array => {
    const [only] = main;
    if (only === undefined) return free;
    if (main.length === 1 && others.length === 0) return tableOf(only);
    const { table } = lists;
    const mains = main.map(tableOf);
    const further = others.map(tableOf);
    for (let id = 0; id < table.length; id += 1) {
      let all = MET;
      let any = UNMET;
      for (const one of mains) {
        all &= one[id] as number;
        any |= one[id] as number;
      }
      for (const one of further) any |= one[id] as number;
      table[id] = all === MET ? MET : any & UNKNOWN;
    }
    return table;
  };
  return { ids: lists.ids, tableFor };
}
