import { stem } from './word-stem';

describe('stem', () => {
  it.each([
    [['isoler', 'isolation', 'isolee', 'isolez'], 'isol'],
    [['recycler', 'recyclage', 'recycle'], 'recycl'],
    [['apprenti', 'apprentis'], 'apprenti'],
    [['four', 'fours'], 'four'],
    [['eau', 'eaux'], 'eau'],
    [['gaz'], 'gaz'],
    [['local', 'locaux'], 'local'],
    [['automatiser', 'automatisation', 'automatise'], 'automat'],
    [['moule', 'moules'], 'moul'],
    [['camion', 'camions'], 'cami'],
    [['station', 'stations'], 'stati'],
    [['recruter', 'recrutons', 'recrute'], 'recrut'],
  ])('gives %j one stem', (words, expected) => {
    expect(words.map(stem)).toEqual(words.map(() => expected));
  });

  it.each([
    ['four', 'fourrure'],
    ['presse', 'presence'],
    ['brevet', 'breve'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(stem(left)).not.toBe(stem(right));
  });
});
