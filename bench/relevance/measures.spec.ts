import type { JudgedQuery } from './judged-queries';
import { measure, measureOne } from './measures';

const query = (judged: Record<string, number>, text = 'four'): JudgedQuery => ({ query: text, asks: '', judged });

/** Gains of the grades: 3 is worth 7, 2 is worth 3, 1 is worth 1. */
const JUDGED = { best: 3, good: 2, marginal: 1 };

describe('measureOne', () => {
  it('gives the figures worked out by hand', () => {
    // Found: another, good (rank 2), best (rank 3). DCG = 3/log2(3) + 7/log2(4) = 1.8928 + 3.5 = 5.3928.
    // Ideal: 7/log2(2) + 3/log2(3) + 1/log2(4) = 7 + 1.8928 + 0.5 = 9.3928.
    const { ndcg, mrr, recall, empty } = measureOne(query(JUDGED), ['another', 'good', 'best']);
    expect(ndcg).toBeCloseTo(5.3928 / 9.3928, 4);
    expect(mrr).toBe(1 / 2);
    expect(recall).toBeCloseTo(2 / 3, 10);
    expect(empty).toBe(0);
  });

  it('gives 1 to the ideal order', () => {
    const { ndcg, mrr, recall } = measureOne(query(JUDGED), ['best', 'good', 'marginal', 'another']);
    expect([ndcg, mrr, recall]).toEqual([1, 1, 1]);
  });

  it('tells a worse order by nDCG alone', () => {
    const right = measureOne(query(JUDGED), ['best', 'good', 'marginal']);
    const wrong = measureOne(query(JUDGED), ['marginal', 'good', 'best']);
    expect(wrong.ndcg).toBeLessThan(right.ndcg);
    expect(wrong.recall).toBe(right.recall);
  });

  it('looks at ten answers for nDCG and recall', () => {
    const others = Array.from({ length: 10 }, (_, at) => `other-${at}`);
    const { ndcg, recall } = measureOne(query({ best: 3 }), [...others, 'best']);
    expect([ndcg, recall]).toEqual([0, 0]);
  });

  it('asks for ten schemes at most where more are judged', () => {
    const judged = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`aid-${at}`, 1]));
    expect(measureOne(query(judged), Object.keys(judged)).recall).toBe(1);
  });

  it('counts a query that finds nothing', () => {
    expect(measureOne(query(JUDGED), [])).toEqual({ ndcg: 0, mrr: 0, recall: 0, empty: 1 });
  });
});

describe('measure', () => {
  it('is the mean over the queries', () => {
    const queries = [query({ best: 3 }, 'found'), query({ best: 3 }, 'lost')];
    const means = measure(queries, (text) => (text === 'found' ? ['best'] : []));
    expect(means).toEqual({ ndcg: 0.5, mrr: 0.5, recall: 0.5, empty: 0.5 });
  });
});
