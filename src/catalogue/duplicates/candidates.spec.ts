import { aScheme } from '../../../test/builders/scheme';
import type { AidScheme } from '../../engine';
import { candidatePairs, traitsOf } from './candidates';

const HELD: Readonly<Record<string, readonly string[]>> = {
  'DEP-59': ['DEP-59', 'REG-32', 'FR'],
  'DEP-62': ['DEP-62', 'REG-32', 'FR'],
  'DEP-63': ['DEP-63', 'REG-84', 'FR'],
};
const holders = (code: string): ReadonlySet<string> => new Set(HELD[code] ?? [code]);

interface Sheet {
  readonly name: string;
  readonly funder?: string;
  readonly place?: string;
  readonly url?: string;
  readonly apply?: string;
  readonly acronym?: string;
}

const schemeOf = ({ name, funder = name, place = 'FR', url = '', apply, acronym }: Sheet, id: string): AidScheme =>
  aScheme({
    id,
    name,
    apply: apply ?? null,
    acronym: acronym ?? null,
    funders: [{ name: funder, siren: null, role: null }],
    territory: { include: [place], exclude: [] },
    source: { ...aScheme().source, url },
  });
const pairsOf = (...sheets: readonly Sheet[]): string[] =>
  candidatePairs(sheets.map((sheet, at) => traitsOf(schemeOf(sheet, String(at)), holders))).map((pair) =>
    pair.map(({ scheme }) => scheme.id).join(),
  );

describe('sheets to compare', () => {
  it.each<[string, Sheet, Sheet]>([
    ['a word in the country', { name: 'Chèque robots' }, { name: 'Aide robot' }],
    ['a word in one region', { name: 'Chèque robot', place: 'DEP-59' }, { name: 'Aide robot', place: 'DEP-62' }],
    [
      'a word from one funder',
      { name: 'Chèque robot', funder: 'ADEME', place: 'DEP-59' },
      { name: 'Aide robot', funder: 'Ademe' },
    ],
    ['an acronym', { name: 'Chèque', acronym: 'ZIP' }, { name: 'Aide zip' }],
    ['a page', { name: 'Chèque', url: 'https://a.fr/x' }, { name: 'Aide', url: 'http://www.a.fr/x/' }],
    ['a page where to apply', { name: 'Chèque', apply: 'https://a.fr/x' }, { name: 'Aide', url: 'https://a.fr/x' }],
  ])('are those that share %s, once', (_, one, other) => {
    expect(pairsOf(one, other)).toEqual(['0,1']);
  });

  it.each<[string, Sheet, Sheet]>([
    ['nothing', { name: 'Chèque robot' }, { name: 'Aide cobot' }],
    ['a word in two regions', { name: 'Chèque robot', place: 'DEP-59' }, { name: 'Aide robot', place: 'DEP-63' }],
    ['a home page', { name: 'Chèque', url: 'https://a.fr/' }, { name: 'Aide', url: 'https://a.fr/' }],
  ])('are not those that share %s', (_, one, other) => {
    expect(pairsOf(one, other)).toEqual([]);
  });

  it('are not the many that share a common word', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at): Sheet => ({ name: `Aide w${String(at)}`, funder: `f${String(at)}` }));
    expect(pairsOf(...many(60))).toHaveLength((60 * 59) / 2);
    expect(pairsOf(...many(61))).toEqual([]);
  });
});
