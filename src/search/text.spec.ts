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
});
