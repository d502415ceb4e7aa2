import { withinOneTypo } from './edit-distance';

describe('withinOneTypo', () => {
  it.each([
    ['thiers', 'thiers'],
    ['tiers', 'thiers'],
    ['thierrs', 'thiers'],
    ['thiars', 'thiers'],
    ['thires', 'thiers'],
    ['thier', 'thiers'],
    ['', 'a'],
  ])('%j is %j but for a typo', (typed, name) => {
    expect(withinOneTypo(typed, name)).toBe(true);
    expect(withinOneTypo(name, typed)).toBe(true);
  });

  it.each([
    ['tier', 'thiers'],
    ['lyon', 'laon2'],
    ['abcd', 'badc'],
    ['', 'ab'],
    ['abc', 'cab'],
    ['xay', 'zxy'],
  ])('%j is more than one typo from %j', (typed, name) => {
    expect(withinOneTypo(typed, name)).toBe(false);
    expect(withinOneTypo(name, typed)).toBe(false);
  });
});
