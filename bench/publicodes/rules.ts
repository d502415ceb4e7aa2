import { SIZE_CATEGORIES, STAGES, ZONINGS, type AidScheme, type Facts } from '../../src/engine';
import { ageRange, criterionOf, rangeOf, sizesOf } from '../rules/contender';

/** A condition, or several of which all or one must hold. */
type Rule = string | { readonly [mechanism: string]: readonly Rule[] };
export type RuleSet = Readonly<Record<string, Rule | null>>;
export type Situation = Readonly<Record<string, string | number>>;

interface Lists {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

const PLACES = {
  EU: 'union',
  FR: 'pays',
  REG: 'region',
  DEP: 'departement',
  EPCI: 'intercommunalite',
  COM: 'commune',
} as const;
const FIGURES = ['effectif', 'chiffre', 'age', 'cout', 'emplois'] as const;
const NAF_LEVELS = ['section', 'division', 'groupe', 'classe', 'sous classe'] as const;
const NONE = 'aucune';

const is = (name: string, value: string): string => `${name} = '${value}'`;
const isNot = (name: string, value: string): string => `${name} != '${value}'`;

const placeOf = (code: string): string => PLACES[code.split('-')[0] as keyof typeof PLACES];
const levelOf = (code: string): string =>
  NAF_LEVELS[/^[A-U]$/.test(code) ? 0 : /[A-Z]$/.test(code) ? 4 : code.length === 2 ? 1 : code.length === 4 ? 2 : 3];
const zoneOf = (code: string): [name: string, value: string | undefined] => {
  const [zoning = '', zoneClass] = code.split(':');
  return [`zone ${zoning}`, zoneClass];
};
const formOf = (code: string): string => `forme ${code.length}`;

function listed(
  { include = [], exclude = [] }: Lists,
  inside: (code: string) => string,
  outside: (code: string) => string,
): Rule[] {
  const some = include.length === 0 ? [] : [{ 'une de ces conditions': include.map(inside) }];
  return [...some, ...exclude.map(outside)];
}

function bounded(name: string, [min, max]: readonly [number, number]): string[] {
  return [...(min === -Infinity ? [] : [`${name} >= ${min}`]), ...(max === Infinity ? [] : [`${name} <= ${max}`])];
}

/** The most selective first. */
function ruleOf(scheme: AidScheme): Rule {
  const size = sizesOf(criterionOf(scheme, 'size'));
  const stage = criterionOf(scheme, 'stage')?.in;
  const inZone = (code: string): string => {
    const [name, value] = zoneOf(code);
    return value === undefined ? isNot(name, NONE) : is(name, value);
  };
  const outOfZone = (code: string): string => {
    const [name, value] = zoneOf(code);
    return value === undefined ? is(name, NONE) : isNot(name, value);
  };
  return {
    'toutes ces conditions': [
      ...listed(
        scheme.territory,
        (code) => is(placeOf(code), code),
        (code) => isNot(placeOf(code), code),
      ),
      ...listed(
        criterionOf(scheme, 'sector') ?? {},
        (code) => is(levelOf(code), code),
        (code) => isNot(levelOf(code), code),
      ),
      ...(size === undefined ? [] : [{ 'une de ces conditions': size.map((one) => is('taille', one)) }]),
      ...bounded('cout', rangeOf(criterionOf(scheme, 'projectCost'))),
      ...bounded('effectif', rangeOf(criterionOf(scheme, 'headcount'))),
      ...(stage === undefined ? [] : [{ 'une de ces conditions': stage.map((one) => is('stade', one)) }]),
      ...bounded('age', ageRange(criterionOf(scheme, 'age'))),
      ...bounded('chiffre', rangeOf(criterionOf(scheme, 'turnover'))),
      ...listed(
        criterionOf(scheme, 'legalForm') ?? {},
        (code) => is(formOf(code), code),
        (code) => isNot(formOf(code), code),
      ),
      ...listed(criterionOf(scheme, 'zoning') ?? {}, inZone, outOfZone),
      ...(criterionOf(scheme, 'worksNotStarted') === undefined ? [] : ['travaux = non']),
      ...(criterionOf(scheme, 'notInDifficulty') === undefined ? [] : ['difficulte = non']),
      ...bounded('emplois', rangeOf(criterionOf(scheme, 'jobsCreated'))),
    ],
  };
}

export const nameOf = (number: number): string => `aide ${number}`;

/** What a firm tells, without a value of its own, and a rule a scheme. */
export function rulesOf(schemes: readonly AidScheme[]): RuleSet {
  const names = [
    ...Object.values(PLACES),
    ...NAF_LEVELS,
    ...FIGURES,
    ...['taille', 'stade', 'travaux', 'difficulte', 'forme 1', 'forme 2', 'forme 4'],
    ...ZONINGS.map((zoning) => `zone ${zoning}`),
  ];
  return Object.fromEntries<Rule | null>([
    ...names.map((name) => [name, null] as const),
    ...schemes.map((scheme, number) => [nameOf(number), ruleOf(scheme)] as const),
  ]);
}

/** Whether the facts can be told as plain values, one each or none: the only ones that both sides read alike. */
export function isPlain({ place, sector, sizeCategory, stage, ...figures }: Facts): boolean {
  const choices = [
    [sizeCategory.possible.length, SIZE_CATEGORIES.length],
    [stage.possible.length, STAGES.length],
  ];
  return (
    place.maybeWithin !== 'anything' &&
    place.maybeWithin.size === 0 &&
    sector.main.length === 1 &&
    sector.others.length === 0 &&
    choices.every(([left, all]) => left === 1 || left === all) &&
    Object.values(figures).every((fact) => !('state' in fact) || fact.state !== 'bounded')
  );
}

/** The same facts; what is not known is left out. */
export function situationOf(facts: Facts): Situation {
  const { place, sector, sizeCategory, stage, legalForm, zonings } = facts;
  const told: Record<string, string | number> = Object.fromEntries(
    Object.values(PLACES).map((name) => [name, `'${NONE}'`]),
  );
  for (const code of place.within) told[placeOf(code)] = `'${code}'`;
  (sector.main[0] ?? []).forEach((code, level) => (told[NAF_LEVELS[level] ?? ''] = `'${code}'`));
  const figures = [facts.headcount, facts.turnover, facts.age, facts.projectCost, facts.jobsCreated];
  figures.forEach((fact, at) => {
    if (fact.state === 'known') told[FIGURES[at] ?? ''] = fact.value;
  });
  if (sizeCategory.possible.length === 1) told.taille = `'${sizeCategory.possible[0] ?? ''}'`;
  if (stage.possible.length === 1) told.stade = `'${stage.possible[0] ?? ''}'`;
  for (const [name, fact] of [
    ['travaux', facts.worksStarted],
    ['difficulte', facts.inDifficulty],
  ] as const) {
    if (fact.state === 'known') told[name] = fact.value ? 'oui' : 'non';
  }
  if (legalForm.state === 'known') {
    for (const length of [1, 2, 4]) told[`forme ${length}`] = `'${legalForm.value.slice(0, length)}'`;
  }
  for (const zoning of ZONINGS) {
    const fact = zonings[zoning];
    if (fact.state === 'known') told[`zone ${zoning}`] = `'${fact.zoneClass ?? NONE}'`;
  }
  return told;
}
