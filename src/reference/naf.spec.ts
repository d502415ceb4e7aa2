import { SEEDS_FOLDER } from '../common';
import { loadReference } from './load-reference';

const { naf } = loadReference(SEEDS_FOLDER);
const codes = (text: string, limit = 5): readonly string[] => naf.search(text, limit).map(({ code }) => code);

describe('NAF codes', () => {
  it.each(['2562B', '25.62b', ' 25.62B ', '25.62B'])('reads %s', (code) => expect(naf.normalise(code)).toBe('25.62B'));

  it('reads a class that has one sub-class', () => expect(naf.normalise('2571')).toBe('25.71Z'));

  it.each(['2562', '25.62Z', '25.6', 'C', '', '99.99Z', '25.62B2', 'décolletage'])('refuses %s', (code) => {
    expect(naf.normalise(code)).toBeNull();
  });

  it('tells the nomenclatures apart', () => {
    expect(naf.normalise('25.61Y', 'naf2025')).toBe('25.61Y');
    expect(naf.normalise('25.61Y')).toBeNull();
    expect(naf.normalise('25.62B', 'naf2025')).toBeNull();
  });

  it('gives five levels', () => {
    expect(naf.path('25.62B')).toEqual(['C', '25', '25.6', '25.62', '25.62B']);
    expect(naf.path('25.6')).toEqual(['C', '25', '25.6']);
    expect(naf.path('98.7')).toEqual([]);
  });

  it('labels every level', () => {
    expect(naf.label('C')).toBe('Industrie manufacturière');
    expect(naf.label('25.71Z')).toBe('Fabrication de coutellerie');
    expect(naf.label('25.61Y', 'naf2025')).toBe('Fabrication de coutellerie');
    expect(naf.label('XX')).toBe('XX');
  });

  it('knows which codes exist', () => {
    expect(naf.exists('22.2')).toBe(true);
    expect(naf.exists('25.62Z')).toBe(false);
    expect(naf.codes.size).toBe(1728);
  });

  it('bridges NAF 2025', () => {
    expect(naf.fromNaf2025('25.61Y')).toEqual([['C', '25', '25.7', '25.71', '25.71Z']]);
    expect(naf.fromNaf2025('10.41Y').map((path) => path.at(-1))).toEqual(['10.41A', '10.41B']);
    expect(naf.fromNaf2025('25.53Y').map((path) => path.at(-1))).toEqual(expect.arrayContaining(['25.62A', '25.62B']));
    expect(naf.fromNaf2025('25.53Y').length).toBeGreaterThan(2);
    expect(naf.fromNaf2025('35.40Y')).toEqual([]);
    expect(naf.fromNaf2025('00.00Y')).toEqual([]);
  });
});

describe('search of an activity', () => {
  it.each([
    ['coutellerie', '25.71Z'],
    ['coutelerie', '25.71Z'],
    ['Je fabrique des couteaux', '25.71Z'],
    ['décolletage', '25.62A'],
    ['decoletage', '25.62A'],
    ['usinage', '25.62B'],
    ['mécanique de précision', '25.62B'],
    ['fonderie de fonte', '24.51Z'],
    ['injection plastique', '22.29A'],
    ['fromage', '10.51C'],
    ['brasserie', '11.05Z'],
    ['scierie', '16.10A'],
    ['traitement de surface', '25.61Z'],
    ['éditeur de logiciels', '62.01Z'],
  ])('leads from %s to %s first', (text, code) => expect(codes(text)[0]).toBe(code));

  it('leads from a group to all its sub-classes', () => {
    expect(codes('fonderie')).toEqual(['24.51Z', '24.52Z', '24.53Z', '24.54Z']);
    expect(codes('plasturgie', 10)).toEqual(expect.arrayContaining(['22.21Z', '22.22Z', '22.23Z', '22.29A', '22.29B']));
  });

  it('reads the beginning of a code, with or without its point', () => {
    expect(codes('2571')).toEqual(['25.71Z']);
    expect(codes('25.6')).toEqual(['25.61Z', '25.62A', '25.62B']);
    expect(codes('25.62b')).toEqual(['25.62B']);
  });

  it.each(['chaudro', 'pièces de chaudro'])('reads the beginning of a word, while it is typed: %s', (text) => {
    expect(codes(text)[0]).toBe('25.29Z');
  });

  it.each(['je fais des trucs', 'je fais', 'nous faisons un peu de tout', 'ils font des choses'])(
    'reads no activity in %j',
    (text) => expect(codes(text)).toEqual([]),
  );

  it.each([
    ['je fais de la tôlerie', '25.50B'],
    ['nous faisons du pain de mie', '10.71A'],
    ['les gars bossent dans la ferraille', '38.32Z'],
  ])('leads from %j to %s first', (text, code) => expect(codes(text)[0]).toBe(code));

  it('puts industry before trade and services', () => {
    const [first] = naf.search('boulangerie', 1);
    expect(first).toEqual({
      code: '10.71C',
      label: 'Boulangerie et boulangerie-pâtisserie',
      matched: 'boulangerie',
      industry: true,
    });
    const industries = naf.search('chaussures', 10).map(({ industry }) => industry);
    expect(industries.indexOf(false)).toBeGreaterThan(industries.lastIndexOf(true) - 1);
  });

  it('keeps to the limit, and finds nothing in nothing', () => {
    expect(codes('fabrication', 3)).toHaveLength(3);
    expect(codes('')).toEqual([]);
    expect(codes('de la')).toEqual([]);
    expect(codes('xyzzyx')).toEqual([]);
  });
});
