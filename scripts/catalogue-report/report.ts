import { LEVELS } from '../../src/engine';
import { accountsOf, AIDES_ENTREPRISES, TRANSITION, type Account } from './accounts';
import { byFact, byLevel, byNeed, byRegion, bySource, count } from './coverage';
import { table } from './markdown';
import type { ReportInput } from './read';

const EACH_REGION = 6;
/** What the catalogue aims at, as a least number. */
const AIMS = { all: 1200, european: 40, national: 220, regional: 300, full: 350 } as const;

const number = (value: number): string => value.toLocaleString('en-GB');

function aims(input: ReportInput): string {
  const { schemes } = input;
  const at = (level: string): number => count(schemes, (scheme) => scheme.level === level);
  const poorest = byRegion(input).reduce((a, b) => (Number(b[1]) < Number(a[1]) ? b : a));
  const lines: readonly (readonly [string, number, number])[] = [
    ['schemes', AIMS.all, schemes.length],
    ['European', AIMS.european, at('european')],
    ['national', AIMS.national, at('national')],
    ['regional', AIMS.regional, at('regional')],
    ['in depth', AIMS.full, count(schemes, ({ depth }) => depth === 'full')],
    [`in the region with the fewest (${String(poorest[0])})`, EACH_REGION, Number(poorest[1])],
  ];
  return table(
    ['What', 'At least', 'There are', 'Missing'],
    lines.map(([what, least, is]) => [what, least, is, Math.max(0, least - is)]),
  );
}

/** Levels that serve a family of needs with nothing, and regions below their number. */
function gaps(input: ReportInput): string[] {
  const unserved = byNeed(input).flatMap(([family, ...counts]) =>
    LEVELS.flatMap((level, index) => (counts[index] === 0 ? [`No ${level} aid for « ${String(family)} ».`] : [])),
  );
  const poor = byRegion(input)
    .filter(([, all]) => Number(all) < EACH_REGION)
    .map(([name, all]) => `${String(name)}: ${String(all)} aids of its own, fewer than ${EACH_REGION}.`);
  return [...unserved, ...poor];
}

function accountTable(accounts: readonly Account[]): string {
  const kinds = ['scheme', 'variant', 'same aid', 'left out'] as const;
  const line = (name: string, of: readonly Account[]): (string | number)[] => [
    name,
    of.length,
    ...kinds.map((kind) => count(of, (account) => account.as === kind)),
  ];
  return table(
    ['Table', 'Rows', 'A sheet of its own', 'A variant of a parent', 'Same aid as another sheet', 'Left out'],
    [AIDES_ENTREPRISES, TRANSITION].map((name) =>
      line(
        name,
        accounts.filter(({ catalogue }) => catalogue === name),
      ),
    ),
  );
}

function listed(accounts: readonly Account[], as: Account['as']): string {
  return table(
    ['Table', 'Row', ...(as === 'same aid' ? ['Sheet'] : []), as === 'same aid' ? 'Recognised by' : 'Reason'],
    accounts
      .filter((account) => account.as === as)
      .map(({ catalogue, record, scheme, reason }) => [
        catalogue,
        `\`${record}\``,
        ...(as === 'same aid' ? [`\`${scheme?.id ?? ''}\``] : []),
        reason ?? '',
      ]),
  );
}

function readings(input: ReportInput): string {
  return `## How the facts were read

\`official\`: the funder's page or text was read. \`open-data\`: read in a public catalogue that validated it on the day given. \`unconfirmed\`: from knowledge only, without figures, to confirm with the funder.

${table(['Read in', 'Trust', 'Schemes', 'full', 'Checked from', 'to'], bySource(input))}

- **aides-entreprises.fr**: bounds, names, dates and addresses were read aid by aid; notes of the table are kept in French, as conditions to check where they are conditions, as words on the amount where they tell amounts. Its lists of départements are wrong in places: the region and the funder decide.
- **Mission transition écologique**: bounds, sections of activity, places and dates are the catalogue's own fields. Amounts, rates, activities and mentions were found in its text by pattern: they stand as words to check and are never computed with. The same aid in both tables is one sheet; what the second says otherwise is noted on it.
- A place is coded where the source names it. A funder's name alone gives an indicative one: the département stays, the rest is to check.

What the schemes say; what is not said is unknown, never zero:

${table(['The scheme says', 'full', 'facts'], byFact(input))}`;
}

/** `docs/CATALOGUE.md`. */
export function reportOf(input: ReportInput): string {
  const accounts = accountsOf(input);
  const inNumbers = byLevel(input);
  const missing = gaps(input);
  return `# The catalogue

What the catalogue of reference covers, how its facts were read, and what it lacks. Written by \`node -r ./bench/typescript.cjs scripts/catalogue-report.ts\` from \`seeds/schemes\`; a test holds that it is up to date. Sources and choices of reading: [seeds/SOURCES.md](../seeds/SOURCES.md).

## Aims

${aims(input)}

Nothing is made up to reach a number: what no source tells is missing.

## By level and depth

\`full\`: described in depth, in our own words. \`facts\`: a fact sheet, composed from a table of facts by a script, said to be one, and ranked a little lower. A variant has a parent: the same scheme, by place or operator.

${table(['Level', 'Schemes', 'full', 'facts', 'Variants', 'With a closing date'], inNumbers)}

## By region

Schemes that apply in the region, or in a part of it, and not in all France.

${table(['Region', 'Schemes', 'Regional', 'Departmental', 'Local', 'full'], byRegion(input))}

## By need and level

Schemes that serve the family of needs or one of its needs; a scheme may serve several.

${table(['Need', ...LEVELS, 'all'], byNeed(input))}

${readings(input)}

## Every row of the two tables

${accountTable(accounts)}

### Left out

${listed(accounts, 'left out')}

### Same aid as another sheet

${listed(accounts, 'same aid')}

## What is missing

${(missing.length === 0 ? ['Nothing that the tables above count.'] : missing).map((line) => `- ${line}`).join('\n')}
- Perimeters of water agencies, and of local funders whom a source names without their territory, are indicative.
- No SIREN of a funder was sourced, no licence of a page where none was stated.
- ${number(count(input.schemes, ({ depth }) => depth === 'facts'))} fact sheets wait for a description in depth.
`;
}
