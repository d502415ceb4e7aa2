import fc from 'fast-check';

import { aRecommendation, aRecommendedScheme } from '../../../test/builders/recommendation';
import { CONTRIBUTION_NAMES, WEIGHTS } from '../../engine';
import type { CompanyView, RecommendedScheme } from '../../matching';
import { inPoints, rankOf } from './rank';

const scheme = (schemeId: string, changes: Partial<RecommendedScheme> = {}) =>
  aRecommendedScheme({ schemeId, ...changes });

function viewOf(results: readonly RecommendedScheme[], id: string, company?: CompanyView) {
  const found = results.find(({ schemeId }) => schemeId === id);
  if (found === undefined) throw new Error(`No ${id}.`);
  return rankOf(found, aRecommendation({ results, ...(company && { company }) }));
}

describe('inPoints', () => {
  it('gives each part its points, and their sum those of the whole', () => {
    const shares = fc.tuple(
      ...CONTRIBUTION_NAMES.map(() => fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000)),
    );
    fc.assert(
      fc.property(shares, (values) => {
        const parts = CONTRIBUTION_NAMES.map((name, index) => [name, WEIGHTS[name] * (values[index] ?? 0)] as const);
        const points = inPoints(Object.fromEntries(parts));
        for (const [name, part] of parts) {
          expect(Math.abs((points.get(name) ?? NaN) - 100 * part)).toBeLessThan(1);
          expect(points.get(name)).toBeLessThanOrEqual(Math.round(100 * WEIGHTS[name]));
        }
        const whole = 100 * parts.reduce((sum, [, part]) => sum + part, 0);
        expect(Math.abs([...points.values()].reduce((sum, value) => sum + value, 0) - whole)).toBeLessThanOrEqual(
          0.5001,
        );
      }),
    );
  });
});

describe('rankOf', () => {
  it('places a scheme among those that answer the same need', () => {
    const results = [
      scheme('a'),
      scheme('x', { answersNeed: false }),
      scheme('b', { verdict: 'to-check' }),
      scheme('c'),
    ];
    expect(viewOf(results, 'a')?.sentence).toBe('1re sur 3 aides pour votre besoin, avec 50 points sur 100.');
    expect(viewOf(results, 'c')?.sentence).toMatch(/^3e sur 3 aides pour votre besoin/);
    expect(viewOf(results, 'x')?.sentence).toMatch(/^Seule aide pour un autre besoin/);
    expect(viewOf(results, 'x')?.notes).toEqual([
      'Elle sert un autre besoin que le vôtre : tout le reste compte moins.',
    ]);
  });

  it('says what each part could bring, the heaviest first, out of a hundred', () => {
    const lines = viewOf([scheme('a', { contributions: { needFit: 0.396, urgency: 0.01 } })], 'a')?.lines ?? [];
    expect(lines[0]).toMatchObject({ title: 'Répond à votre besoin', points: 40, most: 40 });
    expect(lines.at(-1)).toMatchObject({ title: 'Échéance', points: 1, most: 4 });
    expect(lines.reduce((sum, { most }) => sum + most, 0)).toBe(100);
  });

  it('ranks nothing that is closed or not for this firm', () => {
    const results = [scheme('shut', { availability: 'closed' }), scheme('no', { verdict: 'ineligible' })];
    expect(viewOf(results, 'shut')).toBeNull();
    expect(viewOf(results, 'no')).toBeNull();
  });

  it('says what else moved the rank', () => {
    const results = [scheme('a', { liftedForLevel: true, availability: 'upcoming' })];
    expect(viewOf(results, 'a')?.notes.join()).toMatch(/pas encore ouverte.*dix premières/);
    const { company } = aRecommendation();
    const silent = viewOf(results, 'a', { ...company, needs: [], profile: {} });
    expect(silent?.sentence).toMatch(/^Seule aide possible/);
    expect(silent?.notes[0]).toMatch(/pas dit ce que vous voulez faire/);
  });
});
