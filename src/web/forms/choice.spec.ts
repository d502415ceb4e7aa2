import { chosenOf, withChoice } from './choice';
import { MAX_VALUES, type RawQuery } from './query';

const choose = (choix: unknown, query: RawQuery = {}) => withChoice({ ville: 'Thiers', ...query, choix });

describe('withChoice', () => {
  it('adds an aid that is kept or set aside, and keeps the firm', () => {
    expect(choose('garder:a')).toEqual([
      ['ville', 'Thiers'],
      ['garder', 'a'],
    ]);
    expect(choose('ecarter:b', { garder: 'a' })).toEqual([
      ['ville', 'Thiers'],
      ['garder', 'a'],
      ['ecarter', 'b'],
    ]);
  });

  it('lets the last word count: an aid is never both kept and set aside, nor twice', () => {
    expect(choose('ecarter:a', { garder: ['a', 'b'] })).toEqual([
      ['ville', 'Thiers'],
      ['garder', 'b'],
      ['ecarter', 'a'],
    ]);
    expect(choose('garder:a', { garder: 'a' })).toEqual(choose('garder:a'));
  });

  it('takes a choice back, and leaves alone a field that says the same word', () => {
    expect(choose('reprendre:a', { garder: 'a', ecarter: 'b', dispositif: 'a' })).toEqual([
      ['ville', 'Thiers'],
      ['ecarter', 'b'],
      ['dispositif', 'a'],
    ]);
  });

  it('takes no more than an address is read for', () => {
    const full = Array.from({ length: MAX_VALUES }, (_, index) => `aide-${String(index)}`);
    expect(choose('garder:a', { garder: full })).toHaveLength(1 + MAX_VALUES);
    expect(choose('garder:aide-3', { garder: full })).toContainEqual(['garder', 'aide-3']);
  });

  it.each([undefined, '', 'garder:', 'bof:a', 'a', ['bof:a', 'garder:a']])('reads no choice in %j', (choix) => {
    expect(choose(choix)).toBeNull();
  });

  it('reads an id whatever it holds', () => {
    expect(choose('garder:a:b c')).toContainEqual(['garder', 'a:b c']);
  });
});

it('tells what was done with an aid', () => {
  const fields = [
    ['garder', 'a'],
    ['ecarter', 'b'],
    ['dispositif', 'c'],
  ] as const;
  expect(['a', 'b', 'c'].map((id) => chosenOf(id, fields))).toEqual(['garder', 'ecarter', null]);
});
