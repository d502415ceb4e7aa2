import { assess, compilePlanes, type AidScheme, type Facts, type Planes } from '../src/engine';
import { loadCatalogue, type SyntheticCatalogue } from './catalogue';
import type { Contender, PossibleOnly } from './rules/contender';
import { jsonRules } from './rules/json-rules';
import { measure, median, report, type Timed } from './rules/measure';
import { objectLoop } from './rules/object-loop';
import { sqlite } from './rules/sqlite';
import { typedColumns } from './rules/typed-columns';

const quick = process.argv.includes('--quick');
const large = process.argv.includes('--large');
const ROUNDS = 7;
/** Firms seen before the clock starts, so that planes commonly needed are composed. */
const SEEN = 3000;
const CHECKED = 40;

const sorted = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other).join();

function ours(
  planes: Planes,
  numbers: ReadonlyMap<string, number>,
  facts: Facts,
): { eligible: number[]; toCheck: number[] } {
  const found = { eligible: [] as number[], toCheck: [] as number[] };
  const candidates = planes.candidates(facts);
  for (const slot of candidates.indices()) {
    const number = numbers.get(planes.schemeAt(slot)?.id ?? '') ?? -1;
    (candidates.verdict(slot) === 'eligible' ? found.eligible : found.toCheck).push(number);
  }
  return found;
}

/** Nothing is timed before all contenders gave the same candidates. */
async function checkAlike(
  planes: Planes,
  schemes: readonly AidScheme[],
  firms: readonly Facts[],
  full: readonly Contender[],
  possible: readonly PossibleOnly[],
): Promise<void> {
  const numbers = new Map(schemes.map(({ id }, number) => [id, number]));
  for (const facts of firms) {
    const { eligible, toCheck } = ours(planes, numbers, facts);
    const scalar = schemes.map((scheme) => assess(scheme, facts).verdict);
    const wanted = [eligible, toCheck].map(sorted).join(' / ');
    const truth = (['eligible', 'to-check'] as const).map((verdict) =>
      sorted(scalar.flatMap((one, number) => (one === verdict ? [number] : []))),
    );
    if (truth.join(' / ') !== wanted) throw new Error('planes and criteria differ');
    for (const contender of full) {
      const found = contender(facts);
      if ([found.eligible, found.toCheck].map(sorted).join(' / ') !== wanted)
        throw new Error('a full contender differs');
    }
    for (const contender of possible) {
      if (sorted(await contender(facts)) !== sorted([...eligible, ...toCheck])) throw new Error('a contender differs');
    }
  }
}

function eachFirm(name: string, firms: readonly Facts[], count: number, visit: (facts: Facts) => unknown): Timed {
  return {
    name,
    firms: count,
    async run(from, length) {
      for (let at = from; at < from + length; at += 1) {
        const answer = visit(firms[at % firms.length] as Facts);
        if (answer instanceof Promise) await answer;
      }
    },
  };
}

function ratio(times: ReadonlyMap<string, number[]>, slow: string, fast: string): number {
  const fastTimes = times.get(fast) ?? [];
  return median((times.get(slow) ?? []).map((time, round) => time / (fastTimes[round] ?? NaN)));
}

interface Bounds {
  readonly columns?: number;
  readonly objects?: number;
  readonly sqlite?: number;
  readonly rules?: number;
}

/** The usual planes are composed, as in a server that has run for a while. */
function warmUp(planes: Planes, seen: readonly Facts[]): { readonly eligible: number; readonly toCheck: number } {
  const share = { eligible: 0, toCheck: 0 };
  for (const facts of seen) {
    const { eligible, toCheck } = planes.candidates(facts).count;
    share.eligible += eligible / planes.size / seen.length;
    share.toCheck += toCheck / planes.size / seen.length;
  }
  return share;
}

interface Peers {
  readonly columns: Contender;
  readonly objects: Contender;
  readonly rules: PossibleOnly | null;
  readonly table: PossibleOnly | null;
}

function timed(planes: Planes, peers: Peers, firms: readonly Facts[], seen: readonly Facts[]): Timed[] {
  const { columns, objects, rules, table } = peers;
  const many = planes.size <= 5000 ? 1000 : 300;
  const cold = (facts: Facts) => {
    planes.forget();
    return planes.candidates(facts);
  };
  return [
    eachFirm('planes', firms, many, (facts) => planes.candidates(facts)),
    eachFirm('columns', firms, Math.ceil(many / 5), columns),
    eachFirm('objects', firms, Math.ceil(many / 30), objects),
    ...(table === null ? [] : [eachFirm('sqlite', firms, Math.ceil(many / 50), table)]),
    ...(rules === null ? [] : [eachFirm('rules', firms, 2, rules)]),
    eachFirm('cold', firms, 5, cold),
    { name: 'warm-up', firms: seen.length, run: () => warmUp(planes, seen) },
  ];
}

async function benchAt(catalogue: SyntheticCatalogue, count: number, bounds: Bounds): Promise<boolean[]> {
  const schemes = catalogue.schemes(count);
  const planes = compilePlanes(schemes);
  const peers = {
    columns: typedColumns(schemes),
    objects: objectLoop(schemes),
    rules: count <= 5000 ? jsonRules(schemes) : null,
    table: count <= 50_000 ? sqlite(schemes) : null,
  };
  const possible = [peers.rules, peers.table].filter((one) => one !== null);
  const checked = catalogue.firms(CHECKED, { seed: 5 });
  await checkAlike(planes, schemes, checked, [peers.columns, peers.objects], possible);
  const seen = catalogue.firms(SEEN, { seed: 47 });
  const share = warmUp(planes, seen);
  const times = await measure(timed(planes, peers, catalogue.firms(20_000, { seed: 31 }), seen), ROUNDS);
  return results(times, count, planes, share, bounds);
}

function results(
  times: ReadonlyMap<string, number[]>,
  count: number,
  planes: Planes,
  share: { readonly eligible: number; readonly toCheck: number },
  bounds: Bounds,
): boolean[] {
  const time = (name: string) => median(times.get(name) ?? []);
  const told = (gate: string, measured: number, unit: string, bound: object = {}) =>
    report({ gate: `${gate}, ${count / 1000}k`, measured, unit, ...bound });
  const against = (gate: string, peer: string, bound: number | undefined) =>
    times.has(peer)
      ? [told(`one unseen firm vs ${gate}`, ratio(times, peer, 'planes'), 'x', bound ? { atLeast: bound } : {})]
      : [];
  return [
    told('eligible schemes per firm', share.eligible * 100, '%'),
    told('schemes to check per firm', share.toCheck * 100, '%'),
    told('one unseen firm, planes', time('planes'), 'µs'),
    told('one firm, planes cold', time('cold'), 'µs'),
    told('typed columns are fair', (time('columns') * 1000) / count, 'ns a scheme', { atMost: 15 }),
    told('typed columns vs object loop', ratio(times, 'objects', 'columns'), 'x', { atLeast: 2 }),
    ...against('typed columns', 'columns', bounds.columns),
    ...against('object loop', 'objects', bounds.objects),
    ...against('SQLite indexed query', 'sqlite', bounds.sqlite),
    ...against('json-rules-engine', 'rules', bounds.rules),
    told('planes and memo', planes.byteLength / 2 ** 20, 'MB', { atMost: 100 }),
  ];
}

async function main(): Promise<void> {
  const catalogue = await loadCatalogue();
  const passed = await benchAt(catalogue, 5000, { objects: 10, rules: 3000 });
  if (!quick) passed.push(...(await benchAt(catalogue, 50_000, { columns: 8, objects: 50, sqlite: 100 })));
  if (large) passed.push(...(await benchAt(catalogue, 200_000, {})));
  if (passed.includes(false)) process.exitCode = 1;
}

void main();
