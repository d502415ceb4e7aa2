import fc from 'fast-check';

import { finderWords } from '../../test/builders/finder-words';
import { aScheme } from '../../test/builders/scheme';
import { highlight, type WantedConcept } from '../search';
import { SchemeFinder } from './scheme-finder';
import { TraitWords } from './trait-words';

const SCHEMES = [
  aScheme({ id: 'cir', name: 'Crédit d’impôt recherche', acronym: 'CIR', keywords: ['innovation'] }),
  aScheme({ id: 'cir-avance', name: 'Avance sur le CIR', keywords: ['trésorerie'] }),
  aScheme({ id: 'machine', name: 'Aide à la machine neuve', aliases: ['Prime robot'], needs: ['machine-purchase'] }),
  aScheme({ id: 'energie', name: 'Diagnostic énergie', summary: 'Réduire la facture d’électricité d’un four.' }),
  aScheme({ id: 'export', name: 'Chèque relance export', funders: [{ name: 'Bpifrance', siren: null, role: null }] }),
];
const WORDS = finderWords([{ id: 'machine-purchase', label: 'Acheter une machine', words: ['fraiseuse', 'tour'] }]);
const finder = new SchemeFinder(SCHEMES, WORDS);
const scores = (text: string): ReadonlyMap<string, number> => {
  const fit = finder.fits(text);
  return new Map(SCHEMES.map(({ id }, slot) => [id, fit(slot)] as const).filter(([, score]) => score > 0));
};
const first = (text: string): string | undefined => finder.search(text)[0]?.id;

describe('SchemeFinder', () => {
  it.each([
    ['CIR', 'cir'],
    ['cir', 'cir'],
    ['credit impot recherche', 'cir'],
    ['PRIME ROBOT', 'machine'],
    ['machines neuves', 'machine'],
    ['une fraiseuse', 'machine'],
    ['four électrique', 'energie'],
    ['bpifrance', 'export'],
    ['tresorerie', 'cir-avance'],
  ])('finds by %j', (text, id) => {
    expect(first(text)).toBe(id);
  });

  it('gives 1 to an exact name or acronym only', () => {
    expect(scores('CIR').get('cir')).toBe(1);
    expect(scores('CIR').get('cir-avance')).toBeLessThan(1);
    expect(scores('prime robot').get('machine')).toBe(1);
    expect(scores('robot').get('machine')).toBeLessThan(1);
  });

  it.each([
    ['machne', 'machine'],
    ['reserche', 'cir'],
    ['diagnostc énrgie', 'energie'],
    ['diagno', 'energie'],
  ])('forgives %j', (text, id) => {
    expect(first(text)).toBe(id);
  });

  it.each([
    ['achine', ['machine']],
    ['gelance', ['export']],
    ['bhèque', ['export']],
    ['amchine', ['machine']],
    ['lachine', ['machine']],
    ['violon', []],
    ['obot', []],
  ])('forgives a first letter where no other word is like %j', (text, ids) => {
    expect([...scores(text).keys()]).toEqual(ids);
  });

  it('leaves out schemes without a common word', () => {
    expect([...scores('fraiseuse').keys()]).toEqual(['machine']);
    expect([...scores('xyzxyz').keys()]).toEqual([]);
  });

  it('puts the aids of the funder named first, and keeps the others', () => {
    const words = {
      ...WORDS,
      funders: new TraitWords([{ id: 'funder:bpi', words: ['banque publique', 'Bpifrance'] }]),
    };
    const funded = (id: string, name: string) =>
      aScheme({ id, name: 'Aide au four', funders: [{ name, siren: null, role: null }] });
    const schemes = [funded('a', 'ADEME'), funded('b', 'Bpifrance Assurance Export')];
    const found = (traits: (text: string) => string[][]) =>
      new SchemeFinder(schemes, { ...words, traits }).search('four, banque publique').map(({ id }) => id);
    expect(found(() => [])).toEqual(['a', 'b']);
    expect(found((text) => [[...words.funders.read(text)]])).toEqual(['b', 'a']);
  });

  it('finds by what is asked for beside needs only where no need is read', () => {
    const schemes = [aScheme({ id: 'grant', instruments: ['grant'] }), aScheme({ id: 'loan', instruments: ['loan'] })];
    const found = (concepts: WantedConcept[]) =>
      new SchemeFinder(schemes, {
        ...WORDS,
        traits: () => [['instrument:grant']],
        onlyTraits: () => true,
        concepts: () => concepts,
      })
        .page('subvention', { from: 0, limit: 5 })
        .found.filter(({ score }) => score > 0)
        .map(({ id }) => id);
    expect(found([])).toEqual(['grant']);
    expect(found([{ weight: 1, served: [] }])).toEqual([]);
  });

  it('takes the needs of the nearest answers for what the text means, not those of many farther ones', () => {
    const far = ['b', 'c', 'd', 'e'].map((id) => aScheme({ id, name: 'Aide', summary: 'Un four.', needs: ['far'] }));
    const near = aScheme({ id: 'a', name: 'Four', keywords: ['four'], needs: ['near'] });
    const silent = ['far', 'near'].map((need) => aScheme({ id: `only-${need}`, name: 'Prime', needs: [need] }));
    const found = new SchemeFinder([near, ...far, ...silent], finderWords()).search('four sobre.').map(({ id }) => id);
    expect(found[0]).toBe('a');
    expect(found).toContain('only-near');
  });

  it('marks no word that goes with any need', () => {
    const vague = { ...WORDS, stopWords: { ...WORDS.stopWords, vague: new Set(['neuve']) } };
    expect([...new SchemeFinder(SCHEMES, vague).stems('machine neuve')]).toEqual(['machin']);
  });

  it('tells the stems to mark in a text', () => {
    const stems = finder.stems('machines et robots');
    expect(highlight('Aide à la machine neuve', stems)).toEqual([{ start: 10, end: 17 }]);
    expect(highlight('Prime robot', stems)).toEqual([{ start: 6, end: 11 }]);
  });

  it('answers the nearest names when no word is known', () => {
    expect(finder.search('cirr-qqq').length).toBeGreaterThan(0);
    expect(finder.search('!!!').map(({ score }) => score)).toEqual(SCHEMES.map(() => 0));
  });

  it('holds scores within [0, 1], best first, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        const scores = finder.search(text).map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it('does not depend on the order of the schemes', () => {
    const reversed = new SchemeFinder([...SCHEMES].reverse(), WORDS);
    for (const text of ['CIR', 'aide machine', 'qqq']) expect(reversed.search(text)).toEqual(finder.search(text));
  });
});
