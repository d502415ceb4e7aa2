import { layWords, type StopWords } from './lay-words';
import { gapsIn, PhraseIndex, type Reading } from './phrase-index';

const STOP: StopWords = { grammar: new Set(['a', 'un', 'le']), generic: new Set() };
const phrase = (text: string) => ({ text, words: layWords(text, STOP), target: text, weight: 1 });
const read = (text: string): Reading[] => layWords(text, STOP).map(({ stem }) => ({ stems: [stem], certainty: 1 }));

const index = new PhraseIndex([phrase('four à gaz'), phrase('four')]);
const found = (text: string) => index.matches(read(text)).map((match) => [match.phrase.text, match.positions]);

describe('phrase index', () => {
  it('finds the expressions of a text with their places', () => {
    expect(found('changer le four à gaz')).toEqual([
      ['four à gaz', [1, 2]],
      ['four', [1]],
    ]);
  });

  it('lets one word stand between, not two', () => {
    expect(found('four industriel à gaz')).toContainEqual(['four à gaz', [0, 2]]);
    expect(found('four industriel neuf à gaz')).toEqual([['four', [0]]]);
  });

  it('keeps the order of the words', () => expect(found('gaz pour four')).toEqual([['four', [2]]]));

  it('counts the words between', () => {
    expect(index.matches(read('four industriel à gaz')).map(gapsIn)).toEqual([1, 0]);
  });
});
