import { SchemeFinder, searchDocumentOf, type FinderWords } from '../../src/catalogue';
import type { AidScheme } from '../../src/engine';
import { TextIndex } from '../../src/search';
import { loadCatalogue } from '../catalogue';
import { loadNeeds } from '../catalogue/vocabulary';
import { MIDDLE, nameOfSize, SMALL, type BenchArea, type BenchOptions, type Gate } from '../core/gate';
import { each, measure, median, processorTime, ratio, type Timed, type Times } from '../core/measure';
import type { JudgedQuery } from '../relevance/judged-queries';
import { measure as relevanceOf } from '../relevance/measures';
import { documentsOf, loadWords } from './documents';
import { DEPTH, fts5, miniSearch, plainFuse, type TextContender } from './peers';
import { queriesFor, TYPOS } from './queries';

interface Contenders {
  /** The text index alone: words in, the ten best out, as the peers do. */
  readonly ours: TextContender;
  /** The search of the catalogue whole: needs, places and funders are read too, and the index is asked twice. */
  readonly whole: TextContender;
  readonly mini: TextContender;
  readonly fts: TextContender;
  readonly fuse: TextContender | null;
}
type Queries = ReturnType<typeof queriesFor>;

/** How often each contender sees all queries before the clock starts: their code is compiled, as a server's is. */
const WARMING = 4;
/** Ours is soon done: a round takes all queries several times, lest one collection of garbage outweigh it. */
const OURS_A_ROUND = 3;
/** Queries judged with each number of typos. */
const JUDGED = { [SMALL]: 120, [MIDDLE]: 120 } as Readonly<Record<number, number>>;
const ROUNDS = 5;
const LEAST = { [SMALL]: { fuse: 500, mini: 5 }, [MIDDLE]: { fuse: 500, mini: 30 } } as const;
const FUSE_UP_TO = SMALL;

interface Relevance {
  readonly recall: number;
  readonly mrr: number;
}

function relevance(search: TextContender, queries: readonly JudgedQuery[]): Relevance {
  const { recall, mrr } = relevanceOf(queries, search);
  return { recall, mrr };
}

const named = (peer: string): string =>
  ({
    ours: 'text index',
    whole: 'catalogue search',
    mini: 'MiniSearch fuzzy',
    fts: 'SQLite FTS5',
    fuse: 'plain fuse.js',
  })[peer] ?? peer;

const inTypos = (typos: number): string => `${typos} ${typos === 1 ? 'typo' : 'typos'}`;

/** Keeps what it answered: fuse.js, which scans every text, is judged on the few queries that it was timed on. */
function remembering(search: TextContender): {
  readonly search: TextContender;
  readonly answers: Map<string, readonly string[]>;
} {
  const answers = new Map<string, readonly string[]>();
  const remember: TextContender = (text) => {
    const answer = search(text);
    answers.set(text, answer);
    return answer;
  };
  return { search: remember, answers };
}

/** No bound is missed by a rounding. */
const floored = (share: number): number => Math.floor(share * 1e4) / 1e4;

/** How well each contender finds, with each number of typos; ours is never to be below MiniSearch. */
function found(
  { ours, whole, mini, fts }: Contenders,
  fused: ReadonlyMap<string, readonly string[]>,
  queries: Queries,
  size: number,
): Gate[] {
  return TYPOS.flatMap((typos) => {
    const asked = queries[typos];
    const few = asked.filter(({ query }) => fused.has(query));
    const rows = [
      { who: named('mini'), ...relevance(mini, asked) },
      { who: named('ours'), ...relevance(ours, asked), gated: true },
      { who: named('whole'), ...relevance(whole, asked), gated: true },
      { who: named('fts'), ...relevance(fts, asked) },
      ...(few.length === 0
        ? []
        : [{ who: `${named('fuse')} (${few.length} queries)`, ...relevance((text) => fused.get(text) ?? [], few) }]),
    ];
    return (['recall', 'mrr'] as const).flatMap((what) =>
      rows.map((row): Gate => {
        const name = what === 'mrr' ? 'MRR' : 'recall@10';
        const gate = {
          gate: `${name}, ${inTypos(typos)}, ${row.who}, ${nameOfSize(size)}`,
          measured: row[what],
          unit: 'share',
        };
        return 'gated' in row ? { ...gate, atLeast: floored(rows[0]?.[what] ?? NaN) } : gate;
      }),
    );
  });
}

/** fuse.js spends its time in one loop, which is compiled within its first query. */
function warm({ ours, whole, mini, fts }: Contenders, queries: Queries, rounds: number): void {
  for (const search of [ours, whole, mini, fts]) {
    for (let round = 0; round < rounds; round += 1) {
      for (const { query } of TYPOS.flatMap((typos) => queries[typos])) search(query);
    }
  }
}

/** Every query in every round; of fuse.js, which takes a second, one with each number of typos. */
function timed({ ours, whole, mini, fts, fuse }: Contenders, queries: Queries): Timed[] {
  const mixed = queries[0].flatMap((_, at) => TYPOS.map((typos) => queries[typos][at]?.query ?? ''));
  return [
    each('ours', mixed, OURS_A_ROUND * mixed.length, ours),
    each('whole', mixed, mixed.length, whole),
    each('mini', mixed, mixed.length, mini),
    each('fts', mixed, mixed.length, fts),
    ...(fuse === null ? [] : [each('fuse', mixed, TYPOS.length, fuse)]),
  ];
}

function speed(times: Times, size: number): Gate[] {
  const least: Readonly<Record<string, number>> = LEAST[size as keyof typeof LEAST];
  const at = nameOfSize(size);
  const own = ['ours', 'whole'].map((name): Gate => {
    return { gate: `query, ${named(name)}, ${at}`, measured: median(times.get(name) ?? []), unit: 'µs' };
  });
  const peers = [...times.keys()].filter((name) => name !== 'ours' && name !== 'whole');
  const against = peers.flatMap((peer): Gate[] => {
    const bound = least[peer];
    const gate = { gate: `query vs ${named(peer)}, ${at}`, measured: ratio(times, peer, 'ours'), unit: 'x' };
    return [
      bound === undefined ? gate : { ...gate, atLeast: bound },
      { gate: `catalogue search vs ${named(peer)}, ${at}`, measured: ratio(times, peer, 'whole'), unit: 'x' },
    ];
  });
  return [...own, ...against];
}

/** The index of the product, with the words of its vocabulary. */
function indexOf(schemes: readonly AidScheme[], words: FinderWords): TextIndex {
  const index = new TextIndex(words.vocabulary, words.stopWords);
  schemes.forEach((scheme, ordinal) => {
    index.put(ordinal, searchDocumentOf(scheme, words));
  });
  index.warm();
  return index;
}

function build(schemes: readonly AidScheme[], index: TextIndex, words: FinderWords): Contenders {
  const documents = documentsOf(schemes, words);
  const finder = SchemeFinder.of(schemes, index, words);
  return {
    ours: (text) => index.top({ text }, DEPTH).map(({ ordinal }) => schemes[ordinal]?.id ?? ''),
    whole: (text) => finder.search(text, DEPTH).map(({ id }) => id),
    mini: miniSearch(documents, words.stopWords),
    fts: fts5(documents, words.stopWords),
    fuse: documents.length <= FUSE_UP_TO ? plainFuse(documents) : null,
  };
}

async function run(size: number, { quick }: BenchOptions): Promise<Gate[]> {
  const words = loadWords();
  const schemes = (await loadCatalogue()).schemes(size, { withTexts: true });
  const queries = queriesFor(documentsOf(schemes, words), loadNeeds(), (JUDGED[size] ?? 0) / (quick ? 2 : 1));
  const start = processorTime();
  const index = indexOf(schemes, words);
  const building = (processorTime() - start) / 1e6;
  const contenders = build(schemes, index, words);
  const fuse = contenders.fuse === null ? null : remembering(contenders.fuse);
  const contesting = { ...contenders, fuse: fuse?.search ?? null };
  // Half as many queries, twice as often.
  warm(contenders, queries, quick ? 2 * WARMING : WARMING);
  const times = await measure(timed(contesting, queries), quick ? 3 : ROUNDS);
  const gates = found(contenders, fuse?.answers ?? new Map<string, readonly string[]>(), queries, size);
  return [
    ...speed(times, size),
    ...gates,
    { gate: `text index built, ${nameOfSize(size)}`, measured: building, unit: 's' },
  ];
}

/** A text against the whole catalogue: the ten best schemes. */
export const area: BenchArea = { name: 'text', sizes: [SMALL, MIDDLE], run };
