import fc from 'fast-check';

import { LetterPairs } from './letter-pairs';

const pairsOf = (text: string): Set<string> =>
  new Set([...` ${text} `].slice(1).map((letter, at) => (` ${text} `[at] ?? '') + letter));

describe('LetterPairs', () => {
  it('is the coefficient of Dice over the sets of pairs, whatever the letters, time after time', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', 'ß', 'я'), { maxLength: 8 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.uniqueArray(text), (asked, others) => {
        const pairs = new LetterPairs();
        others.forEach((other) => {
          pairs.add(other);
        });
        for (const one of asked) {
          const found = new Map<string, number>();
          pairs.visitAlike(one, (other, likeness) => found.set(other, likeness));
          for (const other of others) {
            const [own, given] = [pairsOf(one), pairsOf(other)];
            const shared = [...own].filter((pair) => given.has(pair)).length;
            expect(found.get(other) ?? 0).toBe((2 * shared) / (own.size + given.size));
          }
        }
      }),
    );
  });
});
