import fc from 'fast-check';

import { Posting } from './posting';

const change = fc.record({ remove: fc.boolean(), ordinal: fc.nat(30), impact: fc.integer({ min: 1, max: 255 }) });

describe('Posting', () => {
  it('holds after any changes what a map would, in order, and leaves the arrays it was given', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const ordinals = Uint32Array.of(0, 3, 9, 12).subarray(1, 3);
        const posting = new Posting(ordinals, Uint8Array.of(7, 8), 2);
        const naive = new Map([
          [3, 7],
          [9, 8],
        ]);
        for (const { remove, ordinal, impact } of changes) {
          if (remove) {
            posting.remove(ordinal);
            naive.delete(ordinal);
          } else {
            posting.put(ordinal, impact);
            naive.set(ordinal, impact);
          }
        }
        const expected = [...naive].sort(([left], [right]) => left - right);
        const view = posting.view();
        expect([...view.ordinals]).toEqual(expected.map(([ordinal]) => ordinal));
        expect([...view.impacts]).toEqual(expected.map(([, impact]) => impact));
        expect([...naive.keys()].every((ordinal) => posting.has(ordinal))).toBe(true);
        expect([...ordinals]).toEqual([3, 9]);
      }),
    );
  });
});
