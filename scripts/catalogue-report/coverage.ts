import { LEVELS, type AidScheme, type Level } from '../../src/engine';
import type { ReportInput } from './read';

export const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

const at =
  (level: Level) =>
  (scheme: AidScheme): boolean =>
    scheme.level === level;

/** Depth, links and state of the schemes of each level, and of all. */
export function byLevel({ schemes }: ReportInput): (readonly (string | number)[])[] {
  const line = (name: string, of: readonly AidScheme[]): readonly (string | number)[] => [
    name,
    of.length,
    count(of, ({ depth }) => depth === 'full'),
    count(of, ({ depth }) => depth === 'facts'),
    count(of, ({ parent }) => parent !== null),
    count(of, ({ calendar }) => calendar?.closes != null),
  ];
  return [...LEVELS.map((level) => line(level, schemes.filter(at(level)))), line('all', schemes)];
}

/** The regions of today's map, by name. */
export function regionsOf({ directory }: ReportInput): { readonly code: string; readonly name: string }[] {
  return directory
    .placeNames(Number.POSITIVE_INFINITY)
    .filter(({ code }) => code.startsWith('REG-'))
    .map(({ code }) => ({ code, name: directory.label(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

const WIDE: ReadonlySet<string> = new Set(['FR', 'EU']);

/** By region, how many schemes reach it without reaching all France: all, of each level below the nation, in depth. */
export function byRegion(input: ReportInput): (readonly (string | number)[])[] {
  const { schemes, directory } = input;
  const regional = schemes.filter(({ territory: { include } }) => !include.some((code) => WIDE.has(code)));
  const regions = new Map<string, Set<string>>();
  const regionsAround = (code: string): ReadonlySet<string> => {
    const known =
      regions.get(code) ??
      new Set([...(directory.related(code) ?? []), code].filter((each) => each.startsWith('REG-')));
    regions.set(code, known);
    return known;
  };
  return regionsOf(input).map(({ code, name }) => {
    const here = regional.filter(
      ({ territory: { include, exclude } }) =>
        include.some((each) => regionsAround(each).has(code)) && !exclude.includes(code),
    );
    const levels = LEVELS.filter((level) => level !== 'european' && level !== 'national');
    return [
      name,
      here.length,
      ...levels.map((level) => count(here, at(level))),
      count(here, ({ depth }) => depth === 'full'),
    ];
  });
}

/** By family of needs, how many schemes of each level name it or one of its needs. */
export function byNeed({ schemes, needs }: ReportInput): (readonly (string | number)[])[] {
  return needs.families.map((family) => {
    const ids = new Set([family.id, ...family.needs.map(({ id }) => id)]);
    const serving = schemes.filter((scheme) => scheme.needs.some((need) => ids.has(need)));
    return [family.label, ...LEVELS.map((level) => count(serving, at(level))), serving.length];
  });
}

/** By catalogue or other source and trust: schemes, those in depth, and the days on which they were checked. */
export function bySource({ schemes }: ReportInput): (readonly (string | number)[])[] {
  const groups = new Map<string, AidScheme[]>();
  for (const scheme of schemes) {
    const { catalogue, trust } = scheme.source;
    const name = `${catalogue ?? "the funder's own pages"}\t${trust}`;
    groups.set(name, [...(groups.get(name) ?? []), scheme]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, of]) => {
      const days = of.map(({ source }) => source.checkedOn).sort();
      return [
        ...name.split('\t'),
        of.length,
        count(of, ({ depth }) => depth === 'full'),
        days[0] ?? '',
        days.at(-1) ?? '',
      ];
    });
}

const FACTS: readonly (readonly [string, (scheme: AidScheme) => boolean])[] = [
  [
    'a condition beyond the territory',
    ({ criteria }) => criteria.some(({ kind, soft }) => kind !== 'territory' || soft === true),
  ],
  ['sectors, coded', ({ criteria }) => criteria.some(({ kind }) => kind === 'sector')],
  ['size or headcount', ({ criteria }) => criteria.some(({ kind }) => kind === 'size' || kind === 'headcount')],
  ['smallest project', ({ criteria }) => criteria.some(({ kind }) => kind === 'projectCost')],
  ['request before the start of works', ({ criteria }) => criteria.some(({ kind }) => kind === 'worksNotStarted')],
  [
    'de minimis room',
    ({ criteria, funding }) => criteria.some(({ kind }) => kind === 'deMinimisRoom') || funding?.basis === 'de-minimis',
  ],
  ['uncoded conditions', ({ uncoded }) => uncoded.length > 0],
  ['a rate', ({ funding }) => funding?.rate != null],
  ['a smallest or largest amount', ({ funding }) => funding?.floor != null || funding?.cap != null],
  ['what it pays, in words', ({ funding }) => funding?.details != null],
  ['a closing date', ({ calendar }) => calendar?.closes != null],
  ['no end, said so', ({ calendar }) => calendar?.permanent === true],
  ['needs', ({ needs }) => needs.length > 0],
  ['origin of the money', ({ fundingOrigin }) => fundingOrigin !== null],
  ['documents to prepare', ({ documents }) => documents.length > 0],
  ['a contact or an address to apply', ({ contact, apply }) => contact !== null || apply !== null],
];

/** How many schemes say each fact, in depth and as fact sheets: what is not said is unknown. */
export function byFact({ schemes }: ReportInput): (readonly (string | number)[])[] {
  const [full, facts] = (['full', 'facts'] as const).map((depth) => schemes.filter((scheme) => scheme.depth === depth));
  return FACTS.map(([name, told]) => [name, count(full ?? [], told), count(facts ?? [], told)]);
}
