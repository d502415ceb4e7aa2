import * as fc from 'fast-check';
import { factsOf, firms, learning } from '../../test/builders/arbitrary-firms';
import { schemes } from '../../test/builders/arbitrary-schemes';
import { aFirmKnownBy, between, known } from '../../test/builders/facts';
import { aScheme } from '../../test/builders/scheme';
import { assess, assessCriterion, nearMissOf, type Change, type Criterion, type Facts } from '.';

const firm = aFirmKnownBy({
  headcount: known(45),
  projectCost: known(350_000),
  jobsCreated: known(2),
  worksStarted: known(true),
  inDifficulty: known(true),
  taxesUpToDate: known(false),
  stage: { possible: ['existing'], lacks: [] },
  answers: { audit: false, 'start-up': false },
});

const changeFor = (criteria: readonly Criterion[], facts: Facts = firm): Change | null =>
  nearMissOf(assess(aScheme({ criteria }), facts))?.change ?? null;

const audit = { kind: 'question', id: 'audit', text: 'Avez-vous un audit ?' } as const;

/** The facts once the firm has done what is said. */
function changed(facts: Facts, change: Change): Facts {
  if (change.kind === 'pay-taxes') return { ...facts, taxesUpToDate: known(true) };
  if (change.kind === 'other-answer') return { ...facts, answers: { innovant: change.expected } };
  const figure = known(change.bound);
  return { ...facts, ...(change.figure === 'jobs-created' ? { jobsCreated: figure } : { projectCost: figure }) };
}

describe('what the firm can change', () => {
  it.each<readonly [string, Criterion, Change]>([
    [
      'a project a little too small',
      { kind: 'projectCost', min: 400_000 },
      { kind: 'raise', figure: 'project-cost', gap: 50_000, bound: 400_000 },
    ],
    [
      'a project a little too large',
      { kind: 'projectCost', max: 300_000 },
      { kind: 'lower', figure: 'project-cost', gap: 50_000, bound: 300_000 },
    ],
    ['too few jobs', { kind: 'jobsCreated', min: 5 }, { kind: 'raise', figure: 'jobs-created', gap: 3, bound: 5 }],
    ['taxes due', { kind: 'taxesUpToDate' }, { kind: 'pay-taxes' }],
    [
      'a step to take first',
      { ...audit, changeable: true },
      { kind: 'other-answer', question: 'Avez-vous un audit ?', expected: true },
    ],
  ])('%s', (_name, criterion, change) => {
    expect(changeFor([criterion])).toEqual(change);
  });

  it('a cost known in part counts by its nearest figure', () => {
    const facts = { ...firm, projectCost: between(100_000, 390_000, 'project.costs') };
    expect(changeFor([{ kind: 'projectCost', min: 400_000 }], facts)).toMatchObject({ gap: 10_000 });
  });
});

describe('what it cannot', () => {
  it.each<readonly [string, Criterion]>([
    ['a project far too small', { kind: 'projectCost', min: 500_000 }],
    ['a project far too large', { kind: 'projectCost', max: 200_000 }],
    ['works begun', { kind: 'worksNotStarted' }],
    ['its headcount', { kind: 'headcount', max: 44 }],
    ['its stage', { kind: 'stage', in: ['creation'] }],
    ['its difficulty', { kind: 'notInDifficulty' }],
    ['what it is', { kind: 'question', id: 'start-up', text: 'Est-ce une start-up ?' }],
  ])('%s', (_name, criterion) => {
    expect(assess(aScheme({ criteria: [criterion] }), firm).verdict).toBe('ineligible');
    expect(changeFor([criterion])).toBeNull();
  });

  it('two things at once', () => {
    expect(changeFor([{ kind: 'taxesUpToDate' }, { kind: 'jobsCreated', min: 5 }])).toBeNull();
    expect(changeFor([{ kind: 'taxesUpToDate' }, { kind: 'headcount', max: 44 }])).toBeNull();
  });

  it('nothing, when nothing shuts the scheme', () => {
    expect(changeFor([{ kind: 'turnover', min: 1 }])).toBeNull();
  });
});

it('shuts by one criterion alone, which the change opens', () => {
  let seen = 0;
  fc.assert(
    fc.property(firms, learning, schemes, (arbitrary, [veils], scheme) => {
      const facts = factsOf(arbitrary, veils);
      const assessment = assess(scheme, facts);
      const miss = nearMissOf(assessment);
      if (miss === null) return;
      seen += 1;
      expect(assessment.verdict).toBe('ineligible');
      expect(assessment.items.filter((item) => item.assessment.state === 'unmet')).toEqual([miss.item]);
      const { criterion } = miss.item;
      if ('min' in criterion && 'max' in criterion && (criterion.min ?? 0) > (criterion.max ?? Infinity)) return;
      expect(assessCriterion(criterion, changed(facts, miss.change)).assessment.state).not.toBe('unmet');
    }),
    { numRuns: 3000 },
  );
  expect(seen).toBeGreaterThan(30);
});
