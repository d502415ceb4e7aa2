import { CONTRIBUTION_NAMES, WEIGHTS, type Weights } from '../../src/engine';
import { RecommendationService } from '../../src/matching';
import { startApp, type RunningApp } from '../support/app';
import { AT, idsOf } from '../support/requests';
import { SITUATIONS } from '../support/situations';

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

const first = (company: object, count: number, weights?: Weights): string[] =>
  idsOf(running.app.get(RecommendationService).recommend({ company, at: AT, limit: count }, weights));

const moved = CONTRIBUTION_NAMES.flatMap((name) =>
  [0.8, 1.2].map((factor) => ({ name, factor, weights: { ...WEIGHTS, [name]: WEIGHTS[name] * factor } })),
);

describe.each(Object.entries(SITUATIONS))('%s', (_name, company) => {
  it.each(moved)('keeps four of its first five in the first ten with $name x $factor', ({ weights }) => {
    const usual = first(company, 5);
    const ten = first(company, 10, weights);
    expect(usual.filter((id) => ten.includes(id)).length).toBeGreaterThanOrEqual(4);
  });

  it('hangs on the weights all the same', () => {
    const upsideDown = { ...WEIGHTS, needFit: 0, effort: 1 };
    expect(first(company, 10, upsideDown)).not.toEqual(first(company, 10));
  });
});
