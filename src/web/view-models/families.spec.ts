import { aRecommendation, aRecommendedScheme } from '../../../test/builders/recommendation';
import type { RecommendedScheme } from '../../matching';
import type { KeptFields } from '../forms/query';
import { familyOf, membersOf, standingIn, variantsLink } from './families';
import { resultsOf } from './results';

const FIRM: KeptFields = [['ville', 'Lille']];
const LOAN = { schemeId: 'loan', name: "Prêt d'honneur" };
const scheme = (schemeId: string, changes: Partial<RecommendedScheme> = {}) =>
  aRecommendedScheme({ schemeId, ...changes });
const variant = (schemeId: string, changes: Partial<RecommendedScheme> = {}) =>
  scheme(schemeId, { parent: LOAN, level: 'local', ...changes });

describe('the family of a card', () => {
  it('is the generic scheme, and the others that the card stands for', () => {
    expect(familyOf(variant('north', { variants: ['loan', 'south'] }), FIRM)).toEqual({
      parent: { name: "Prêt d'honneur", href: '/aides/loan?ville=Lille' },
      others: { text: 'et 2 autres du même dispositif', href: '/resultats?ville=Lille&dispositif=loan#aides' },
    });
  });

  it('is told from the generic scheme too', () => {
    expect(familyOf(scheme('loan', { variants: ['north'] }), FIRM)).toEqual({
      parent: null,
      others: { text: '1 variante locale', href: '/resultats?ville=Lille&dispositif=loan#aides' },
    });
  });

  it('is nothing without kin', () => {
    expect(familyOf(scheme('a'), FIRM)).toBeNull();
    expect(variantsLink('a', 0)).toBeNull();
  });
});

describe('membersOf', () => {
  it('holds what is above and all that is below, in circles too', () => {
    const list = [
      scheme('loan'),
      variant('north'),
      variant('city', { parent: { schemeId: 'north', name: '' } }),
      scheme('other'),
      scheme('round', { parent: { schemeId: 'round', name: '' } }),
    ];
    expect([...membersOf('city', list)]).toEqual(['loan', 'north', 'city']);
    expect([...membersOf('loan', list)]).toEqual(['loan', 'north', 'city']);
    expect([...membersOf('round', list)]).toEqual(['round']);
  });
});

describe('the page of answers', () => {
  const results = [
    variant('north', { variants: ['loan', 'south'] }),
    scheme('other'),
    scheme('loan', { ...LOAN, foldedInto: 'north', verdict: 'to-check', level: 'national' }),
    variant('south', { foldedInto: 'north', level: 'regional' }),
    variant('east', { verdict: 'ineligible' }),
  ];
  const view = (...more: KeptFields) => resultsOf(aRecommendation({ results }), [...FIRM, ...more]);
  const cards = (...more: KeptFields) => view(...more).groups.flatMap((group) => group.cards.map(({ id }) => id));

  it('shows one card for a family, and counts all', () => {
    expect(cards()).toEqual(['north', 'other']);
    expect(view().headline).toBe('3 aides éligibles, 1 à vérifier');
    expect(view().groups.map(({ id, total, folded, left }) => [id, total, folded, left])).toEqual([
      ['eligibles', 3, 1, 0],
      ['a-verifier', 1, 1, 0],
    ]);
  });

  it('counts among the aids for other needs those that it does not name', () => {
    const apart = results.map((one) => ({ ...one, answersNeed: false }));
    const { others } = resultsOf(aRecommendation({ results: apart }), FIRM);
    expect([others.total, others.list.length, others.left]).toEqual([4, 2, 2]);
  });

  it('shows the one that a filter leaves of a family', () => {
    expect(cards(['niveau', 'national'])).toEqual(['loan']);
    expect(cards(['niveau', 'regional'])).toEqual(['other', 'south']);
    expect([...standingIn(results.slice(2, 4))]).toEqual(['loan']);
  });

  it('shows the whole family when it is asked, with the way back', () => {
    expect(cards(['dispositif', 'loan'])).toEqual(['north', 'south', 'loan']);
    const [first] = view(['dispositif', 'loan']).groups;
    expect(first?.cards.map(({ family }) => family?.others)).toEqual([null, null]);
    expect(view(['dispositif', 'loan'])).toMatchObject({
      headline: '2 aides éligibles, 1 à vérifier',
      family: { name: "Prêt d'honneur", sheet: '/aides/loan?ville=Lille', all: '/resultats?ville=Lille' },
      rejected: { total: 1 },
      inSight: [],
    });
  });
});
