import type { AidScheme, Facts } from '../../src/engine';
import { ageRange, criterionOf, isSoft, rangeOf, sizesOf, spanOf, zonesOf, type Contender } from './contender';

const [UNMET, UNKNOWN, MET] = [0, 1, 2] as const;
type Outcome = 0 | 1 | 2;
type Range = readonly [number, number];

interface Lists {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

function listsOf(criterion: { include?: readonly string[]; exclude?: readonly string[] } | undefined): Lists | null {
  return criterion === undefined ? null : { include: criterion.include ?? [], exclude: criterion.exclude ?? [] };
}

function compile(scheme: AidScheme) {
  const size = sizesOf(criterionOf(scheme, 'size'));
  const stage = criterionOf(scheme, 'stage');
  return {
    soft: isSoft(scheme),
    territory: scheme.territory,
    sector: listsOf(criterionOf(scheme, 'sector')),
    legalForm: listsOf(criterionOf(scheme, 'legalForm')),
    zoning: listsOf(criterionOf(scheme, 'zoning')),
    size: size === undefined ? null : new Set(size),
    stage: stage === undefined ? null : new Set<string>(stage.in),
    projectCost: rangeOf(criterionOf(scheme, 'projectCost')),
    headcount: rangeOf(criterionOf(scheme, 'headcount')),
    turnover: rangeOf(criterionOf(scheme, 'turnover')),
    age: ageRange(criterionOf(scheme, 'age')),
    jobsCreated: rangeOf(criterionOf(scheme, 'jobsCreated')),
    worksNotStarted: criterionOf(scheme, 'worksNotStarted') !== undefined,
    notInDifficulty: criterionOf(scheme, 'notInDifficulty') !== undefined,
  };
}
type Compiled = ReturnType<typeof compile>;

/** Both lists against what is certain and what may be; exclusions beat inclusions. */
function lists({ include, exclude }: Lists, stateOf: (code: string) => Outcome): Outcome {
  let outcome: Outcome = include.length === 0 ? MET : UNMET;
  for (const code of include) {
    const state = stateOf(code);
    if (state > outcome) outcome = state;
    if (outcome === MET) break;
  }
  for (const code of exclude) {
    if (outcome === UNMET) break;
    const state = stateOf(code);
    if (state === MET) outcome = UNMET;
    else if (state === UNKNOWN) outcome = UNKNOWN;
  }
  return outcome;
}

function within([min, max]: Range, [low, high]: Range): Outcome {
  if (high < min || low > max) return UNMET;
  return low >= min && high <= max ? MET : UNKNOWN;
}

function choice(admitted: ReadonlySet<string> | null, possible: readonly string[]): Outcome {
  if (admitted === null) return MET;
  let fitting = 0;
  for (const value of possible) if (admitted.has(value)) fitting += 1;
  if (fitting === 0) return UNMET;
  return fitting === possible.length ? MET : UNKNOWN;
}

function flag(asked: boolean, fact: Facts['worksStarted']): Outcome {
  if (!asked) return MET;
  if (fact.state === 'unknown') return UNKNOWN;
  return fact.value ? UNMET : MET;
}

function fits({ include, exclude }: Lists, path: readonly string[]): boolean {
  if (exclude.some((code) => path.includes(code))) return false;
  return include.length === 0 || include.some((code) => path.includes(code));
}

function sector(asked: Lists | null, { main, others }: Facts['sector']): Outcome {
  if (asked === null) return MET;
  if (main.length === 0) return UNKNOWN;
  let fitting = 0;
  for (const path of main) if (fits(asked, path)) fitting += 1;
  if (fitting === main.length) return MET;
  return fitting > 0 || others.some((path) => fits(asked, path)) ? UNKNOWN : UNMET;
}

/** The tests of one scheme, the most selective first; a test is not made when one before it failed. */
function testsFor(facts: Facts): readonly ((scheme: Compiled) => Outcome)[] {
  const { within: held, maybeWithin: maybe } = facts.place;
  const place = (code: string) => (held.has(code) ? MET : maybe === 'anything' || maybe.has(code) ? UNKNOWN : UNMET);
  const { certain, doubtful } = zonesOf(facts);
  const zone = (code: string) => (certain.has(code) ? MET : doubtful.has(code.split(':')[0] ?? '') ? UNKNOWN : UNMET);
  const { legalForm: form } = facts;
  const legal = (prefix: string) => (form.state === 'unknown' ? UNKNOWN : form.value.startsWith(prefix) ? MET : UNMET);
  const cost = spanOf(facts.projectCost);
  const headcount = spanOf(facts.headcount);
  const turnover = spanOf(facts.turnover);
  const age = spanOf(facts.age);
  const jobs = spanOf(facts.jobsCreated);
  return [
    (scheme) => lists(scheme.territory, place),
    (scheme) => sector(scheme.sector, facts.sector),
    (scheme) => choice(scheme.size, facts.sizeCategory.possible),
    (scheme) => within(scheme.projectCost, cost),
    (scheme) => within(scheme.headcount, headcount),
    (scheme) => choice(scheme.stage, facts.stage.possible),
    (scheme) => within(scheme.age, age),
    (scheme) => within(scheme.turnover, turnover),
    (scheme) => (scheme.legalForm === null ? MET : form.state === 'unknown' ? UNKNOWN : lists(scheme.legalForm, legal)),
    (scheme) => (scheme.zoning === null ? MET : lists(scheme.zoning, zone)),
    (scheme) => flag(scheme.worksNotStarted, facts.worksStarted),
    (scheme) => flag(scheme.notInDifficulty, facts.inDifficulty),
    (scheme) => within(scheme.jobsCreated, jobs),
  ];
}

/** One object a scheme, early exit. */
export function objectLoop(schemes: readonly AidScheme[]): Contender {
  const compiled = schemes.map(compile);
  return (facts) => {
    const tests = testsFor(facts);
    const eligible: number[] = [];
    const toCheck: number[] = [];
    for (let number = 0; number < compiled.length; number += 1) {
      const scheme = compiled[number] as Compiled;
      let worst: Outcome = scheme.soft ? UNKNOWN : MET;
      for (const test of tests) {
        const outcome = test(scheme);
        if (outcome < worst) worst = outcome;
        if (worst === UNMET) break;
      }
      if (worst !== UNMET) (worst === MET ? eligible : toCheck).push(number);
    }
    return { eligible, toCheck };
  };
}
