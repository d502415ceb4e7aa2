import { idiomsOf, withIdioms } from './idioms';
import { layWords } from './lay-words';

const GRAMMAR = new Set(['de', 'le', 'va']);
const IDIOMS = idiomsOf([['dépôt de bilan', 'déposer le bilan'], ['fin de vie']], GRAMMAR);

describe('idioms', () => {
  it.each([
    [['depot', 'bilan'], ['depotdebilan']],
    [
      ['client', 'deposer', 'bilan', 'carbone'],
      ['client', 'depotdebilan', 'carbone'],
    ],
    [
      ['fin', 'vie', 'vie'],
      ['findevie', 'vie'],
    ],
    [['fin'], ['fin']],
    [
      ['bilan', 'depot'],
      ['bilan', 'depot'],
    ],
    [[], []],
  ])('reads %j as %j', (words, expected) => expect(withIdioms(words, IDIOMS)).toEqual(expected));

  it('reads all forms of one alike, grammar words or not', () => {
    const stopWords = { grammar: GRAMMAR, generic: new Set<string>(), idioms: IDIOMS };
    const stems = (text: string): string[] => layWords(text, stopWords).map(({ stem }) => stem);
    expect(stems('on va déposer le bilan')).toEqual(['on', ...stems('Dépôt de bilan')]);
    expect(stems('bilan carbone')).toEqual(['bilan', 'carbon']);
  });
});
