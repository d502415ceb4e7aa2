import { readCount, readDate, readHeadcount, readMoney, readSiret, readYesNo } from './read-values';

describe('readMoney', () => {
  it.each([
    ['350 000', 350_000],
    ['350\u202f000 €', 350_000],
    ['350k', 350_000],
    ['350 k€', 350_000],
    ['1,2 M€', 1_200_000],
    ['1.2M', 1_200_000],
    ['6 M', 6_000_000],
    ['6 millions', 6_000_000],
    ['2 Md€', 2e9],
    ['3 Mds €', 3e9],
    ["1,2 million d'euros", 1_200_000],
    ['1,2 millions d’euros', 1_200_000],
    ['350 000 € HT', 350_000],
    ['1.200.000', 1_200_000],
    ['1250,50', 1250.5],
    ['0', 0],
  ])('reads %s', (text, value) => {
    expect(readMoney(text)).toEqual({ value });
  });

  it.each(['beaucoup', '12 tonnes', '1000000000000000', '350.000', '1,2,3', 'M€', 'NaN', '1e6', '12 constructor'])(
    'refuses %s',
    (text) => {
      expect(readMoney(text)).toEqual({ problem: expect.stringContaining(text) as string });
    },
  );

  it('says that a negative amount is negative', () => {
    expect(readMoney('-5')).toEqual({ problem: '« -5 » est négatif ; un montant commence à 0.' });
  });

  it('echoes no more than 80 characters', () => {
    const answer = readMoney('x'.repeat(500));
    expect('problem' in answer && answer.problem.length).toBeLessThan(200);
  });
});

describe('readHeadcount', () => {
  it.each([
    ['34', { value: 34 }],
    ['1 200', { value: 1200 }],
    ['34 salariés', { value: 34 }],
    ['1 salarié', { value: 1 }],
    ['1 ou 2 salariés', { min: 1, max: 2 }],
    ['20-49', { min: 20, max: 49 }],
    ['20 à 49', { min: 20, max: 49 }],
    ['entre 20 et 49', { min: 20, max: 49 }],
    ['de 20 à 49 salariés', { min: 20, max: 49 }],
    ['moins de 50', { max: 49 }],
    ['Moins de 50 salariés', { max: 49 }],
    ['< 1 000', { max: 999 }],
    ['50 au plus', { max: 50 }],
    ['jusqu’à 50 personnes', { max: 50 }],
    ['plus de 250', { min: 251 }],
    ['250 salariés ou plus', { min: 250 }],
    ['au moins 250', { min: 250 }],
    ['moins de 1', { max: 0 }],
  ])('reads %s', (text, value) => {
    expect(readHeadcount(text)).toEqual({ value });
  });

  it.each([
    '-3',
    'douze',
    '12,5',
    '49-20',
    '1000000000000000',
    'moins de 0',
    'moins de',
    'environ 30',
    'plus de 9999999',
  ])('refuses %s', (text) => {
    expect(readHeadcount(text)).toHaveProperty('problem');
  });
});

describe('readDate', () => {
  it.each([
    ['1er avril 2011', '2011-04-01'],
    ['29 Février 2024', '2024-02-29'],
    ['3 aout 2020', '2020-08-03'],
    ['01-04-2011', '2011-04-01'],
  ])('reads %s, as Levier and others write it', (text, value) => {
    expect(readDate(text)).toEqual({ value });
  });

  it.each([
    ['01/04/2011', '2011-04-01'],
    ['2011-04-01', '2011-04-01'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, value) => {
    expect(readDate(text)).toEqual({ value });
  });

  it.each(['30/02/2011', '2023-02-29', '2011', 'hier', '01/13/2020', '0001-01-01'])('refuses %s', (text) => {
    expect(readDate(text)).toHaveProperty('problem');
  });

  it('does not say of a day long ago that it never was', () => {
    expect(readDate('01/04/1600')).toEqual({ problem: '« 01/04/1600 » est avant 1700.' });
  });
});

describe('readSiret', () => {
  it('reads a SIRET whose key is right, spaces or not', () => {
    expect(readSiret('732 829 320 00074')).toEqual({ value: '73282932000074' });
  });

  it('accepts the sites of La Poste, whose key is not the usual one', () => {
    expect(readSiret('35600000000048')).toEqual({ value: '35600000000048' });
    expect(readSiret('35600000012345')).toHaveProperty('problem');
  });

  it('tells a SIREN from a SIRET', () => {
    expect(readSiret('732829320')).toEqual({ problem: expect.stringContaining('SIREN') as string });
  });

  it('refuses a wrong key', () => {
    expect(readSiret('73282932000075')).toEqual({ problem: expect.stringContaining('73282932000075') as string });
  });
});

describe('readYesNo', () => {
  it('keeps « je ne sais pas » apart from no', () => {
    expect(readYesNo('oui')).toEqual({ value: true });
    expect(readYesNo('non')).toEqual({ value: false });
    expect(readYesNo('nsp')).toEqual({ value: null });
    expect(readYesNo('peut-être')).toHaveProperty('problem');
    expect(readYesNo('constructor')).toHaveProperty('problem');
  });
});

describe('readCount', () => {
  it('reads whole numbers only', () => {
    expect(readCount('12')).toEqual({ value: 12 });
    expect(readCount('1.5')).toHaveProperty('problem');
  });
});
