import { loadCatalogue } from './catalogue';
import { contendersFor } from './contenders';
import { readJudged, type JudgedQuery } from './judged-queries';
import { measure, type Measures } from './measures';

/** How far ahead of the best peer, on the queries held apart. */
const LEAST_LEAD = 1.15;

interface Row extends Measures {
  readonly name: string;
  readonly ours: boolean;
  readonly lent: boolean;
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
const best = bestOf(peers);
const alone = bestOf(peers.filter(({ lent }) => !lent));
const lead = (own?.ndcg ?? 0) / best.ndcg;
const leadAlone = (own?.ndcg ?? 0) / alone.ndcg;
const empty = halves.flat().filter((row) => row.ours && row.empty > 0).length > 0;
const pass = lead >= LEAST_LEAD && !empty;

console.log(`\nHeld apart: ${lead.toFixed(2)} times the nDCG@10 of the best peer, ${best.name};`);
console.log(`${leadAlone.toFixed(2)} times that of ${alone.name}, the best without our synonyms.\n`);
console.log(
  JSON.stringify({ gate: 'relevance', measured: Number(lead.toFixed(3)), atLeast: LEAST_LEAD, unit: 'ratio', pass }),
);
if (empty) console.error('A query found nothing.');
if (!pass) process.exitCode = 1;
