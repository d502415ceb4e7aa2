import { formatFigure, formatNumber, formatQuantity, joinWords, shortList } from './words';

it('writes numbers the French way', () => {
  expect(formatNumber(1234567.891)).toBe('1\u202F234\u202F567,89');
  expect(formatNumber(999)).toBe('999');
  expect(formatNumber(1000)).toBe('1\u202F000');
  expect(formatNumber(0.5)).toBe('0,5');
});

it('agrees the unit with the figure', () => {
  expect(formatQuantity(0, 'salarié')).toBe('0 salarié');
  expect(formatQuantity(1.5, 'an')).toBe('1,5 an');
  expect(formatQuantity(2, 'emploi')).toBe('2 emplois');
  expect(formatQuantity(50000, 'euro')).toBe('50\u202F000\u00A0€');
  expect(formatFigure(45, 'salarié')).toBe('45');
});

it('never rounds an age up to its anniversary', () => {
  expect(formatQuantity(2.997, 'an')).toBe('2,9 ans');
  expect(formatQuantity(3.003, 'an')).toBe('un peu plus de\u00A03 ans');
});

it('joins words and cuts long lists', () => {
  expect(joinWords([], 'ou')).toBe('');
  expect(joinWords(['a', 'b', 'c'], 'et')).toBe('a, b et c');
  expect(shortList(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d ou e');
  expect(shortList(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d ou 2 autres');
});
