import fc from 'fast-check';

import { LetterPairs } from './letter-pairs';

const pairsOf = (text: string): Set<string> =>
  new Set([...` ${text} `].slice(1).map((letter, at) => (` ${text} `[at] ?? '') + letter));

describe('LetterPairs', () => {
  it('is the coefficient of Dice over the sets of pairs, whatever the letters', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', 'ß', 'я'), { maxLength: 8 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, fc.array(text), (asked, others) => {
        const pairs = new LetterPairs(asked);
        for (const other of others) {
          const [own, given] = [pairsOf(asked), pairsOf(other)];
          const shared = [...own].filter((pair) => given.has(pair)).length;
          expect(pairs.likenessOf(other)).toBe((2 * shared) / (own.size + given.size));
        }
      }),
    );
  });
});
