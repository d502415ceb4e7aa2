import SqliteDatabase from 'better-sqlite3';

import { SIZE_CATEGORIES, STAGES, type AidScheme, type Facts } from '../../src/engine';
import { ageRange, criterionOf, rangeOf, sizesOf, spanOf, zonesOf, type PossibleOnly } from './contender';

type Database = InstanceType<typeof SqliteDatabase>;

const FIGURES = ['projectCost', 'headcount', 'age', 'turnover', 'jobsCreated'] as const;
const LISTS = ['territory', 'sector', 'legalForm', 'zoning'] as const;
type ListName = (typeof LISTS)[number];
const PATHS = [0, 1, 2] as const;

function mask(values: readonly string[], all: readonly string[]): number {
  return values.reduce((bits, value) => bits | (1 << all.indexOf(value)), 0);
}

function listsOf(
  scheme: AidScheme,
  name: ListName,
): { include?: readonly string[]; exclude?: readonly string[] } | undefined {
  return name === 'territory' ? scheme.territory : criterionOf(scheme, name);
}

function rowOf(scheme: AidScheme): number[] {
  const ranges = FIGURES.map((name) =>
    name === 'age' ? ageRange(criterionOf(scheme, 'age')) : rangeOf(criterionOf(scheme, name)),
  );
  return [
    mask(sizesOf(criterionOf(scheme, 'size')) ?? SIZE_CATEGORIES, SIZE_CATEGORIES),
    mask(criterionOf(scheme, 'stage')?.in ?? STAGES, STAGES),
    Number(criterionOf(scheme, 'worksNotStarted') !== undefined),
    Number(criterionOf(scheme, 'notInDifficulty') !== undefined),
    ...LISTS.flatMap((name) => [
      Number((listsOf(scheme, name)?.include ?? []).length > 0),
      Number((listsOf(scheme, name)?.exclude ?? []).length > 0),
    ]),
    ...ranges.flat(),
  ];
}

const COLUMNS = [
  ...['size', 'stage', 'works', 'difficulty'],
  ...LISTS.flatMap((name) => [`${name}In`, `${name}Out`]),
  ...FIGURES.flatMap((name) => [`${name}Min`, `${name}Max`]),
];

function fill(database: Database, schemes: readonly AidScheme[]): void {
  database.exec(`create table scheme (id integer primary key, ${COLUMNS.map((name) => `${name} real`).join()})`);
  for (const name of LISTS) database.exec(`create table ${name} (code text, excluded int, scheme int)`);
  const insert = database.prepare(`insert into scheme values (?${',?'.repeat(COLUMNS.length)})`);
  const entries = Object.fromEntries(
    LISTS.map((name) => [name, database.prepare(`insert into ${name} values (?, ?, ?)`)]),
  );
  database.exec('begin');
  schemes.forEach((scheme, id) => {
    insert.run(id, ...rowOf(scheme));
    for (const name of LISTS) {
      const lists = listsOf(scheme, name);
      for (const code of lists?.include ?? []) entries[name]?.run(code, 0, id);
      for (const code of lists?.exclude ?? []) entries[name]?.run(code, 1, id);
    }
  });
  database.exec('commit');
  database.exec('create index by_place on territory (code, excluded, scheme)');
  for (const name of LISTS) database.exec(`create index ${name}_codes on ${name} (scheme, excluded, code)`);
  database.exec('analyze');
}

const named = (table: string, excluded: 0 | 1, codes: string) =>
  `exists (select 1 from ${table} l where l.scheme = s.id and l.excluded = ${excluded} and l.code in (select value from json_each(${codes})))`;

const suits = (path: number) =>
  `(:path${path} is not null and (not s.sectorIn or ${named('sector', 0, `:path${path}`)}) and not (s.sectorOut and ${named('sector', 1, `:path${path}`)}))`;

const CONDITIONS = [
  '(cast(s.size as int) & :sizes) <> 0',
  '(cast(s.stage as int) & :stages) <> 0',
  'not (s.works and :worksStarted)',
  'not (s.difficulty and :inDifficulty)',
  ...FIGURES.map((name) => `s.${name}Min <= :${name}High and s.${name}Max >= :${name}Low`),
  `not (s.territoryOut and ${named('territory', 1, ':within')})`,
  `(not s.sectorIn and not s.sectorOut or :path0 is null or ${PATHS.map(suits).join(' or ')})`,
  `(:forms is null or (not s.legalFormIn or ${named('legalForm', 0, ':forms')}) and not (s.legalFormOut and ${named('legalForm', 1, ':forms')}))`,
  `(not s.zoningIn or ${named('zoning', 0, ':maybeZones')}) and not (s.zoningOut and ${named('zoning', 1, ':zones')})`,
].join(' and ');

function parametersOf(facts: Facts, zoneCodes: readonly string[]): Record<string, string | number | null> {
  const { within, maybeWithin } = facts.place;
  const { certain, doubtful } = zonesOf(facts);
  const { main, others } = facts.sector;
  const paths = main.length === 0 ? [] : [...main, ...others];
  const form = facts.legalForm;
  const figures = FIGURES.flatMap((name) => {
    const [low, high] = spanOf(facts[name]);
    return [
      [`${name}Low`, low],
      [`${name}High`, high],
    ] as const;
  });
  const isTrue = (fact: Facts['worksStarted']) => Number(fact.state === 'known' && fact.value);
  return {
    places: JSON.stringify([...within, ...(maybeWithin === 'anything' ? [] : maybeWithin)]),
    within: JSON.stringify([...within]),
    sizes: mask(facts.sizeCategory.possible, SIZE_CATEGORIES),
    stages: mask(facts.stage.possible, STAGES),
    worksStarted: isTrue(facts.worksStarted),
    inDifficulty: isTrue(facts.inDifficulty),
    forms: form.state === 'unknown' ? null : JSON.stringify([1, 2, 3, 4].map((length) => form.value.slice(0, length))),
    zones: JSON.stringify([...certain]),
    maybeZones: JSON.stringify([...certain, ...zoneCodes.filter((code) => doubtful.has(code.split(':')[0] ?? ''))]),
    ...Object.fromEntries(figures),
    ...Object.fromEntries(PATHS.map((at) => [`path${at}`, paths[at] === undefined ? null : JSON.stringify(paths[at])])),
  };
}

/** A table of schemes and tables of their lists, indexed by territory; one prepared statement a firm. */
export function sqlite(schemes: readonly AidScheme[]): PossibleOnly {
  const database = new SqliteDatabase(':memory:');
  fill(database, schemes);
  const zoneCodes = [...new Set(schemes.flatMap((scheme) => [...(criterionOf(scheme, 'zoning')?.include ?? [])]))];
  const byPlace = database.prepare(
    `select distinct s.id from territory t join scheme s on s.id = t.scheme where t.excluded = 0 and t.code in (select value from json_each(:places)) and ${CONDITIONS}`,
  );
  const anywhere = database.prepare(`select s.id from scheme s where :places is not null and ${CONDITIONS}`);
  return (facts) => {
    const query = facts.place.maybeWithin === 'anything' ? anywhere : byPlace;
    return (query.all(parametersOf(facts, zoneCodes)) as { id: number }[]).map(({ id }) => id);
  };
}
