import { aRecommendedScheme } from '../../../test/builders/recommendation';
import type { KeptFields } from '../forms/query';
import { isSetAside, selectionOf } from './selection';

const kept = (...ids: string[]): KeptFields => ids.map((id) => ['garder', id]);
const aside = (...ids: string[]): KeptFields => ids.map((id) => ['ecarter', id]);
const AIDS = [
  aRecommendedScheme({ schemeId: 'a', name: 'Aide A' }),
  aRecommendedScheme({ schemeId: 'b', name: 'Aide B', verdict: 'ineligible' }),
  aRecommendedScheme({ schemeId: 'c', name: 'Aide C', availability: 'closed' }),
  aRecommendedScheme({ schemeId: 'd', name: 'Aide D', verdict: 'to-check', variants: ['e', 'f'] }),
];

describe('selectionOf', () => {
  it.each([
    [[], null],
    [kept('a'), '1 aide gardée'],
    [kept('a', 'd'), '2 aides gardées'],
    [aside('a'), '1 aide mise de côté'],
    [aside('a', 'd'), '2 aides mises de côté'],
    [[...kept('a'), ...aside('b', 'd')], '1 aide gardée, 2 mises de côté'],
    [kept('unknown'), null],
  ])('says of %j: %s', (fields, sentence) => {
    expect(selectionOf(AIDS, fields)).toMatchObject({ sentence, hasKept: sentence?.includes('gardée') ?? false });
  });

  it('says how many of the kept ones are possible no more', () => {
    expect(selectionOf(AIDS, kept('a', 'd')).lost).toBeNull();
    expect(selectionOf(AIDS, kept('b')).lost).toBe("Elle n'est plus possible : la liste dit pourquoi.");
    expect(selectionOf(AIDS, kept('a', 'b')).lost).toMatch(/^L'une d'elles n'est plus possible/);
    expect(selectionOf(AIDS, kept('b', 'c')).lost).toMatch(/^2 d'entre elles ne sont plus possibles/);
  });

  it('leads to the list with the firm, the choices and the order, without the filters', () => {
    const fields: KeptFields = [
      ['ville', 'Thiers'],
      ['niveau', 'regional'],
      ['ordre', 'nom'],
      ...kept('a'),
      ...aside('d'),
    ];
    expect(selectionOf(AIDS, fields).list).toBe('/liste?ville=Thiers&ordre=nom&garder=a&ecarter=d');
  });

  it('names what was set aside, and what goes with it', () => {
    expect(selectionOf(AIDS, [['ville', 'Thiers'], ...aside('d')]).setAside).toEqual([
      {
        id: 'd',
        name: 'Aide D',
        href: '/aides/d?ville=Thiers&ecarter=d',
        note: 'Région, à vérifier, avec 2 autres du même dispositif',
      },
    ]);
  });
});

it('sets aside an aid with those that it stands for', () => {
  const fields = aside('d');
  const of = (schemeId: string, foldedInto: string | null) =>
    isSetAside(aRecommendedScheme({ schemeId, foldedInto }), fields);
  expect([of('d', null), of('e', 'd'), of('a', null), of('b', 'a')]).toEqual([true, true, false, false]);
});
