import { compilePlanes, type AidScheme, type Facts, type Planes } from '../../src/engine';
import { loadCatalogue } from '../catalogue';
import { LARGE, MIDDLE, nameOfSize, SMALL, type BenchArea, type BenchOptions, type Gate } from '../core/gate';
import { each, measure, median, ratio, type Timed, type Times } from '../core/measure';
import { checkAlike } from './check-alike';
import type { Contender, PossibleOnly } from './contender';
import { jsonRules } from './json-rules';
import { objectLoop } from './object-loop';
import { sqlite } from './sqlite';
import { typedColumns } from './typed-columns';

/** Firms seen before the clock starts, so that planes commonly needed are composed. */
const SEEN = 3000;
const CHECKED = 40;
const CHECKED_QUICKLY = 15;
/** The slowest peers are left out where one round of theirs would take minutes. */
const RULES_UP_TO = SMALL;
const SQLITE_UP_TO = MIDDLE;

interface Bounds {
  readonly columns?: number;
  readonly objects?: number;
  readonly sqlite?: number;
  readonly rules?: number;
}
const BOUNDS: Readonly<Record<number, Bounds>> = {
  [SMALL]: { objects: 10, rules: 3000 },
  [MIDDLE]: { columns: 8, objects: 50, sqlite: 100 },
};

interface Peers {
  readonly columns: Contender;
  readonly objects: Contender;
  readonly rules: PossibleOnly | null;
  readonly table: PossibleOnly | null;
}

interface Share {
  readonly eligible: number;
  readonly toCheck: number;
}

function peersFor(schemes: readonly AidScheme[]): Peers {
  return {
    columns: typedColumns(schemes),
    objects: objectLoop(schemes),
    rules: schemes.length <= RULES_UP_TO ? jsonRules(schemes) : null,
    table: schemes.length <= SQLITE_UP_TO ? sqlite(schemes) : null,
  };
}

/** The usual planes are composed, as in a server that has run for a while. */
function warmUp(planes: Planes, seen: readonly Facts[]): Share {
  const share = { eligible: 0, toCheck: 0 };
  for (const facts of seen) {
    const { eligible, toCheck } = planes.candidates(facts).count;
    share.eligible += eligible / planes.size / seen.length;
    share.toCheck += toCheck / planes.size / seen.length;
  }
  return share;
}

function timed(planes: Planes, peers: Peers, firms: readonly Facts[], seen: readonly Facts[]): Timed[] {
  const { columns, objects, rules, table } = peers;
  const many = planes.size <= SMALL ? 1000 : 300;
  const cold = (facts: Facts) => {
    planes.forget();
    return planes.candidates(facts);
  };
  return [
    each('planes', firms, many, (facts) => planes.candidates(facts)),
    each('columns', firms, many, columns),
    each('objects', firms, Math.ceil(many / 30), objects),
    ...(table === null ? [] : [each('sqlite', firms, Math.ceil(many / 50), table)]),
    ...(rules === null ? [] : [each('rules', firms, 2, rules)]),
    each('cold', firms, 5, cold),
    { name: 'warm-up', count: seen.length, run: () => warmUp(planes, seen) },
  ];
}

function gatesOf(times: Times, size: number, share: Share): Gate[] {
  const time = (name: string) => median(times.get(name) ?? []);
  const told = (gate: string, measured: number, unit: string, bound: object = {}): Gate => ({
    gate: `${gate}, ${nameOfSize(size)}`,
    measured,
    unit,
    ...bound,
  });
  const against = (gate: string, peer: string, bound: number | undefined): Gate[] =>
    times.has(peer)
      ? [told(`one unseen firm vs ${gate}`, ratio(times, peer, 'planes'), 'x', bound ? { atLeast: bound } : {})]
      : [];
  const bounds = BOUNDS[size] ?? {};
  // Where the planes are held against them; in a small catalogue what they spend once a firm weighs too much.
  const fair = bounds.columns === undefined ? {} : { atMost: 15 };
  return [
    told('eligible schemes per firm', share.eligible * 100, '%'),
    told('schemes to check per firm', share.toCheck * 100, '%'),
    told('one unseen firm, planes', time('planes'), 'µs'),
    told('one firm, planes cold', time('cold'), 'µs'),
    told('typed columns are fair', (time('columns') * 1000) / size, 'ns a scheme', fair),
    told('typed columns vs object loop', ratio(times, 'objects', 'columns'), 'x', { atLeast: 2 }),
    ...against('typed columns', 'columns', bounds.columns),
    ...against('object loop', 'objects', bounds.objects),
    ...against('SQLite indexed query', 'sqlite', bounds.sqlite),
    ...against('json-rules-engine', 'rules', bounds.rules),
  ];
}

async function run(size: number, { quick }: BenchOptions): Promise<Gate[]> {
  const catalogue = await loadCatalogue();
  const schemes = catalogue.schemes(size);
  const planes = compilePlanes(schemes);
  const peers = peersFor(schemes);
  const possible = [peers.rules, peers.table].filter((one) => one !== null);
  const checked = catalogue.firms(quick ? CHECKED_QUICKLY : CHECKED, { seed: 5 });
  await checkAlike(planes, schemes, checked, [peers.columns, peers.objects], possible);
  const seen = catalogue.firms(SEEN, { seed: 47 });
  const share = warmUp(planes, seen);
  for (const facts of seen) peers.columns(facts);
  const firms = catalogue.firms(20_000, { seed: 31 });
  return gatesOf(await measure(timed(planes, peers, firms, seen), quick ? 5 : 7), size, share);
}

/** One firm against the whole catalogue: which schemes it may have. */
export const area: BenchArea = { name: 'rules', sizes: [SMALL, MIDDLE, LARGE], run };
