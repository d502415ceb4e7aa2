import fc from 'fast-check';

import { fold, tokens } from './text';

describe('fold', () => {
  it.each([
    ['SAINT-ÉTIENNE', 'saint etienne'],
    ['St Etienne', 'saint etienne'],
    ['Ste. Foy-lès-Lyon', 'sainte foy les lyon'],
    ["L'Abergement-de-Varey", 'l abergement de varey'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Œuilly', 'oeuilly'],
    ['Lœuilly et Ægidius', 'loeuilly et aegidius'],
    ['  Plan   d’action !  ', 'plan d action'],
    ['Stains', 'stains'],
  ])('makes %j comparable', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('accepts a decomposed accent as well as a composed one', () => {
    expect(fold('Ne\u0301vez')).toBe(fold('N\u00e9vez'));
  });

  it('gives nothing for signs alone', () => {
    expect(fold(' -’ ')).toBe('');
  });
});

describe('tokens', () => {
  it('splits a name into its words', () => {
    expect(tokens("Villeneuve-d'Ascq")).toEqual(['villeneuve', 'd', 'ascq']);
    expect(tokens('')).toEqual([]);
  });

  it('reads Latin signs one by one as it reads those of any alphabet', () => {
    const sign = fc.oneof(fc.integer({ max: 0x180 }), fc.integer({ min: 0x2000, max: 0x2100 }), fc.constant(0x301));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (codes) => {
        const text = String.fromCharCode(...codes);
        expect(tokens(`${text} я`)).toEqual([...tokens(text), 'я']);
      }),
    );
  });

  it.each(['constructor', 'sts', 'ß', 'İstanbul', 'x²'])('takes %j for a word', (word) => {
    expect(tokens(word)).toHaveLength(1);
    expect(typeof tokens(word)[0]).toBe('string');
  });
});
