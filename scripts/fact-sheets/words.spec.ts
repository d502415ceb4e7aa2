import { UNNAMED_FUNDER } from '../../src/engine';
import { ofFunder, fundingOrigin, funderNames } from './funders';
import { aFactRow } from '../../test/builders/fact-row';
import { needCodes, needWords } from './needs';
import { euros, figure, listed, sentence } from './words';

describe('words', () => {
  it.each([
    [5000, '5 000 €'],
    [714_000, '714 000 €'],
    [1_500_000_000, '1 500 000 000 €'],
    [400, '400 €'],
  ])('writes %d euros', (amount, written) => expect(euros(amount)).toBe(written));

  it('writes decimals with a comma', () => {
    expect(figure(1.5)).toBe('1,5');
    expect(figure(1234.25)).toBe('1 234,25');
  });

  it('lists and ends', () => {
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'])).toBe('a, b et c');
    expect(listed([])).toBe('');
    expect(sentence('état civil')).toBe('État civil.');
    expect(sentence('Déjà fini.')).toBe('Déjà fini.');
  });
});

describe('ofFunder', () => {
  it.each([
    ['Région Bretagne', 'de la Région Bretagne'],
    ['État', "de l'État"],
    ['Initiative Sarthe', "d'Initiative Sarthe"],
    ['Réseau Entreprendre Nord', 'du Réseau Entreprendre Nord'],
    ['CC du Val de Bouzanne', 'de la CC du Val de Bouzanne'],
    ['Le Grand Périgueux', 'du Grand Périgueux'],
    ['Le Mans Métropole', 'de Le Mans Métropole'],
    ["Agence de l'Eau Seine-Normandie", "de l'Agence de l'Eau Seine-Normandie"],
    ['Bpifrance', 'de Bpifrance'],
    ['Évreux', "d'Évreux"],
    ['LEADER (Perche)', 'du programme LEADER (Perche)'],
    ['Communes et EPCI', 'des Communes et EPCI'],
  ])('%s', (name, written) => expect(ofFunder(name)).toBe(written));
});

describe('funders', () => {
  it('says in French what the table calls in English, and that none is named', () => {
    expect(funderNames(aFactRow({ funders: ['État', 'local authorities'] }))).toEqual([
      'État',
      'Collectivités locales',
    ]);
    expect(funderNames(aFactRow({ funders: [] }))).toEqual([UNNAMED_FUNDER]);
  });

  it.each([
    [['FEDER', 'Région Occitanie'], ['grant'], 'eu-fund'],
    [['France 2030', 'Bpifrance'], ['grant'], 'france-2030'],
    [['Région Bretagne'], ['grant'], 'regional-budget'],
    [['CC du Val de Bouzanne', 'Département du Doubs'], ['grant'], 'local-budget'],
    [['État'], ['tax-exemption'], 'ordinary-law'],
    [['État'], ['grant'], null],
    [['Région Bretagne', 'Bpifrance'], ['grant'], null],
    [[], ['grant'], null],
  ])('%j: money of %j is %s', (funders, kind, origin) => {
    expect(fundingOrigin(aFactRow({ funders, kind }))).toBe(origin);
  });
});

describe('needs', () => {
  it('gives our codes, each once, and none where ours is not certain', () => {
    expect(needCodes(['water', 'environment', 'other'])).toEqual(['environment']);
    expect(() => needCodes(['flying'])).toThrow('unknown need flying');
  });

  it('says creation and takeover together', () => {
    expect(needWords(['creation', 'takeover', 'other', 'energy'])).toEqual([
      "la création ou la reprise d'entreprise",
      "l'énergie",
    ]);
    expect(needWords(['takeover'])).toEqual(["la reprise d'entreprise"]);
  });
});
