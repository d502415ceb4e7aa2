import * as fc from 'fast-check';
import { LEVELS, SIZE_CATEGORIES, STAGES, TRUSTS, type AidScheme, type Criterion } from '../../src/engine';
import { FIGURES, SITES } from './arbitrary-firms';
import { aScheme } from './scheme';

const TERRITORIES = [...new Set(SITES.flat())];
const NAF = ['C', '25', '25.6', '25.62A', 'G', '10'] as const;
const figure = fc.constantFrom(...FIGURES);
const list = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const lists = <T>(values: readonly T[]) =>
  fc.record({ include: fc.subarray([...values]), exclude: fc.subarray([...values], { maxLength: 1 }) });

const bounds = fc.record({ min: figure, max: figure }, { requiredKeys: [] });

const byKind: readonly fc.Arbitrary<Criterion>[] = [
  lists(TERRITORIES).map((codes) => ({ kind: 'territory', ...codes })),
  lists(['AFR', 'AFR:a', 'AFR:c']).map((codes) => ({ kind: 'zoning', ...codes })),
  lists(NAF).map((codes) => ({ kind: 'sector', ...codes })),
  lists(['5', '57', '5710', '92']).map((codes) => ({ kind: 'legalForm', ...codes })),
  list(SIZE_CATEGORIES).map((categories) => ({ kind: 'size', in: categories })),
  list(STAGES).map((stages) => ({ kind: 'stage', in: stages })),
  bounds.map((range) => ({ kind: 'headcount', ...range })),
  bounds.map((range) => ({ kind: 'balanceSheet', ...range })),
  bounds.map((range) => ({ kind: 'projectCost', ...range })),
  fc.tuple(bounds, fc.option(figure)).map(([range, balance]) => ({
    kind: 'turnover',
    ...range,
    ...(balance === null ? {} : { orBalanceSheetMax: balance }),
  })),
  fc.tuple(bounds, fc.option(figure)).map(([range, under]) => ({
    kind: 'age',
    ...range,
    ...(under === null ? {} : { under }),
  })),
  fc.option(figure).map((min) => ({ kind: 'deMinimisRoom', ...(min === null ? {} : { min }) })),
  figure.map((min) => ({ kind: 'jobsCreated', min })),
  fc.constantFrom<Criterion>({ kind: 'worksNotStarted' }, { kind: 'notInDifficulty' }, { kind: 'taxesUpToDate' }),
  fc.tuple(fc.constantFrom('yes' as const, 'no' as const), fc.boolean()).map(([expect, changeable]) => ({
    kind: 'question',
    id: 'innovant',
    text: 'Projet innovant ?',
    expect,
    changeable,
  })),
];

/** Any kind of criterion, hard or soft, coded or read in words, over the same few values as the firms. */
export const criteria: fc.Arbitrary<Criterion> = fc
  .tuple(fc.oneof(...byKind), fc.boolean(), fc.constantFrom(null, 'moins de 50', 'jusqu’à 49'))
  .map(([criterion, soft, quote]) => ({ ...criterion, ...(soft && { soft }), ...(quote !== null && { quote }) }));

const date = fc.constantFrom('2024-01-01', '2026-02-28', '2026-11-22', '2026-11-23', '2026-12-20', '2027-06-30');

export const schemes: fc.Arbitrary<AidScheme> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    level: fc.constantFrom(...LEVELS),
    depth: fc.constantFrom('full' as const, 'facts' as const),
    territory: lists(TERRITORIES),
    criteria: fc.array(criteria, { maxLength: 5 }),
    uncoded: fc.array(fc.constant('Projet innovant.'), { maxLength: 3 }),
    documents: fc.array(fc.constant('Devis'), { maxLength: 20 }),
    leadTimeWeeks: fc.option(fc.nat(104)),
    trust: fc.constantFrom(...TRUSTS),
    checkedOn: date,
    calendar: fc.option(
      fc.record({
        permanent: fc.boolean(),
        opens: fc.option(date),
        closes: fc.option(date),
        cutOffs: fc.array(date, { maxLength: 3 }),
      }),
    ),
  })
  .map(({ trust, checkedOn, ...given }) => {
    const scheme = aScheme(given);
    return { ...scheme, source: { ...scheme.source, trust, checkedOn } };
  });
