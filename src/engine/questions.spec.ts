import { aFirmKnownBy, aPlace, known } from '../../test/builders/facts';
import { aScheme } from '../../test/builders/scheme';
import { assess } from './assess';
import type { Criterion } from './criteria';
import { bestQuestions, waitingOf } from './questions';

const firm = aFirmKnownBy({ place: aPlace('DEP-63', 'FR', 'EU'), headcount: known(45) });

function waiting(score: number, ...criteria: Criterion[]) {
  const { items } = assess(aScheme({ criteria }), firm);
  return { waiting: waitingOf(items), score };
}

const works: Criterion = { kind: 'worksNotStarted' };
const cost: Criterion = { kind: 'projectCost', min: 50_000 };
const taxes: Criterion = { kind: 'taxesUpToDate' };
const difficulty: Criterion = { kind: 'notInDifficulty' };

it('prefers the field that settles schemes alone', () => {
  const questions = bestQuestions([waiting(0.6, works), waiting(0.6, cost, taxes)]);
  expect(questions).toEqual([
    { field: 'project.worksStarted', settles: 1, weight: 0.6 },
    { field: 'project.costs', settles: 1, weight: 0.3 },
    { field: 'taxesUpToDate', settles: 1, weight: 0.3 },
  ]);
});

it('weighs by score, not by count alone', () => {
  expect(bestQuestions([waiting(0.1, works), waiting(0.1, works), waiting(0.8, cost)])[0]).toMatchObject({
    field: 'project.costs',
  });
});

it('returns three at most', () => {
  expect(bestQuestions([waiting(0.5, works, cost, taxes, difficulty)])).toHaveLength(3);
});

it('shares the weight with what no answer settles', () => {
  const soft: Criterion = { kind: 'headcount', max: 249, soft: true };
  expect(bestQuestions([waiting(0.6, works, soft)])).toEqual([
    { field: 'project.worksStarted', settles: 1, weight: 0.3 },
  ]);
});
