import type { JudgedQuery } from './judged-queries';

const DEPTH = 10;

/** Means over the queries of one half. */
export interface Measures {
  readonly ndcg: number;
  readonly mrr: number;
  readonly recall: number;
  /** Share of queries that found nothing. */
  readonly empty: number;
}

const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, rank) => sum + gain(grade) / Math.log2(rank + 2), 0);

/** nDCG@10 with graded gains, reciprocal rank of the first judged scheme, recall@10 with at most ten to find. */
export function measureOne({ judged }: JudgedQuery, found: readonly string[]): Measures {
  const grades = found.slice(0, DEPTH).map((id) => judged[id] ?? 0);
  const ideal = discounted(Object.values(judged).sort((a, b) => b - a));
  const first = found.findIndex((id) => (judged[id] ?? 0) > 0);
  const toFind = Math.min(DEPTH, Object.keys(judged).length);
  return {
    ndcg: discounted(grades) / ideal,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall: grades.filter((grade) => grade > 0).length / toFind,
    empty: found.length === 0 ? 1 : 0,
  };
}

export function measure(queries: readonly JudgedQuery[], search: (text: string) => readonly string[]): Measures {
  const all = queries.map((query) => measureOne(query, search(query.query)));
  const mean = (of: (one: Measures) => number): number => all.reduce((sum, one) => sum + of(one), 0) / all.length;
  return {
    ndcg: mean(({ ndcg }) => ndcg),
    mrr: mean(({ mrr }) => mrr),
    recall: mean(({ recall }) => recall),
    empty: mean(({ empty }) => empty),
  };
}
