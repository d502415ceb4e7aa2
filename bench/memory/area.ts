import { SchemeFinder } from '../../src/catalogue';
import { compilePlanes } from '../../src/engine';
import { loadCatalogue } from '../catalogue';
import { MIDDLE, nameOfSize, SMALL, type BenchArea, type Gate } from '../core/gate';
import { processorTime } from '../core/measure';
import { loadWords } from '../text/documents';

const MEGABYTE = 2 ** 20;
/** Firms asked first, so that the composed planes are there. */
const ASKED = 3000;

async function run(size: number): Promise<Gate[]> {
  const catalogue = await loadCatalogue();
  const schemes = catalogue.schemes(size, { withTexts: true });
  const start = processorTime();
  const planes = compilePlanes(schemes);
  const compiling = (processorTime() - start) / 1e6;
  for (const facts of catalogue.firms(ASKED, { seed: 47 })) planes.candidates(facts);
  const finder = new SchemeFinder(schemes, loadWords());
  const text = finder.byteLength;
  const told = (gate: string, measured: number, unit: string, bound: object = {}): Gate => ({
    gate: `${gate}, ${nameOfSize(size)}`,
    measured,
    unit,
    ...bound,
  });
  const { heapUsed, rss } = process.memoryUsage();
  return [
    told('planes and text buffers', (planes.byteLength + text) / MEGABYTE, 'MB', { atMost: 100 }),
    told('planes, composed ones included', planes.byteLength / MEGABYTE, 'MB'),
    told('text buffers', text / MEGABYTE, 'MB'),
    told('heap of the bench, schemes included', heapUsed / MEGABYTE, 'MB'),
    told('resident', rss / MEGABYTE, 'MB'),
    told('planes compiled', compiling, 's'),
  ];
}

/** What the whole catalogue takes in memory, compiled. */
export const area: BenchArea = { name: 'memory', sizes: [SMALL, MIDDLE], run };
