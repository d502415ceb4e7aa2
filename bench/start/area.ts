import type { FinderWords } from '../../src/catalogue';
import { LiveCatalogue, type SavedIndex } from '../../src/catalogue/live-catalogue';
import { toRow, type SchemeRow } from '../../src/catalogue/scheme.mapper';
import type { CatalogueSnapshot } from '../../src/catalogue/snapshot';
import { TextIndex } from '../../src/search';
import { loadCatalogue } from '../catalogue';
import { MIDDLE, nameOfSize, SMALL, type BenchArea, type Gate } from '../core/gate';
import { median, processorTime } from '../core/measure';
import { loadWords } from '../text/documents';

const KEY = 'bench';
const ROUNDS = 5;
const MICROSECONDS = 1e6;

function started(rows: readonly SchemeRow[], saved: SavedIndex | null, words: FinderWords): CatalogueSnapshot {
  return new LiveCatalogue(words).follow(rows, new Map(rows.map(({ id, payload }) => [id, payload])), saved);
}

function indexed(rows: readonly SchemeRow[], words: FinderWords): Uint8Array {
  const { finder } = started(rows, null, words);
  finder.build();
  const bytes = finder.save(KEY);
  if (bytes === null) throw new Error('no index to keep');
  return bytes;
}

/** Median seconds of processor time; each round has what was made for it. */
function secondsOf<T>(prepare: () => T, work: (given: T) => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const given = prepare();
    const start = processorTime();
    work(given);
    return (processorTime() - start) / MICROSECONDS;
  });
  return median(times);
}

async function run(size: number): Promise<Gate[]> {
  const words = loadWords();
  const schemes = (await loadCatalogue()).schemes(size, { withTexts: true });
  const rows = schemes.map((scheme) => toRow({ scheme, externalId: null }, KEY, '2026-11-29T00:00:00.000Z'));
  const kept = indexed(rows, words);
  const { vocabulary, stopWords } = words;
  const copy = (): Uint8Array => new Uint8Array(kept);
  const text = secondsOf(copy, (bytes) => TextIndex.load(KEY, bytes, vocabulary, stopWords));
  const whole = secondsOf(copy, (bytes) => started(rows, { key: KEY, bytes }, words));
  const at = nameOfSize(size);
  return [
    { gate: `text index, from the kept one, ${at}`, measured: text, atMost: 2, unit: 's' },
    { gate: `payloads, planes and text index, ${at}`, measured: whole, unit: 's' },
    { gate: `kept index, ${at}`, measured: kept.byteLength / 2 ** 20, unit: 'MB' },
  ];
}

/** What a start does with the rows of the catalogue, once they were read. */
export const area: BenchArea = { name: 'start', sizes: [SMALL, MIDDLE], run };
