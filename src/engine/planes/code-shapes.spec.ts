import * as fc from 'fast-check';

import type { Criterion } from '../criteria';
import { shapesOf } from './code-shapes';

const CODES = ['A', 'B', 'C', 'D'];
const lists = fc.array(fc.constantFrom(...CODES), { maxLength: 4 });
const criteria = fc.array(fc.record({ kind: fc.constant('sector' as const), include: lists, exclude: lists }), {
  minLength: 1,
  maxLength: 3,
});

/** How each list stands to a code: whether it holds it, and whether it holds another. */
function standingOf(given: readonly Criterion[], code: string): string {
  const ofLists = given.flatMap((criterion) => Object.values(criterion) as unknown[]).filter(Array.isArray);
  return JSON.stringify(ofLists.map((list) => [list.includes(code), list.some((other) => other !== code)]));
}

describe('shapesOf', () => {
  it('gives codes one shape where every list stands alike to them, and no others', () => {
    fc.assert(
      fc.property(criteria, (given) => {
        const named = given.flatMap(({ include, exclude }) => [...include, ...exclude]);
        for (const one of shapesOf(given, named).holding) {
          for (const other of shapesOf(given, named).holding) {
            expect(one.shape === other.shape).toBe(standingOf(given, one.code) === standingOf(given, other.code));
          }
        }
      }),
    );
  });

  it('tells a code that is admitted from one that is excluded', () => {
    const [admitted, excluded] = shapesOf([{ kind: 'sector', include: ['A'], exclude: ['B'] }], ['A', 'B']).holding;
    expect(admitted?.shape).not.toBe(excluded?.shape);
  });

  it('says which code is named alone', () => {
    expect(shapesOf([{ kind: 'sector', include: ['A'], exclude: ['A'] }], ['A', 'A']).holding).toMatchObject([
      { code: 'A', alone: true },
    ]);
    expect(shapesOf([{ kind: 'sector', include: ['A', 'B'] }], ['A', 'B']).holding).toMatchObject([
      { code: 'A', alone: false },
      { code: 'B', alone: false },
    ]);
  });
});
