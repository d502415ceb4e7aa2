import * as fc from 'fast-check';
import {
  SIZE_CATEGORIES,
  STAGES,
  type ChoiceFact,
  type Fact,
  type Facts,
  type NumericFact,
  type PlaceFact,
} from '../../src/engine';
import { aFirmKnownBy, aPlace, between, inZone, known, nafPath, notGiven } from './facts';

/** How much of a field is told: all, a part, nothing. */
const VEILS = [0, 1, 2] as const;
type Veil = (typeof VEILS)[number];

const FIELDS = [
  'place',
  'zoning',
  'sector',
  'size',
  'headcount',
  'turnover',
  'balanceSheet',
  'age',
  'legalForm',
  'stage',
  'projectCost',
  'worksStarted',
  'inDifficulty',
  'taxesUpToDate',
  'deMinimisRoom',
  'jobsCreated',
  'answer',
] as const;
type Field = (typeof FIELDS)[number];
export type Veils = Readonly<Record<Field, Veil>>;

export const SITES = [
  ['COM-1', 'EPCI-1', 'DEP-1', 'REG-1', 'FR', 'EU'],
  ['COM-2', 'EPCI-1', 'DEP-1', 'REG-1', 'FR', 'EU'],
  ['COM-3', 'DEP-2', 'REG-1', 'FR', 'EU'],
  ['COM-4', 'EPCI-1', 'DEP-3', 'REG-2', 'FR', 'EU'],
] as const;
export const ACTIVITIES = ['C 25.62B', 'C 25.62A', 'C 10.11Z', 'G 46.69B'] as const;
export const FIGURES = [0, 1, 9, 10, 49, 50, 249, 250] as const;
export const LEGAL_FORMS = ['5710', '5499', '9220'] as const;
export const ZONES = [null, 'a', 'c'] as const;

/** A firm of which everything is true, before a part of it is veiled. */
export const firms = fc.record({
  site: fc.constantFrom(...SITES),
  zone: fc.constantFrom(...ZONES),
  naf: fc.constantFrom(...ACTIVITIES),
  otherNaf: fc.subarray([...ACTIVITIES]),
  size: fc.constantFrom(...SIZE_CATEGORIES),
  stage: fc.constantFrom(...STAGES),
  legalForm: fc.constantFrom(...LEGAL_FORMS),
  figures: fc.array(fc.constantFrom(...FIGURES), { minLength: 7, maxLength: 7 }),
  flags: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});
type Firm = typeof firms extends fc.Arbitrary<infer T> ? T : never;

const veil = fc.constantFrom(...VEILS);

function veilsOf(choose: (field: Field) => Veil): Veils {
  return Object.fromEntries(FIELDS.map((field) => [field, choose(field)])) as Veils;
}

export const NOTHING_TOLD = veilsOf(() => 2);

/** Two veils on one firm, the second hiding no more than the first anywhere. */
export const learning = fc
  .array(fc.tuple(veil, veil), { minLength: FIELDS.length, maxLength: FIELDS.length })
  .map((pairs): readonly [before: Veils, after: Veils] => {
    const pairOf = (field: Field) => pairs[FIELDS.indexOf(field)] ?? [2, 2];
    return [
      veilsOf((field) => Math.max(...pairOf(field)) as Veil),
      veilsOf((field) => Math.min(...pairOf(field)) as Veil),
    ];
  });

function number(value: number, told: Veil): NumericFact {
  if (told === 2) return notGiven('field');
  return told === 1 ? between(Math.max(0, value - 5), value + 1, 'field') : known(value);
}

function choice<T>(all: readonly T[], value: T, told: Veil): ChoiceFact<T> {
  const at = all.indexOf(value);
  const possible = told === 2 ? all : all.slice(Math.max(0, at - told), at + told + 1);
  return { possible, lacks: ['field'] };
}

function flag(value: boolean, told: Veil): Fact<boolean> {
  return told === 0 ? known(value) : notGiven('field');
}

function place(site: readonly string[], told: Veil): PlaceFact {
  if (told === 0) return aPlace(...site);
  if (told === 2) return { within: new Set(), maybeWithin: 'anything', site: null, lacks: ['site'] };
  const region = site.slice(-3);
  const inRegion = SITES.filter((other) => region.every((code) => (other as readonly string[]).includes(code)));
  return { within: new Set(region), maybeWithin: new Set(inRegion.flat()), site: region[0] ?? null, lacks: ['site'] };
}

function sector({ naf, otherNaf }: Firm, told: Veil): Facts['sector'] {
  const main = [[naf], [...new Set([naf, ACTIVITIES[0], ACTIVITIES[3]])], []][told] ?? [];
  return { main: main.map(nafPath), others: otherNaf.map(nafPath), lacks: ['naf'] };
}

function figures({ figures: values }: Firm, veils: Veils): Partial<Facts> {
  const names = [
    'headcount',
    'turnover',
    'balanceSheet',
    'age',
    'projectCost',
    'deMinimisRoom',
    'jobsCreated',
  ] as const;
  return Object.fromEntries(names.map((name, index) => [name, number(values[index] ?? 0, veils[name])]));
}

/** What is told of a firm through its veils. */
export function factsOf(firm: Firm, veils: Veils): Facts {
  const [works = false, difficulty = false, taxes = false, answer = false] = firm.flags;
  const form = veils.legalForm === 1 ? firm.legalForm.slice(0, 2) : firm.legalForm;
  return aFirmKnownBy({
    place: place(firm.site, veils.place),
    zonings: veils.zoning === 0 ? { AFR: inZone(firm.zone) } : {},
    sector: sector(firm, veils.sector),
    sizeCategory: choice(SIZE_CATEGORIES, firm.size, veils.size),
    stage: choice(STAGES, firm.stage, veils.stage),
    legalForm: veils.legalForm === 2 ? notGiven('legalForm') : known(form),
    ...figures(firm, veils),
    worksStarted: flag(works, veils.worksStarted),
    inDifficulty: flag(difficulty, veils.inDifficulty),
    taxesUpToDate: flag(taxes, veils.taxesUpToDate),
    answers: veils.answer === 0 ? { innovant: answer } : {},
  });
}
