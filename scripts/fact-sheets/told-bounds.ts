import type { FactRow } from './facts';

type Field = keyof FactRow;

/** What says that a firm is an SME, under whatever form. */
const SIZE: readonly Field[] = ['size', 'max_headcount', 'max_turnover_eur', 'max_balance_eur'];

/** Notes of a row, by the bounds of that row that they doubt, or past which they let some firms or projects in. */
const NOTES: readonly (readonly [readonly Field[], readonly string[]])[] = [
  [['max_turnover_eur'], ['source turnover limit 30000 EUR looks erroneous', 'turnover limit waived in 4 towns']],
  [['max_turnover_eur'], ['consolidated turnover 80 kEUR to 2 MEUR']],
  [['max_turnover_eur', 'max_headcount'], ['turnover under 1M or under 10 employees']],
  [['max_headcount'], ['20 FTE for external growth or investment only']],
  [
    ['min_eligible_cost_eur'],
    [
      ...['cost threshold ambiguous in source', 'creation: no minimum spend', 'ESUS no floor'],
      ...['min cost 2000 EUR for digital', 'digital costs from 2,000 EUR'],
      'min cost 250000 in Pyrénées (wood, wool, stone)',
    ],
  ],
  [['min_eligible_cost_eur', 'max_amount_eur'], ['source cost/aid caps inconsistent']],
  [
    ['min_age_years'],
    [
      ...['3 fiscal years except takeovers', '3 fiscal years except takeover', 'one year of accounts, or takeover'],
      ...['<3 years only industry with job prospects', 'under 3 years: industry with 5 jobs'],
      ...['under 3 years: industry only, 5 jobs', 'under 3 years old: subject to financial analysis'],
      'age waived for new construction',
    ],
  ],
  [
    ['max_age_years'],
    [
      ...['max age 11 if founded before 2023', 'growth loan 50-70k', 'growth: turnover over 500k'],
      ...['growth turnover 500k-5M', '50k standard, 90k innovative, 75k growth', '90k standard, 150k fast growth'],
    ],
  ],
  [
    SIZE,
    [
      ...['large firms only exceptionally', 'large firms exceptionally', 'large firms exceptionally up to mid-cap'],
      ...['large firms over 5000 only exceptionally', '>=5000 staff exceptionally', '>5000 staff exceptionally'],
      ...['large firms under conditions', 'large firms within de minimis', 'ETI/large only structuring projects'],
      ...['large firms only collaborative with an SME', 'larger structuring project (Magny-Cours) if 20 net jobs'],
      ...[
        'mid-caps exceptionally',
        'mid-caps under conditions',
        'mid-caps if 10+ jobs',
        'mid-caps if over 10 net jobs',
      ],
      ...['ETI only if over 10 net jobs', 'jobs kept 3 years (large 5)', 'jobs kept/created 3 years (ETI/large 5)'],
      'activity kept 3 years (5 for ETI/large)',
    ],
  ],
];

const OPENED = new Map<string, Field[]>();
for (const [fields, notes] of NOTES) {
  for (const note of notes) OPENED.set(note, [...(OPENED.get(note) ?? []), ...fields]);
}

/** Whether a bound is told only: coded, it would refuse some that the row's own notes admit, or rest on a doubted figure. */
export function toldOnly({ other_conditions: notes }: FactRow, field: Field): boolean {
  return notes.some((note) => OPENED.get(note)?.includes(field) ?? false);
}

/** The notes above, all of them. */
export const NOTES_ON_BOUNDS: readonly string[] = [...OPENED.keys()];
