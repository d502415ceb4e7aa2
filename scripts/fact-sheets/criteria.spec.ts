import { aFactRow } from '../../test/builders/fact-row';
import { activities, conditionsOf } from './criteria';
import type { FactRow } from './facts';
import type { Place } from './places';

const HERE: Place = { include: ['DEP-36'], soft: [], uncoded: [] };
const coded = (known: Partial<FactRow>) => conditionsOf(aFactRow(known), HERE).criteria;

describe('conditionsOf', () => {
  it('makes nothing of what the table does not say, nor of headcount bands', () => {
    expect(coded({ headcount_bands: ['-10'] })).toEqual([]);
  });

  it.each([
    [['small'], ['micro', 'small']],
    [['micro'], ['micro']],
    [
      ['small', 'medium', 'mid-cap'],
      ['micro', 'small', 'medium', 'mid-cap'],
    ],
    [['large'], ['mid-cap', 'large']],
  ] as const)('%j of the table is %j', (size, sizes) => {
    expect(coded({ size: [...size] })).toEqual([{ kind: 'size', in: sizes }]);
  });

  it('says nothing of the size where all are admitted', () => {
    expect(coded({ size: ['small', 'medium', 'large'] })).toEqual([]);
  });

  it('takes the bounds of staff and age as given, inclusive', () => {
    expect(coded({ min_headcount: 10, max_headcount: 249, max_age_years: 1.5 })).toEqual([
      { kind: 'headcount', min: 10, max: 249 },
      { kind: 'age', max: 1.5 },
    ]);
  });

  it('takes ceilings of turnover and balance sheet as alternatives', () => {
    expect(coded({ max_turnover_eur: 15_000_000, max_balance_eur: 7_500_000 })).toEqual([
      { kind: 'turnover', max: 15_000_000, orBalanceSheetMax: 7_500_000 },
    ]);
    expect(coded({ max_balance_eur: 7_500_000 })).toEqual([{ kind: 'balanceSheet', max: 7_500_000 }]);
  });

  it('codes no bound that its own row doubts', () => {
    const notes = ['source turnover limit 30000 EUR looks erroneous'];
    expect(coded({ max_turnover_eur: 30_000, other_conditions: notes })).toEqual([]);
  });

  it('makes a floor of the costs a condition, never a ceiling', () => {
    expect(coded({ min_eligible_cost_eur: 5000, max_eligible_cost_eur: 30_000 })).toEqual([
      { kind: 'projectCost', min: 5000 },
    ]);
  });

  it('codes the three flags only where they are true', () => {
    expect(coded({ before_start: true, not_in_difficulty: true, de_minimis: true })).toEqual([
      { kind: 'worksNotStarted' },
      { kind: 'notInDifficulty' },
      { kind: 'deMinimisRoom' },
    ]);
    expect(coded({ before_start: false, not_in_difficulty: false, de_minimis: false })).toEqual([]);
  });

  it('takes the sign left by a de minimis sentence for it', () => {
    expect(coded({ other_conditions: ['source carries %mini% placeholder'] })).toEqual([{ kind: 'deMinimisRoom' }]);
  });

  it('makes a zoning a condition where the name of the aid says it, a thing to check elsewhere', () => {
    const prioritised = { name: 'Prêt JUMP - Quartiers Prioritaires de la Ville (QPV)', zones: ['QPV'] };
    expect(coded(prioritised)).toEqual([{ kind: 'zoning', include: ['QPV'] }]);
    const elsewhere = conditionsOf(aFactRow({ zones: ['AFR', 'ZRD'] }), HERE);
    expect(elsewhere.criteria).toEqual([]);
    expect(elsewhere.uncoded).toEqual(['Zonages cités par la source : AFR et ZRD, à vérifier.']);
  });

  it('asks for a zone of the name that no list of ours holds', () => {
    const zrd = { name: 'Zones de restructuration de la défense (ZRD) - Exonération', zones: ['ZRD'] };
    expect(conditionsOf(aFactRow(zrd), HERE)).toEqual({
      criteria: [
        {
          kind: 'question',
          id: 'site-en-zrd',
          text: 'Votre site est-il dans une zone de restructuration de la défense (ZRD) ?',
        },
      ],
      uncoded: [],
    });
  });

  it('codes activities only for the rows whose words they cover', () => {
    expect(coded({ naf: ['C'] })).toEqual([]);
    expect(coded({ id: '8939', naf: ['C'] })).toEqual([{ kind: 'sector', include: ['C'] }]);
  });

  it('keeps an honour loan for creation to new firms, unless the row knows of other ones', () => {
    const loan = { family: 'prêt d’honneur', kind: ['loan'], needs: ['creation', 'takeover'] };
    const stage = [{ kind: 'stage', in: ['creation', 'takeover'] }];
    expect(coded(loan)).toEqual(stage);
    expect(coded({ ...loan, family: null })).toEqual([]);
    expect(coded({ ...loan, name: "Prêt d'honneur Croissance" })).toEqual([]);
    expect(coded({ ...loan, other_conditions: ['young firms growth also'] })).toEqual([]);
    expect(coded({ ...loan, max_age_years: 3 })).toEqual([{ kind: 'age', max: 3 }]);
  });
});

describe('activities', () => {
  it.each([
    [['10-33'], ['C']],
    [['43 à 47'], ['43', '45', '46', '47']],
    [['45.1-45.4'], ['45.1', '45.2', '45.3', '45.4']],
    [
      ['7410Z', '16.10A', '9312', 'F'],
      ['74.10Z', '16.10A', '93.12', 'F'],
    ],
  ])('%j', (given, codes) => expect(activities(given)).toEqual(codes));
});
