import fc from 'fast-check';

import { exportWords } from '../../../test/builders/export-words';
import { aScheme } from '../../../test/builders/scheme';
import type { Funding } from '../../engine';
import { amountsInWords, cut, eligibilityOf, promiseOf } from './words';

const promise = (summary: string) => promiseOf(aScheme({ summary }), 180);
const funding = (given: Partial<Funding>): Funding => ({
  rate: null,
  floor: null,
  cap: null,
  basis: null,
  details: null,
  ...given,
});

describe('cutting', () => {
  it.each([
    ['une aide', 8, 'une aide'],
    ['une aide', 7, 'une ai…'],
    ['a 23456789', 9, 'a 234567…'],
    ['123456 89', 8, '123456…'],
    ['abc\u{1F3ED}', 4, 'abc…'],
  ])('%j to %i gives %j', (text, longest, expected) => {
    expect(cut(text, longest)).toBe(expected);
  });

  it('never gives more than was asked, nor half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, longest) => {
        const kept = cut(text, longest);
        expect(kept.length).toBeLessThanOrEqual(longest);
        expect(/\p{Cs}/u.test(kept)).toBe(false);
      }),
    );
  });
});

describe('the promise', () => {
  it.each([
    ['Une aide  au\nfour. Pour les PME.', 'Une aide au four'],
    ['Un four neuf ? Levier vous aide.', 'Un four neuf ?'],
    ['Le B.T.P. Aquitain investit. Pour tous.', 'Le B.T.P. Aquitain investit'],
    ['Un four. pour les PME.', 'Un four. pour les PME'],
  ])('of %j is %j', (summary, expected) => {
    expect(promise(summary)).toBe(expected);
  });
});

describe('amounts in words', () => {
  it('name the size of the firm', () => {
    const rate = { micro: 6, small: 5, medium: 4, 'small-mid-cap': 3, 'mid-cap': 2, large: 1 };
    expect(amountsInWords(funding({ rate }))).toBe(
      "Taux d'aide : 6 % (microentreprise), 5 % (petite entreprise), 4 % (moyenne entreprise), 3 % (petite ETI), 2 % (ETI), 1 % (grande entreprise).",
    );
  });

  it('are there for a rate of nothing, and empty where nothing was published', () => {
    expect(amountsInWords(funding({ rate: 0 }))).toBe("Taux d'aide : 0 % des dépenses éligibles.");
    expect([amountsInWords(null), amountsInWords(funding({ basis: 'de-minimis' }))]).toEqual(['', '']);
  });
});

it('tells the conditions that no tool can test after the coded ones', () => {
  const scheme = aScheme({ criteria: [{ kind: 'headcount', max: 9 }], uncoded: ['Le projet est innovant.'] });
  expect(eligibilityOf(scheme, exportWords.labels, true)).toBe(
    '• Effectif : 9 salariés au plus\n• Le projet est innovant.',
  );
});
