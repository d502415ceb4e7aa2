import Engine from 'publicodes';

import { compilePlanes, type Facts, type Planes } from '../../src/engine';
import { loadCatalogue } from '../catalogue';
import { SMALL, type BenchArea, type BenchOptions, type Gate } from '../core/gate';
import { each, measure, median, ratio } from '../core/measure';
import type { PossibleOnly } from '../rules/contender';
import { isPlain, nameOf, rulesOf, situationOf } from './rules';

const SCHEMES = 300;
const CHECKED = 20;
const SEEN = 3000;

/** One rule a scheme; what is not false may be had. */
function publicodes(schemes: Parameters<typeof rulesOf>[0]): (facts: Facts) => number[] {
  const engine = new Engine(rulesOf(schemes), { logger: { log: () => null, warn: () => null, error: () => null } });
  const names = schemes.map((_, number) => nameOf(number));
  return (facts) => {
    engine.setSituation(situationOf(facts));
    return names.flatMap((name, number) => (engine.evaluate(name).nodeValue === false ? [] : [number]));
  };
}

function checkAlike(
  planes: Planes,
  numbers: ReadonlyMap<string, number>,
  peer: PossibleOnly,
  firms: readonly Facts[],
): void {
  for (const facts of firms) {
    const own = [...planes.candidates(facts).indices()].map(
      (slot) => numbers.get(planes.schemeAt(slot)?.id ?? '') ?? -1,
    );
    const other = peer(facts) as readonly number[];
    if (own.sort((a, b) => a - b).join() !== [...other].sort((a, b) => a - b).join())
      throw new Error('publicodes differs');
  }
}

async function run(size: number, { quick }: BenchOptions): Promise<Gate[]> {
  const catalogue = await loadCatalogue();
  const few = catalogue.schemes(SCHEMES);
  const firms = catalogue.firms(20_000, { seed: 31 }).filter(isPlain);
  const peer = publicodes(few);
  checkAlike(compilePlanes(few), new Map(few.map(({ id }, number) => [id, number])), peer, firms.slice(0, CHECKED));
  const planes = compilePlanes(catalogue.schemes(size));
  for (const facts of catalogue.firms(SEEN, { seed: 47 })) planes.candidates(facts);
  const times = await measure(
    [each('planes', firms, 1000, (facts) => planes.candidates(facts)), each('publicodes', firms, 3, peer)],
    quick ? 3 : 5,
  );
  const perScheme = (ratio(times, 'publicodes', 'planes') * size) / SCHEMES;
  return [
    { gate: `one firm, publicodes, ${SCHEMES} schemes`, measured: median(times.get('publicodes') ?? []), unit: 'µs' },
    { gate: 'a scheme, publicodes on 300 vs planes on 5k', measured: perScheme, unit: 'x' },
  ];
}

/** For information: a rule language made for explanation, not for sifting a catalogue. */
export const area: BenchArea = { name: 'publicodes', sizes: [SMALL], run };
