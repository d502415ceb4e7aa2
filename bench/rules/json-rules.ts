import { Engine, type NestedCondition } from 'json-rules-engine';

import { SIZE_CATEGORIES, STAGES, type AidScheme, type Facts } from '../../src/engine';
import { ageRange, criterionOf, rangeOf, sizesOf, spanOf, zonesOf, type PossibleOnly } from './contender';

type Lists = { include?: readonly string[]; exclude?: readonly string[] } | undefined;

function condition(fact: string, operator: string, value: unknown): NestedCondition {
  return { fact, operator, value };
}

function listConditions(fact: string, lists: Lists): NestedCondition[] {
  const { include = [], exclude = [] } = lists ?? {};
  return [
    ...(include.length === 0 ? [] : [condition(fact, 'mayHold', include)]),
    ...(exclude.length === 0 ? [] : [condition(fact, 'mayLack', exclude)]),
  ];
}

function rangeConditions(name: string, [min, max]: readonly [number, number]): NestedCondition[] {
  return [
    ...(min === -Infinity ? [] : [condition(`${name}High`, 'greaterThanInclusive', min)]),
    ...(max === Infinity ? [] : [condition(`${name}Low`, 'lessThanInclusive', max)]),
  ];
}

/** What must hold for the scheme to stay possible, the most selective first. */
function conditionsOf(scheme: AidScheme): NestedCondition[] {
  const sector = criterionOf(scheme, 'sector');
  return [
    ...listConditions('place', scheme.territory),
    ...(sector === undefined ? [] : [condition('sector', 'maySuit', sector)]),
    ...(criterionOf(scheme, 'size') === undefined
      ? []
      : [condition('sizes', 'meets', sizesOf(criterionOf(scheme, 'size')))]),
    ...rangeConditions('projectCost', rangeOf(criterionOf(scheme, 'projectCost'))),
    ...rangeConditions('headcount', rangeOf(criterionOf(scheme, 'headcount'))),
    ...(criterionOf(scheme, 'stage') === undefined
      ? []
      : [condition('stages', 'meets', criterionOf(scheme, 'stage')?.in)]),
    ...rangeConditions('age', ageRange(criterionOf(scheme, 'age'))),
    ...rangeConditions('turnover', rangeOf(criterionOf(scheme, 'turnover'))),
    ...listConditions('legalForm', criterionOf(scheme, 'legalForm')),
    ...listConditions('zones', criterionOf(scheme, 'zoning')),
    ...(criterionOf(scheme, 'worksNotStarted') === undefined ? [] : [condition('worksStarted', 'notEqual', true)]),
    ...(criterionOf(scheme, 'notInDifficulty') === undefined ? [] : [condition('inDifficulty', 'notEqual', true)]),
    ...rangeConditions('jobsCreated', rangeOf(criterionOf(scheme, 'jobsCreated'))),
  ];
}

interface Held {
  readonly may: (code: string) => boolean;
  readonly certain: (code: string) => boolean;
}

function suits({ include = [], exclude = [] }: NonNullable<Lists>, path: readonly string[]): boolean {
  if (exclude.some((code) => path.includes(code))) return false;
  return include.length === 0 || include.some((code) => path.includes(code));
}

function addOperators(engine: Engine): void {
  engine.addOperator('mayHold', (held: Held, codes: string[]) => codes.some(held.may));
  engine.addOperator('mayLack', (held: Held, codes: string[]) => !codes.some(held.certain));
  engine.addOperator('meets', (possible: string[], admitted: string[]) =>
    possible.some((one) => admitted.includes(one)),
  );
  engine.addOperator('maySuit', ({ main, others }: Facts['sector'], lists: NonNullable<Lists>) => {
    return main.length === 0 || [...main, ...others].some((path) => suits(lists, path));
  });
}

function runtimeFacts(facts: Facts): Record<string, unknown> {
  const { within, maybeWithin: maybe } = facts.place;
  const { certain, doubtful } = zonesOf(facts);
  const { legalForm: form } = facts;
  const figures = (['projectCost', 'headcount', 'age', 'turnover', 'jobsCreated'] as const).flatMap((name) => {
    const [low, high] = spanOf(facts[name]);
    return [
      [`${name}Low`, low],
      [`${name}High`, high],
    ] as const;
  });
  const known = (fact: Facts['worksStarted']) => (fact.state === 'known' ? fact.value : null);
  const isZone = (code: string) => certain.has(code);
  const starts = (prefix: string) => form.state === 'known' && form.value.startsWith(prefix);
  return {
    place: {
      certain: (code: string) => within.has(code),
      may: (code: string) => within.has(code) || maybe === 'anything' || maybe.has(code),
    },
    zones: { certain: isZone, may: (code: string) => isZone(code) || doubtful.has(code.split(':')[0] ?? '') },
    legalForm: { certain: starts, may: (prefix: string) => form.state === 'unknown' || starts(prefix) },
    sector: facts.sector,
    sizes: facts.sizeCategory.possible.length === 0 ? SIZE_CATEGORIES : facts.sizeCategory.possible,
    stages: facts.stage.possible.length === 0 ? STAGES : facts.stage.possible,
    worksStarted: known(facts.worksStarted),
    inDifficulty: known(facts.inDifficulty),
    ...Object.fromEntries(figures),
  };
}

/** One rule a scheme, one run a firm; a condition that is not met ends the rule. */
export function jsonRules(schemes: readonly AidScheme[]): PossibleOnly {
  const engine = new Engine([], { allowUndefinedFacts: true });
  addOperators(engine);
  schemes.forEach((scheme, number) => {
    engine.addRule({ conditions: { all: conditionsOf(scheme) }, event: { type: String(number) } });
  });
  return async (facts) => (await engine.run(runtimeFacts(facts))).events.map(({ type }) => Number(type));
}
