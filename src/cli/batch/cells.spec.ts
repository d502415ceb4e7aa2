import { codeOf, isUnknown, readDay, readHeadcount, readNumber, readYesNo } from './cells';

describe('readNumber', () => {
  it.each([
    ['1250000', 1_250_000],
    ['1 250 000', 1_250_000],
    ['1\u00a0250\u00a0000', 1_250_000],
    ['1\u202f250\u202f000', 1_250_000],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['1.250,50', 1250.5],
    ['1,250.50', 1250.5],
    ['1250,00', 1250],
    ['0,125', 0.125],
    ['350 k€', 350_000],
    ['1,2 M€', 1_200_000],
    ['1 250 €', 1250],
    ['12,5 %', 12.5],
    ['-5', -5],
    ['+5', 5],
  ])('reads %j', (cell, value) => {
    expect(readNumber(cell)).toBe(value);
  });

  it.each(['1.250', '12,500', 'beaucoup', '1..2', '1,2,3', '12 à 15', '1e5', ''])('refuses %j', (cell) => {
    expect(() => readNumber(cell)).toThrow(`« ${cell} »`);
  });
});

describe('readDay', () => {
  it.each([
    ['2011-04-01', '2011-04-01'],
    ['01/04/2011', '2011-04-01'],
    ['1.4.2011', '2011-04-01'],
    ['29/02/2024', '2024-02-29'],
    ['01/04/2011 00:00:00', '2011-04-01'],
  ])('reads %j', (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });

  it.each(['31/02/2024', '29/02/2023', '01/04/11', '04/13/2011', 'avril'])('refuses %j', (cell) => {
    expect(() => readDay(cell)).toThrow(`« ${cell} »`);
  });
});

describe('other cells', () => {
  it('reads yes and no, and nothing else', () => {
    expect(['Oui', 'VRAI', '1', 'true'].map(readYesNo)).toEqual([true, true, true, true]);
    expect(['non', 'Faux', '0', 'n'].map(readYesNo)).toEqual([false, false, false, false]);
    expect(() => readYesNo('peut-être')).toThrow('« peut-être »');
  });

  it('reads a headcount or its bounds', () => {
    expect(readHeadcount('45')).toEqual({ value: 45 });
    expect(readHeadcount('1 200')).toEqual({ value: 1_200 });
    expect(readHeadcount('20-49')).toEqual({ min: 20, max: 49 });
    expect(readHeadcount('1 000 à 1 999')).toEqual({ min: 1_000, max: 1_999 });
    expect(readHeadcount('-3')).toEqual({ value: -3 });
    expect(readHeadcount('20 à 49 salariés')).toEqual({ min: 20, max: 49 });
    expect(readHeadcount('moins de 10')).toEqual({ max: 9 });
    expect(readHeadcount('10 000 salariés et plus')).toEqual({ min: 10_000 });
    expect(() => readHeadcount('une dizaine')).toThrow('n’est ni un nombre ni des bornes (20-49, moins de 50)');
  });

  it('gives back the zero that spreadsheets drop from a code, and only that one', () => {
    expect(['1010', '01010', '2A004', '75001', '101'].map(codeOf(5))).toEqual([
      '01010',
      '01010',
      '2A004',
      '75001',
      '101',
    ]);
    expect(['1', '63', '974', '2A'].map(codeOf(2))).toEqual(['01', '63', '974', '2A']);
  });

  it('knows the ways to write that nobody knows', () => {
    expect(['', '?', 'NC', 'inconnu', 'n.d.'].every(isUnknown)).toBe(true);
    expect(['0', 'non', '45'].some(isUnknown)).toBe(false);
  });
});
