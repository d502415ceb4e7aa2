import {
  SIZE_CATEGORIES,
  STAGES,
  ZONINGS,
  type ChoiceFact,
  type Fact,
  type Facts,
  type NumericFact,
  type SizeCategory,
  type Stage,
  type Zoning,
  type ZoningFact,
} from '../../src/engine';
import type { Activities } from './activities';
import type { Places, Town } from './geography';
import { randomFrom, weighted, type Random } from './random';

const HEADCOUNT_BANDS: readonly (readonly [weight: number, band: readonly [number, number]])[] = [
  [30, [1, 9]],
  [36, [10, 49]],
  [24, [50, 249]],
  [8, [250, 999]],
  [2, [1000, 9000]],
];
const LEGAL_FORMS = ['5710', '5499', '5710', '5720', '5599', '1000', '5710', '5498', '6540'];
const ZONE_CLASSES: Readonly<Partial<Record<Zoning, readonly string[]>>> = {
  AFR: ['a', 'c'],
  FRR: ['frr_socle', 'frr_plus'],
};

function between(random: Random, [low, high]: readonly [number, number]): number {
  return low + random.below(high - low + 1);
}

/** A figure known, known to lie between two, or not known. */
function figure(random: Random, value: number, unknown: number, field: string): NumericFact {
  if (random.chance(unknown)) return { state: 'unknown', lacks: [field] };
  if (random.chance(0.06))
    return { state: 'bounded', min: Math.floor(value * 0.8), max: Math.ceil(value * 1.3), lacks: [field] };
  return { state: 'known', value };
}

function fact<T>(random: Random, value: T, unknown: number, field: string): Fact<T> {
  return random.chance(unknown) ? { state: 'unknown', lacks: [field] } : { state: 'known', value };
}

function sizeOf(headcount: number): SizeCategory {
  const limits = [10, 50, 250, 750, 5000];
  return SIZE_CATEGORIES[limits.filter((limit) => headcount >= limit).length] ?? 'large';
}

function sizeFact(random: Random, size: SizeCategory): ChoiceFact<SizeCategory> {
  if (random.chance(0.05)) return { possible: SIZE_CATEGORIES, lacks: ['headcount'] };
  const at = SIZE_CATEGORIES.indexOf(size);
  if (random.chance(0.08)) return { possible: SIZE_CATEGORIES.slice(at, at + 2), lacks: ['turnover'] };
  return { possible: [size], lacks: [] };
}

/** Share of towns in each zoning; in two of them the map or the address leaves some undecided. */
const ZONE_SHARES: Readonly<Record<Zoning, readonly [inside: number, unknown: number]>> = {
  AFR: [0.02, 0.9],
  FRR: [0.45, 0],
  QPV: [0, 0.03],
  BER: [0, 0.01],
  ACV: [0.01, 0],
  PVD: [0.05, 0],
  FTJ: [0.05, 0.3],
  ZFANG: [0.01, 0],
  OUTERMOST: [0.01, 0],
  MOUNTAIN: [0.2, 0],
};

function zoningFact(random: Random, zoning: Zoning): ZoningFact {
  const [inside, unknown] = ZONE_SHARES[zoning];
  if (random.chance(unknown)) return { state: 'unknown', because: 'map-missing', lacks: [] };
  return { state: 'known', zoneClass: random.chance(inside) ? random.pick(ZONE_CLASSES[zoning] ?? ['in']) : null };
}

/** Zonings hang on the town alone. */
function zoningsOf({ commune }: Town): Record<Zoning, ZoningFact> {
  const random = randomFrom(Number.parseInt(commune.replace(/\D/g, ''), 10));
  const facts = ZONINGS.map((zoning) => [zoning, zoningFact(random, zoning)]);
  return Object.fromEntries(facts) as Record<Zoning, ZoningFact>;
}

function sector(random: Random, { industrial }: Activities): Facts['sector'] {
  const others = random.chance(0.15) ? [random.pick(industrial)] : [];
  if (random.chance(0.03)) return { main: [], others, lacks: ['naf'] };
  const main = [random.pick(industrial), ...(random.chance(0.03) ? [random.pick(industrial)] : [])];
  return { main, others, lacks: main.length === 1 ? [] : ['naf'] };
}

function figures(
  random: Random,
  headcount: number,
): Pick<Facts, 'headcount' | 'turnover' | 'balanceSheet' | 'age' | 'projectCost' | 'deMinimisRoom' | 'jobsCreated'> {
  const turnover = headcount * between(random, [60_000, 320_000]);
  const cost = Math.round(10 ** (3.7 + 3 * random.next()));
  return {
    headcount: figure(random, headcount, 0.08, 'headcount'),
    turnover: figure(random, turnover, 0.25, 'turnover'),
    balanceSheet: figure(random, Math.round(turnover * 0.7), 0.35, 'balanceSheet'),
    age: figure(random, random.below(60), 0.08, 'createdOn'),
    projectCost: figure(random, cost, 0.18, 'project.costs'),
    deMinimisRoom: figure(random, random.below(300_000), 0.35, 'deMinimis'),
    jobsCreated: figure(random, random.chance(0.5) ? 0 : random.below(15), 0.3, 'project.jobsCreated'),
  };
}

function firm(random: Random, town: Town, places: Places, activities: Activities): Facts {
  const headcount = between(random, weighted(random, HEADCOUNT_BANDS));
  const stage = weighted<Stage>(random, [
    [85, 'existing'],
    [9, 'creation'],
    [6, 'takeover'],
  ]);
  const detail = weighted(random, [
    [94, 'town'],
    [2, 'department'],
    [2, 'region'],
    [2, 'nothing'],
  ] as const);
  return {
    place: places.placeOf(town, detail),
    zonings: zoningsOf(town),
    sector: sector(random, activities),
    sizeCategory: sizeFact(random, sizeOf(headcount)),
    ...figures(random, headcount),
    legalForm: fact(random, random.pick(LEGAL_FORMS), 0.1, 'legalForm'),
    stage: random.chance(0.05) ? { possible: STAGES, lacks: ['stage'] } : { possible: [stage], lacks: [] },
    worksStarted: fact(random, random.chance(0.2), 0.33, 'project.worksStarted'),
    inDifficulty: fact(random, random.chance(0.08), 0.3, 'inDifficulty'),
    taxesUpToDate: fact(random, random.chance(0.95), 0.3, 'taxesUpToDate'),
    answers: {},
  };
}

/** Industrial firms all over France, 3 to 35 % of each field not told. */
export function syntheticFirms(count: number, seed: number, places: Places, activities: Activities): Facts[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => firm(random, random.pick(places.towns), places, activities));
}
