import type { Criterion, SizeCategory } from '../../src/engine';
import type { Activities } from './activities';
import { weighted, type Random } from './random';

const SIZES: readonly (readonly [weight: number, sizes: readonly SizeCategory[]])[] = [
  [40, ['micro', 'small', 'medium']],
  [14, ['micro', 'small']],
  [10, ['micro']],
  [12, ['micro', 'small', 'medium', 'small-mid-cap', 'mid-cap']],
  [9, ['small', 'medium']],
  [6, ['small', 'medium', 'small-mid-cap', 'mid-cap']],
  [5, ['medium', 'small-mid-cap', 'mid-cap']],
  [4, ['mid-cap', 'large']],
];
const HEADCOUNTS = [1, 3, 5, 10, 11, 19, 20, 49, 50, 99, 100, 149, 199, 249, 250, 299, 499, 500, 749, 1999, 4999];
const TURNOVERS = [50_000, 150_000, 500_000, 1e6, 2e6, 5e6, 1e7, 2e7, 5e7, 1e8, 15e7, 1.5e9];
const COSTS = [
  2_000, 5_000, 10_000, 20_000, 30_000, 50_000, 75_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1e6, 2e6, 3e6, 5e6,
];
const LEGAL_FORMS = ['1', '5', '54', '55', '57', '5710', '5499', '5720', '6', '7', '92'];
const ZONES = ['AFR:a', 'AFR:c', 'AFR', 'FRR', 'FRR:frr_plus', 'QPV', 'BER', 'ACV', 'PVD', 'FTJ', 'MOUNTAIN'];
/** Sections of industry come up far more often than the others. */
const SECTIONS = ['C', 'C', 'C', 'C', 'C', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'M'];

type Maker = (random: Random, activities: Activities) => Criterion;

function range(random: Random, values: readonly number[]): { min?: number; max?: number } {
  const [low, high] = random.some(values, 2);
  return weighted<{ min?: number; max?: number }>(random, [
    [45, { min: low ?? 0 }],
    [30, { max: high ?? 0 }],
    [25, { min: low ?? 0, max: high ?? 0 }],
  ]);
}

function sector(random: Random, { levels, industrial }: Activities): Criterion {
  const codes = weighted<() => string[]>(random, [
    [30, () => random.some(SECTIONS, 1 + random.below(3))],
    [35, () => random.some(levels[1] ?? [], 2 + random.below(10))],
    [20, () => random.pick(industrial).slice(1, 2)],
    [10, () => random.pick(industrial).slice(2, 3)],
    [5, () => random.some(levels[4] ?? [], 3 + random.below(12))],
  ])();
  const include = [...new Set(codes)];
  const exclude = random.chance(0.12) ? random.some(levels[1] ?? [], 1).filter((code) => !include.includes(code)) : [];
  return { kind: 'sector', include, ...(exclude.length === 0 ? {} : { exclude }) };
}

/** How often each kind comes up, and what it then asks: with the territory, thirteen kinds. */
const KINDS: readonly (readonly [share: number, make: Maker])[] = [
  [0.78, sector],
  [0.76, (random) => ({ kind: 'size', in: weighted(random, SIZES) })],
  [0.36, (random) => ({ kind: 'headcount', ...range(random, HEADCOUNTS) })],
  [0.2, (random) => ({ kind: 'turnover', ...range(random, TURNOVERS) })],
  [
    0.22,
    (random) => ({
      kind: 'age',
      ...(random.chance(0.5) ? { under: random.pick([3, 5, 8, 10]) } : { min: random.pick([1, 2, 3]) }),
    }),
  ],
  [
    0.2,
    (random) => ({
      kind: 'legalForm',
      [random.chance(0.7) ? 'include' : 'exclude']: random.some(LEGAL_FORMS, 1 + random.below(4)),
    }),
  ],
  [
    0.3,
    (random) => ({
      kind: 'stage',
      in: weighted(random, [
        [6, ['existing']],
        [3, ['creation', 'takeover']],
        [2, ['creation']],
        [2, ['takeover', 'existing']],
      ]),
    }),
  ],
  [0.56, (random) => ({ kind: 'projectCost', ...range(random, COSTS) })],
  [
    0.12,
    (random) => ({
      kind: 'zoning',
      [random.chance(0.85) ? 'include' : 'exclude']: random.some(ZONES, 1 + random.below(3)),
    }),
  ],
  [0.66, () => ({ kind: 'worksNotStarted' })],
  [0.54, () => ({ kind: 'notInDifficulty' })],
  [0.12, (random) => ({ kind: 'jobsCreated', min: random.pick([1, 2, 3, 5, 10, 20]) })],
];

export function someCriteria(random: Random, activities: Activities): Criterion[] {
  return KINDS.flatMap(([share, make]) => {
    if (!random.chance(share)) return [];
    const criterion = make(random, activities);
    return random.chance(0.02) ? { ...criterion, soft: true } : criterion;
  });
}
