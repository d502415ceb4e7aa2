import { nearest, suggestion } from './suggestion';

describe('nearest', () => {
  it.each([
    ['levle', 'level'],
    ['maxx', 'max'],
    ['Regional', 'regional'],
    ['productive-invesment', 'productive-investment'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, ['level', 'max', 'regional', 'national', 'productive-investment'])).toBe(meant);
  });

  it('proposes nothing far away', () => {
    expect(nearest('zzz', ['level', 'max'])).toBeNull();
    expect(suggestion('zzz', ['level'])).toBe('');
    expect(nearest('x'.repeat(1000), ['level'])).toBeNull();
  });
});
