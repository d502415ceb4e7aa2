import fc from 'fast-check';

import { bestFirst, BestOf } from './best-of';

interface Item {
  readonly rank: number;
}
const inOrder = (one: Item, other: Item): number => one.rank - other.rank;
const items = fc.array(fc.record({ rank: fc.integer({ min: 0, max: 30 }) }), { maxLength: 60 });
const ranks = (found: Iterable<Item>): number[] => Array.from(found, ({ rank }) => rank);

describe('bestFirst', () => {
  it('gives all in order, and leaves what it was given as it was', () => {
    fc.assert(
      fc.property(items, (given) => {
        const before = [...given];
        expect(ranks(bestFirst(given, inOrder))).toEqual(ranks([...given].sort(inOrder)));
        expect(given).toEqual(before);
      }),
    );
  });

  it('compares little for the first of many', () => {
    let compared = 0;
    const many = Array.from({ length: 1000 }, (_, index) => ({ rank: (index * 7919) % 1000 }));
    const order = bestFirst(many, (one, other) => {
      compared += 1;
      return inOrder(one, other);
    });
    expect([order.next().value, order.next().value]).toEqual([{ rank: 0 }, { rank: 1 }]);
    expect(compared).toBeLessThan(3000);
  });
});

describe('BestOf', () => {
  it('keeps the first few in order, whatever the order of the offers', () => {
    fc.assert(
      fc.property(items, fc.nat(8), (given, limit) => {
        const best = new BestOf(limit, inOrder);
        for (const item of given) best.offer(item);
        expect(ranks(best.items)).toEqual(ranks([...given].sort(inOrder).slice(0, limit)));
      }),
    );
  });
});
