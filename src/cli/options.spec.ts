import { limitOption } from './options';

describe('--limit', () => {
  it.each([
    ['1', 1],
    ['500', 500],
    [undefined, undefined],
  ])('%j is %j', (given, limit) => expect(limitOption(given, 500)).toBe(limit));

  it.each(['0', '501', '-1', '1.5', '1e1', '0x10', ' 5', '', 'dix'])('%j is refused', (given) => {
    expect(() => limitOption(given, 500)).toThrow('n’est pas un nombre entier entre 1 et 500');
  });
});
