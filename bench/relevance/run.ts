import { loadCatalogue } from './catalogue';
import { contendersFor } from './contenders';
import { readJudged, type JudgedQuery } from './judged-queries';
import { measure, type Measures } from './measures';

/** How far ahead of the best peer as one would pick it, on the queries held apart. */
const LEAST_LEAD = 1.15;
/** And of the best one once our vocabulary is lent to it: what index and ranking alone are worth. */
const LEAST_LEAD_LENT = 1.15;

interface Row extends Measures {
  readonly name: string;
  readonly ours: boolean;
  readonly lent: boolean;
}

interface Lead {
  readonly peer: string;
  readonly ratio: number;
}

const contenders = contendersFor(loadCatalogue());
const { tuning, heldApart } = readJudged(__dirname);

function table(title: string, queries: readonly JudgedQuery[]): readonly Row[] {
  const rows = contenders.map(({ name, ours, lent, search }) => ({ name, ours, lent, ...measure(queries, search) }));
  console.log(`\n${title}: ${queries.length} queries\n`);
  console.log(`${''.padEnd(24)} nDCG@10    MRR  recall@10  zero-result`);
  for (const { name, ndcg, mrr, recall, empty } of rows) {
    const cells = [ndcg.toFixed(3).padStart(7), mrr.toFixed(3).padStart(6), recall.toFixed(3).padStart(10)];
    console.log(`${name.padEnd(24)} ${cells.join(' ')} ${`${(100 * empty).toFixed(1)} %`.padStart(12)}`);
  }
  return rows;
}

const halves = [table('Tuning', tuning), table('Held apart', heldApart)];
const [, judged = []] = halves;
const own = judged.find(({ ours }) => ours);
const peers = judged.filter(({ ours }) => !ours);
const bestOf = (rows: readonly Row[]): Row => rows.reduce((a, b) => (b.ndcg > a.ndcg ? b : a));
const leadOver = (lent: boolean): Lead => {
  const best = bestOf(peers.filter((peer) => peer.lent === lent));
  return { peer: best.name, ratio: (own?.ndcg ?? 0) / best.ndcg };
};
const empty = halves.flat().some((row) => row.ours && row.empty > 0);

console.log('');
const passes = [
  { gate: 'relevance', lead: leadOver(false), atLeast: LEAST_LEAD },
  { gate: 'relevance, our synonyms lent', lead: leadOver(true), atLeast: LEAST_LEAD_LENT },
].map(({ gate, lead: { peer, ratio }, atLeast }) => {
  const pass = ratio >= atLeast && !empty;
  console.log(`Held apart: ${ratio.toFixed(2)} times the nDCG@10 of the best peer, ${peer}.`);
  console.log(JSON.stringify({ gate, measured: Number(ratio.toFixed(3)), atLeast, unit: 'ratio', pass }));
  return pass;
});
if (empty) console.error('A query found nothing.');
if (!passes.every(Boolean)) process.exitCode = 1;
