import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  assess,
  assessCriterion,
  availability,
  CRITERIA,
  definitionOf,
  isCriterionKind,
  reasonOf,
  type Calendar,
  type Criterion,
  type Labels,
  type State,
} from '../../src/engine';
import { aScheme } from '../builders/scheme';
import { readFirm, type FirmCase, type PlaceCase } from './read-firm';

interface Titled {
  readonly title: string;
}

interface CriterionCase extends Titled {
  readonly criterion: Criterion;
  readonly firm: FirmCase;
  readonly state: State;
  readonly text?: string;
  readonly lacks?: readonly string[];
}

interface SchemeCase extends Titled {
  readonly scheme: {
    readonly territory: readonly string[];
    readonly exclude?: readonly string[];
    readonly criteria?: readonly Criterion[];
    readonly uncoded?: readonly string[];
  };
  readonly firm: FirmCase;
  readonly verdict: string;
  readonly coverage: string;
}

interface AvailabilityCase extends Titled {
  readonly calendar: Partial<Calendar> | null;
  readonly today: string;
  readonly availability: string;
  readonly deadline: string | null;
}

function read(name: string): unknown {
  return parse(readFileSync(join(__dirname, `${name}.yaml`), 'utf8'));
}

const places = read('places') as Readonly<Record<string, PlaceCase>>;
const criterionCases = ['firm', 'place', 'project'].flatMap((name) => read(`criteria-${name}`) as CriterionCase[]);
const schemeCases = read('schemes') as SchemeCase[];
const availabilityCases = read('availability') as AvailabilityCase[];

const quote = (code: string) => `« ${code} »`;
const labels: Labels = { territory: quote, naf: quote, legalForm: quote };
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('criteria', () => {
  it.each(criterionCases)('$title', ({ criterion, firm, state, text, lacks }) => {
    const item = assessCriterion(criterion, readFirm(firm, places));
    const reason = reasonOf(item, labels, 'https://example.org');
    expect(reason.state).toBe(state);
    if (text !== undefined) expect(plain(reason.text)).toBe(text);
    if (lacks !== undefined) expect(reason.lacks).toEqual(lacks);
    if (state !== 'unknown') expect(reason.lacks).toEqual([]);
    expect(definitionOf(criterion.kind).contradiction(criterion)).toBeNull();
  });
});

describe('schemes', () => {
  it.each(schemeCases)('$title', ({ scheme, firm, verdict, coverage }) => {
    const { territory, exclude = [], criteria = [], uncoded = [] } = scheme;
    const found = assess(
      aScheme({ territory: { include: territory, exclude }, criteria, uncoded }),
      readFirm(firm, places),
    );
    expect(found.verdict).toBe(verdict);
    expect(`${String(found.coverage.checked)}/${String(found.coverage.total)}`).toBe(coverage);
  });
});

describe('availability', () => {
  it.each(availabilityCases)('$title', ({ calendar, today, ...expected }) => {
    const none: Calendar = { permanent: false, opens: null, closes: null, cutOffs: [] };
    const found = availability(calendar === null ? null : { ...none, ...calendar }, today);
    expect(found).toEqual({ availability: expected.availability, deadline: expected.deadline });
  });
});

describe('the cases themselves', () => {
  const all: readonly Titled[] = [...criterionCases, ...schemeCases, ...availabilityCases];
  const without = ({ title, ...rest }: Titled) => JSON.stringify(rest);

  it('differ in more than their titles', () => {
    expect(new Set(all.map(without)).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });

  it.each(CRITERIA.map(({ kind }) => ({ kind })))('show $kind met, unmet and unknown', ({ kind }) => {
    const hard = criterionCases.filter(({ criterion }) => criterion.kind === kind && criterion.soft !== true);
    expect(new Set(hard.map(({ state }) => state))).toEqual(new Set(['met', 'unmet', 'unknown']));
  });

  it('name only kinds and parameters that exist', () => {
    for (const { criterion } of criterionCases) {
      const { kind, soft, ...parameters } = criterion;
      expect(isCriterionKind(kind)).toBe(true);
      expect(Object.keys(definitionOf(kind).parameters)).toEqual(expect.arrayContaining(Object.keys(parameters)));
    }
  });
});
