import { aReason, aRecommendation, aRecommendedScheme } from '../../../test/builders/recommendation';
import type { RecommendedScheme } from '../../matching';
import type { KeptFields } from '../forms/query';
import { resultsOf } from './results';

const FIRM: KeptFields = [['ville', 'Thiers']];
const scheme = (schemeId: string, changes: Partial<RecommendedScheme> = {}) =>
  aRecommendedScheme({ schemeId, ...changes });
const many = (count: number, changes: Partial<RecommendedScheme> = {}) =>
  Array.from({ length: count }, (_, index) => scheme(`a${String(index)}`, changes));

function viewOf(results: readonly RecommendedScheme[], kept: KeptFields = FIRM) {
  return resultsOf(aRecommendation({ results }), kept);
}

describe('resultsOf', () => {
  it('counts in words', () => {
    const headline = (eligible: number, toCheck: number) =>
      viewOf([...many(eligible), ...many(toCheck, { verdict: 'to-check' })]).headline;
    expect(headline(2, 17)).toBe('2 aides éligibles, 17 à vérifier');
    expect(headline(1, 0)).toBe('1 aide éligible');
    expect(headline(0, 3)).toBe('3 aides à vérifier, aucune certaine');
    expect(headline(0, 0)).toBe('Aucune aide ouverte ne correspond');
  });

  it('sets apart the aids made for another need', () => {
    const view = viewOf([scheme('for-it'), scheme('for-another', { answersNeed: false })]);
    expect(view.headline).toBe('1 aide éligible');
    expect(view.groups.flatMap(({ cards }) => cards.map(({ id }) => id))).toEqual(['for-it']);
    expect(view.others).toMatchObject({ total: 1, list: [{ note: 'Région, éligible' }], left: 0 });
  });

  it('leaves out what was set aside, with what it stands for, and counts it apart', () => {
    const view = viewOf(
      [
        scheme('a'),
        scheme('b', { variants: ['c'] }),
        scheme('c', { foldedInto: 'b' }),
        scheme('d', { answersNeed: false }),
      ],
      [...FIRM, ['ecarter', 'b'], ['ecarter', 'd']],
    );
    expect(view.headline).toBe('1 aide éligible');
    expect(view.groups.flatMap(({ cards }) => cards.map(({ id }) => id))).toEqual(['a']);
    expect(view.others.total).toBe(0);
    expect(view.selection.setAside.map(({ id }) => id)).toEqual(['b', 'd']);
  });

  it('marks the cards that were kept', () => {
    const [group] = viewOf([scheme('a'), scheme('b')], [...FIRM, ['garder', 'b']]).groups;
    expect(group?.cards.map(({ chosen }) => chosen)).toEqual([null, 'garder']);
  });

  it('names the first thirty of them, and leads to the others by leaving the need out', () => {
    const kept: KeptFields = [...FIRM, ['projet', 'Un four'], ['besoin', 'energy'], ['niveau', 'regional']];
    const { others } = viewOf(many(50, { answersNeed: false }), kept);
    expect([others.total, others.list.length, others.left]).toEqual([50, 30, 20]);
    expect(others.all).toBe('/resultats?ville=Thiers&niveau=regional#aides');
  });

  it('shows no more than two hundred of a group, and leaves the others to its filters', () => {
    const [group] = viewOf(many(250), [...FIRM, ['montrer', '250']]).groups;
    expect([group?.cards.length, group?.left, group?.more]).toEqual([200, 50, null]);
  });

  it('keeps verdicts apart, upcoming ones marked, closed ones left out', () => {
    const { groups, rejected } = viewOf([
      scheme('a'),
      scheme('b', { verdict: 'to-check' }),
      scheme('c', { availability: 'upcoming' }),
      scheme('d', { verdict: 'ineligible' }),
      scheme('e', { availability: 'closed' }),
      scheme('f', { availability: 'closed', verdict: 'ineligible' }),
    ]);
    expect(groups.map(({ id, cards }) => [id, cards.map((card) => card.id)])).toEqual([
      ['eligibles', ['a']],
      ['a-verifier', ['b']],
      ['a-venir', ['c']],
    ]);
    expect(rejected.total).toBe(1);
  });

  it('shows ten of a group, then twenty more at a time', () => {
    const [group] = viewOf(many(50)).groups;
    expect(group?.cards).toHaveLength(10);
    expect(group?.more).toBe('/resultats?ville=Thiers&montrer=30#eligibles');
    expect(viewOf(many(50), [...FIRM, ['montrer', '30']]).groups[0]?.cards).toHaveLength(30);
    expect(viewOf(many(50), [...FIRM, ['montrer', 'tout']]).groups[0]?.cards).toHaveLength(10);
  });

  it('keeps the best European and regional aids in sight when none of their level is shown', () => {
    const hidden = scheme('feder', { level: 'european' });
    const view = viewOf([...many(12, { level: 'national' }), hidden]);
    expect(view.inSight.map(({ id }) => id)).toEqual(['feder']);
    expect(viewOf([hidden, ...many(3, { level: 'regional' })]).inSight).toEqual([]);
  });

  it('keeps them in sight whatever the filters', () => {
    const results = [scheme('n', { level: 'national' }), scheme('r', { level: 'regional' })];
    const view = viewOf(results, [...FIRM, ['niveau', 'national']]);
    expect(view.groups[0]?.cards.map(({ id }) => id)).toEqual(['n']);
    expect(view.inSight.map(({ id }) => id)).toEqual(['r']);
  });

  it('filters by level and instrument, and says what each would leave', () => {
    const results = [scheme('n', { level: 'national', instruments: ['loan'] }), scheme('r', { level: 'regional' })];
    const view = viewOf(results, [...FIRM, ['instrument', 'loan']]);
    expect(view.groups[0]?.cards.map(({ id }) => id)).toEqual(['n']);
    expect(view.levels.map(({ label, count }) => [label, count])).toEqual([
      ['Toutes', 1],
      ['Europe', 0],
      ['National', 1],
      ['Région', 0],
      ['Département', 0],
      ['Local', 0],
    ]);
    expect(view.levels[2]?.href).toBe('/resultats?ville=Thiers&instrument=loan&niveau=national#aides');
    expect(view.filtered).toBe(true);
  });

  it('counts in each filter what is left beside the others, so that none leads to an empty list unawares', () => {
    const results = [
      scheme('n', { level: 'national', instruments: ['loan'] }),
      scheme('r', { level: 'regional', instruments: ['grant', 'loan'] }),
      scheme('e', { level: 'european', instruments: ['grant'] }),
    ];
    const view = viewOf(results, [...FIRM, ['instrument', 'loan'], ['niveau', 'regional']]);
    expect(view.levels.map(({ count }) => count)).toEqual([2, 0, 1, 1, 0, 0]);
    expect(view.instruments.map(({ id, count }) => [id, count])).toEqual([
      ['grant', 1],
      ['loan', 1],
    ]);
    for (const { href, count } of view.levels.filter((link) => link.count > 0)) {
      const kept = [...new URL(href, 'https://levier.exemple').searchParams] as KeptFields;
      expect(viewOf(results, kept).groups.reduce((sum, { total }) => sum + total, 0)).toBe(count);
    }
  });

  it('says why the others fall, those of elsewhere last', () => {
    const unmet = (criterion: string, title: string) => [
      aReason({ criterion, title, state: 'unmet', text: `pas ${title}` }),
    ];
    const { rejected } = viewOf([
      scheme('x', { verdict: 'ineligible', reasons: unmet('territory', 'Territoire') }),
      scheme('y', { verdict: 'ineligible', reasons: unmet('territory', 'Territoire') }),
      scheme('z', { verdict: 'ineligible', reasons: unmet('sector', 'Activité') }),
    ]);
    expect(rejected.reasons).toEqual([
      { title: 'Territoire', count: 2 },
      { title: 'Activité', count: 1 },
    ]);
    expect(rejected.nearest[0]?.reason).toBe('pas Activité');
  });
});
