import * as fc from 'fast-check';
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
    { field: 'project.worksStarted', settles: 1, awaitedBy: 1, weight: 0.6 },
    { field: 'project.costs', settles: 0, awaitedBy: 1, weight: 0.3 },
    { field: 'taxesUpToDate', settles: 0, awaitedBy: 1, weight: 0.3 },
  ]);
});

it('goes by what is decided, then by score', () => {
  const fields = (...inputs: Parameters<typeof bestQuestions>[0]) => bestQuestions(inputs).map(({ field }) => field);
  const first = ['project.worksStarted', 'project.costs'];
  expect(fields(waiting(0.1, works), waiting(0.1, works), waiting(0.8, cost))).toEqual(first);
  expect(fields(waiting(0.8, works), waiting(0.1, cost), waiting(0.1, cost, taxes))).toEqual([
    ...first,
    'taxesUpToDate',
  ]);
});

it('counts for a field what another one that it tells waits for', () => {
  const stage: Criterion = { kind: 'stage', in: ['existing'] };
  const age: Criterion = { kind: 'age', max: 3 };
  expect(bestQuestions([waiting(0.4, stage), waiting(0.4, stage, age)], { implied: { createdOn: ['stage'] } })).toEqual(
    [
      { field: 'createdOn', settles: 2, awaitedBy: 2, weight: 0.6 },
      { field: 'stage', settles: 1, awaitedBy: 2, weight: 0.6 },
    ],
  );
});

it('takes nothing for decided that an answer may leave open', () => {
  const size: Criterion = { kind: 'size', in: ['small'] };
  const { items } = assess(
    aScheme({ criteria: [size] }),
    aFirmKnownBy({
      place: aPlace('FR'),
      sizeCategory: { possible: ['small', 'large'], lacks: ['ownership'], mayStay: true },
    }),
  );
  expect(bestQuestions([{ waiting: waitingOf(items), score: 0.5 }])).toEqual([
    { field: 'ownership', settles: 0, awaitedBy: 1, weight: 0.5 },
  ]);
  expect(bestQuestions([waiting(0.6, { kind: 'taxesUpToDate', soft: true })])[0]).toMatchObject({ settles: 0 });
});

it('asks together what is decided together only, rather than what decides less alone', () => {
  const pair = [waiting(0.6, cost, taxes), waiting(0.6, cost, taxes)];
  const inputs = [...pair, waiting(0.5, works), waiting(0.4, difficulty)];
  expect(bestQuestions(inputs)).toMatchObject([
    { field: 'project.worksStarted', settles: 1, awaitedBy: 1 },
    { field: 'project.costs', settles: 0, awaitedBy: 2 },
    { field: 'taxesUpToDate', settles: 0, awaitedBy: 2 },
  ]);
  expect(bestQuestions(inputs, { most: 2 }).map(({ field }) => field)).toEqual(['project.costs', 'taxesUpToDate']);
});

it('rather helps many schemes along than decides one', () => {
  const many = Array.from({ length: 7 }, () => waiting(0.5, cost, taxes, difficulty));
  const inputs = [...many, waiting(0.5, works)];
  expect(bestQuestions(inputs, { most: 1 }).map(({ field }) => field)).not.toContain('project.worksStarted');
  expect(bestQuestions([...many.slice(0, 2), waiting(0.5, works)], { most: 1 })).toMatchObject([
    { field: 'project.worksStarted' },
  ]);
});

it('asks only what may be asked, and goes on to the next', () => {
  const inputs = [waiting(0.9, works), waiting(0.5, cost), waiting(0.4, taxes)];
  expect(bestQuestions(inputs, { most: 2, mayAsk: (field) => field !== 'project.worksStarted' })).toMatchObject([
    { field: 'project.costs' },
    { field: 'taxesUpToDate' },
  ]);
});

it('asks the fields that no other set of them beats', () => {
  const fields = ['a', 'b', 'c', 'd', 'e'];
  const waitings = fc.record({
    waiting: fc.record({ fields: fc.subarray(fields), beyond: fc.constantFrom(0, 0, 1), mayStay: fc.boolean() }),
    score: fc.constantFrom(0.25, 0.5, 1),
  });
  fc.assert(
    fc.property(fc.array(waitings, { minLength: 1, maxLength: 12 }), (inputs) => {
      const worth = (set: readonly string[]): number =>
        inputs.reduce((sum, { score, waiting: { fields: needed, beyond, mayStay } }) => {
          const told = needed.filter((one) => set.includes(one)).length;
          if (told === 0) return sum;
          const isDecided = !mayStay && beyond === 0 && told === needed.length;
          return sum + (isDecided ? score : (score * told) / (needed.length + beyond) / 2);
        }, 0);
      const asked = worth(bestQuestions(inputs).map(({ field }) => field));
      for (const one of fields) {
        for (const other of fields) {
          for (const third of fields) {
            const set = [...new Set([one, other, third])];
            expect(worth(set)).toBeLessThanOrEqual(asked + 1e-5);
          }
        }
      }
    }),
  );
});

it('returns three at most', () => {
  expect(bestQuestions([waiting(0.5, works, cost, taxes, difficulty)])).toHaveLength(3);
});

it('shares the weight with what no answer settles', () => {
  const soft: Criterion = { kind: 'headcount', max: 249, soft: true };
  expect(bestQuestions([waiting(0.6, works, soft)])).toEqual([
    { field: 'project.worksStarted', settles: 0, awaitedBy: 1, weight: 0.3 },
  ]);
});

it('asks in the order of what each answer decides alone, and counts no scheme that waits for more', () => {
  const fields = ['a', 'b', 'c', 'd'];
  const waitings = fc.record({
    waiting: fc.record({ fields: fc.subarray(fields), beyond: fc.nat(1), mayStay: fc.boolean() }),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(waitings, { maxLength: 20 }), (inputs) => {
      const questions = bestQuestions(inputs, { most: fields.length });
      const settled = questions.map(({ settles }) => settles);
      expect(settled).toEqual([...settled].sort((one, other) => other - one));
      for (const { field, settles, awaitedBy } of questions) {
        const waits = inputs.filter(({ waiting: { fields: needed } }) => needed.includes(field));
        expect(awaitedBy).toBe(waits.length);
        expect(settles).toBe(
          waits.filter(({ waiting: { fields: one, beyond, mayStay } }) => !mayStay && one.length + beyond === 1).length,
        );
      }
    }),
  );
});
