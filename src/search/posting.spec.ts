import fc from 'fast-check';

import { Posting } from './posting';

const change = fc.record({ remove: fc.boolean(), ordinal: fc.nat(30), impact: fc.integer({ min: 1, max: 255 }) });
const FIRST = [
  [3, 7],
  [9, 8],
] as const;

/** Of two postings in one array, the first. */
function sparse(): { posting: Posting; neighbour: () => number[] } {
  const ordinals = Uint32Array.of(3, 9, 12, 13);
  const impacts = Uint8Array.of(7, 8, 1, 2);
  const posting = Posting.sparse(ordinals.subarray(0, 2), impacts.subarray(0, 2));
  return { posting, neighbour: () => [...ordinals.subarray(2), ...impacts.subarray(2)] };
}

function dense(): { posting: Posting; neighbour: () => number[] } {
  const impacts = Uint8Array.of(0, 0, 0, 7, 0, 0, 0, 0, 0, 8, 12, 13, 1, 2);
  return { posting: Posting.dense(impacts.subarray(0, 10), 2), neighbour: () => [...impacts.subarray(10)] };
}

describe.each([
  ['a list', sparse, [12, 13, 1, 2]],
  ['an impact for every ordinal', dense, [12, 13, 1, 2]],
] as const)('Posting of %s', (_, make, beside) => {
  it('holds after any changes what a map would, in order, and leaves what stands beside it', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const { posting, neighbour } = make();
        const naive = new Map<number, number>(FIRST);
        for (const { remove, ordinal, impact } of changes) {
          if (remove) {
            posting.remove(ordinal);
            naive.delete(ordinal);
          } else {
            posting.put(ordinal, impact);
            naive.set(ordinal, impact);
          }
        }
        expect([...posting]).toEqual([...naive].sort(([left], [right]) => left - right));
        expect(posting.size).toBe(naive.size);
        for (let ordinal = 0; ordinal <= 31; ordinal += 1) {
          expect(posting.impactOf(ordinal)).toBe(naive.get(ordinal) ?? 0);
        }
        expect(neighbour()).toEqual(beside);
      }),
    );
  });
});
