import { SIZE_CATEGORIES, STAGES, type AidScheme, type Facts } from '../../src/engine';
import { CodeLists, Dictionary, MET, UNKNOWN, UNMET, type Lists } from './columns';
import { ageRange, criterionOf, isSoft, rangeOf, sizesOf, spanOf, zonesOf, type Contender } from './contender';
import { sectorTest } from './sector-test';

type Range = readonly [number, number];

const KNOWN_BIT = 1;
const MAYBE_BIT = 2;

function maskOf(values: readonly string[], all: readonly string[]): number {
  return values.reduce((mask, value) => mask | (1 << all.indexOf(value)), 0);
}

/** Both lists of a criterion; exclusions beat inclusions. */
function stateOfLists(include: CodeLists, exclude: CodeLists, row: number): number {
  const out = exclude.any(row);
  if ((out & KNOWN_BIT) !== 0) return UNMET;
  const allowed = out === 0 ? MET : UNKNOWN;
  if (include.isEmpty(row)) return allowed;
  const held = include.any(row);
  if (held === 0) return UNMET;
  return (held & KNOWN_BIT) !== 0 ? allowed : UNKNOWN;
}

/** Each distinct perimeter of the catalogue, checked once a firm; those of one code, nearly all, by that code. */
function territoryTest(schemes: readonly AidScheme[]) {
  const perimeters = new Dictionary(schemes, ({ territory: { include, exclude } }) => ({ include, exclude }));
  const { ids, table, values } = perimeters;
  const include = new CodeLists(values.map((perimeter) => perimeter.include));
  const exclude = new CodeLists(values.map((perimeter) => perimeter.exclude));
  const numbered = values.map((perimeter, id) => ({ ...perimeter, id }));
  const isSingle = (one: AidScheme['territory']) => one.include.length === 1 && one.exclude.length === 0;
  const single = new Map(numbered.filter(isSingle).map((one) => [one.include[0] ?? '', one.id]));
  const others = Uint32Array.from(numbered.filter((one) => !isSingle(one)).map(({ id }) => id));
  const mark = (code: string, state: number, bit: number): void => {
    const id = single.get(code);
    if (id !== undefined) table[id] = state;
    include.mark(code, bit);
    exclude.mark(code, bit);
  };
  const tableFor = ({ place: { within, maybeWithin } }: Facts): Uint8Array => {
    const anywhere = maybeWithin === 'anything';
    table.fill(anywhere ? UNKNOWN : UNMET);
    include.held.fill(anywhere ? MAYBE_BIT : 0);
    exclude.held.fill(anywhere ? MAYBE_BIT : 0);
    if (!anywhere) for (const code of maybeWithin) mark(code, UNKNOWN, MAYBE_BIT);
    for (const code of within) mark(code, MET, KNOWN_BIT);
    for (const id of others) table[id] = stateOfLists(include, exclude, id);
    return table;
  };
  return { ids, tableFor };
}

function choice(admitted: number, possible: number): number {
  const fitting = admitted & possible;
  return fitting === 0 ? UNMET : fitting === possible ? MET : UNKNOWN;
}

/** One byte a row, and a table of all its values. */
function sizeTest(schemes: readonly AidScheme[]) {
  const ids = Uint8Array.from(schemes, (s) =>
    maskOf(sizesOf(criterionOf(s, 'size')) ?? SIZE_CATEGORIES, SIZE_CATEGORIES),
  );
  const table = new Uint8Array(1 << SIZE_CATEGORIES.length);
  const tableFor = ({ sizeCategory }: Facts): Uint8Array => {
    const possible = maskOf(sizeCategory.possible, SIZE_CATEGORIES);
    for (let mask = 0; mask < table.length; mask += 1) table[mask] = choice(mask, possible);
    return table;
  };
  return { ids, tableFor };
}

/** Stage, start of works, difficulty and softness in one byte. */
function flagsTest(schemes: readonly AidScheme[]) {
  const [works, difficulty, soft] = [8, 16, 32];
  const ids = Uint8Array.from(
    schemes,
    (s) =>
      maskOf(criterionOf(s, 'stage')?.in ?? STAGES, STAGES) |
      (criterionOf(s, 'worksNotStarted') === undefined ? 0 : works) |
      (criterionOf(s, 'notInDifficulty') === undefined ? 0 : difficulty) |
      (isSoft(s) ? soft : 0),
  );
  const table = new Uint8Array(64);
  const flag = (fact: Facts['worksStarted']): number => (fact.state === 'unknown' ? UNKNOWN : fact.value ? UNMET : MET);
  const tableFor = ({ stage, worksStarted, inDifficulty }: Facts): Uint8Array => {
    const possible = maskOf(stage.possible, STAGES);
    const [started, troubled] = [flag(worksStarted), flag(inDifficulty)];
    for (let bits = 0; bits < table.length; bits += 1) {
      let state = choice(bits & 7, possible);
      if ((bits & works) !== 0) state &= started;
      if ((bits & difficulty) !== 0) state &= troubled;
      if ((bits & soft) !== 0) state &= UNKNOWN;
      table[bits] = state;
    }
    return table;
  };
  return { ids, tableFor };
}

function rangeTest(schemes: readonly AidScheme[], rangeIn: (scheme: AidScheme) => Range, of: (facts: Facts) => Range) {
  const ranges = new Dictionary(schemes, rangeIn);
  const tableFor = (facts: Facts): Uint8Array => {
    const [low, high] = of(facts);
    return ranges.check(([min, max]) => (high < min || low > max ? UNMET : low >= min && high <= max ? MET : UNKNOWN));
  };
  return { ids: ranges.ids, tableFor };
}

/** One table a legal form: firms have few distinct ones. */
function legalFormTest(schemes: readonly AidScheme[]) {
  const forms = new Dictionary<Lists | null>(schemes, (scheme) => criterionOf(scheme, 'legalForm') ?? null);
  const tables = new Map<string, Uint8Array>();
  const stateOf = (lists: Lists | null, form: string | null): number => {
    if (lists === null) return MET;
    if (form === null) return UNKNOWN;
    const { include = [], exclude = [] } = lists;
    if (exclude.some((prefix) => form.startsWith(prefix))) return UNMET;
    return include.length === 0 || include.some((prefix) => form.startsWith(prefix)) ? MET : UNMET;
  };
  const tableFor = ({ legalForm }: Facts): Uint8Array => {
    const form = legalForm.state === 'known' ? legalForm.value : null;
    const known = tables.get(form ?? '');
    if (known !== undefined) return known;
    const table = forms.check((lists) => stateOf(lists, form)).slice();
    tables.set(form ?? '', table);
    return table;
  };
  return { ids: forms.ids, tableFor };
}

function zoningTest(schemes: readonly AidScheme[]) {
  const listsOf = (scheme: AidScheme): Lists => criterionOf(scheme, 'zoning') ?? {};
  const include = new CodeLists(schemes.map((scheme) => listsOf(scheme).include ?? []));
  const exclude = new CodeLists(schemes.map((scheme) => listsOf(scheme).exclude ?? []));
  return (facts: Facts) => {
    const { certain, doubtful } = zonesOf(facts);
    for (const lists of [include, exclude]) {
      lists.held.fill(0);
      for (const code of lists.codes) {
        if (certain.has(code)) lists.mark(code, KNOWN_BIT);
        else if (doubtful.has(code.split(':')[0] ?? '')) lists.mark(code, MAYBE_BIT);
      }
    }
    return (row: number): number => stateOfLists(include, exclude, row);
  };
}

/** Rows of one perimeter follow one another. */
function byPerimeter(schemes: readonly AidScheme[]): number[] {
  const keys = schemes.map(({ territory: { include, exclude } }) => `${include.join()}/${exclude.join()}`);
  return schemes
    .map((_, number) => number)
    .sort((one, other) => ((keys[one] ?? '') < (keys[other] ?? '') ? -1 : keys[one] === keys[other] ? 0 : 1));
}

function testsFor(schemes: readonly AidScheme[]) {
  return {
    place: territoryTest(schemes),
    size: sizeTest(schemes),
    flags: flagsTest(schemes),
    form: legalFormTest(schemes),
    cost: rangeTest(
      schemes,
      (scheme) => rangeOf(criterionOf(scheme, 'projectCost')),
      (facts) => spanOf(facts.projectCost),
    ),
    staff: rangeTest(
      schemes,
      (scheme) => rangeOf(criterionOf(scheme, 'headcount')),
      (facts) => spanOf(facts.headcount),
    ),
    age: rangeTest(
      schemes,
      (scheme) => ageRange(criterionOf(scheme, 'age')),
      (facts) => spanOf(facts.age),
    ),
    sales: rangeTest(
      schemes,
      (scheme) => rangeOf(criterionOf(scheme, 'turnover')),
      (facts) => spanOf(facts.turnover),
    ),
    jobs: rangeTest(
      schemes,
      (scheme) => rangeOf(criterionOf(scheme, 'jobsCreated')),
      (facts) => spanOf(facts.jobsCreated),
    ),
    sector: sectorTest(schemes),
    zone: zoningTest(schemes),
  };
}
type Tests = ReturnType<typeof testsFor>;

/** Columns of one row side by side: what is read together lies together. */
const WIDTH = 8;

function sideBySide({ size, flags, cost, staff, age, sales, jobs, form }: Tests, rows: number): Uint16Array {
  const cells = new Uint16Array(rows * WIDTH);
  [size, flags, cost, staff, age, sales, jobs, form].forEach(({ ids }, column) => {
    for (let row = 0; row < rows; row += 1) cells[row * WIDTH + column] = ids[row] as number;
  });
  return cells;
}

/** Where the rows of each perimeter begin, and the end. */
function runsOf(placeIds: Uint32Array): Uint32Array {
  const starts: number[] = [];
  placeIds.forEach((id, row) => {
    if (row === 0 || id !== placeIds[row - 1]) starts.push(row);
  });
  return Uint32Array.from([...starts, placeIds.length]);
}

/** Rows that may suit the firm, with their states: the most selective test first, early exit. */
function scan(tests: Tests, rows: number) {
  const { place, size, flags, form, cost, staff, age, sales, jobs } = tests;
  const cells = sideBySide(tests, rows);
  const placeIds = place.ids;
  const sectorIds = tests.sector.ids;
  const runs = runsOf(placeIds);
  return (facts: Facts, visit: (row: number, state: number) => void): void => {
    const [places, sizes, flag] = [place.tableFor(facts), size.tableFor(facts), flags.tableFor(facts)];
    const [costs, staffs, ages] = [cost.tableFor(facts), staff.tableFor(facts), age.tableFor(facts)];
    const [sale, job, forms] = [sales.tableFor(facts), jobs.tableFor(facts), form.tableFor(facts)];
    const sectors = tests.sector.tableFor(facts);
    const zoneOf = tests.zone(facts);
    for (let run = 0; run + 1 < runs.length; run += 1) {
      const start = runs[run] as number;
      const end = runs[run + 1] as number;
      const there = places[placeIds[start] as number] as number;
      if (there === UNMET) continue;
      for (let row = start; row < end; row += 1) {
        const at = row * WIDTH;
        let state = there & (sizes[cells[at] as number] as number) & (flag[cells[at + 1] as number] as number);
        if (state === UNMET) continue;
        state &= (costs[cells[at + 2] as number] as number) & (staffs[cells[at + 3] as number] as number);
        state &= sectors[sectorIds[row] as number] as number;
        if (state === UNMET) continue;
        state &= (ages[cells[at + 4] as number] as number) & (sale[cells[at + 5] as number] as number);
        state &= (job[cells[at + 6] as number] as number) & (forms[cells[at + 7] as number] as number);
        if (state === UNMET) continue;
        state &= zoneOf(row);
        if (state !== UNMET) visit(row, state);
      }
    }
  };
}

/** Typed columns of numbered values and a table of states a column and firm; nothing is allocated row by row. */
export function typedColumns(catalogue: readonly AidScheme[]): Contender {
  const numbers = Uint32Array.from(byPerimeter(catalogue));
  const each = scan(testsFor(Array.from(numbers, (number) => catalogue[number] as AidScheme)), numbers.length);
  const eligible = new Uint32Array(numbers.length);
  const toCheck = new Uint32Array(numbers.length);
  return (facts) => {
    let sure = 0;
    let unsure = 0;
    each(facts, (row, state) => {
      if (state === MET) eligible[sure++] = numbers[row] as number;
      else toCheck[unsure++] = numbers[row] as number;
    });
    return { eligible: eligible.subarray(0, sure), toCheck: toCheck.subarray(0, unsure) };
  };
}
