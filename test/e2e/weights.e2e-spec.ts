import { CONTRIBUTION_NAMES, WEIGHTS, type Weights } from '../../src/engine';
import { RecommendationService } from '../../src/matching';
import { startApp, type RunningApp } from '../support/app';
import { AT, idsOf } from '../support/requests';

/** The README's three situations. */
const SITUATIONS = {
  'the cutlery maker of Thiers': {
    site: { commune: '63430' },
    naf: [{ code: '25.71Z' }],
    headcount: { value: 34 },
    turnover: 4_200_000,
    ownership: { kind: 'autonomous' },
    project: {
      text: 'remplacer un four à gaz par un four électrique',
      worksStarted: false,
      costs: [{ line: 'equipment', amount: 350_000 }],
    },
  },
  'the foundry of Saint-Dizier': {
    site: { commune: '52448' },
    naf: [{ code: '24.51Z' }],
    headcount: { value: 210 },
    turnover: 38_000_000,
    balanceSheet: 30_000_000,
    ownership: { kind: 'autonomous' },
    project: {
      text: 'récupérer la chaleur fatale de nos fours et embaucher des apprentis',
      costs: [{ line: 'equipment', amount: 1_200_000 }],
    },
  },
  'the start-up of Fort-de-France': {
    site: { commune: '97209' },
    naf: [{ code: '22.29A' }],
    createdOn: '2023-05-01',
    headcount: { value: 6 },
    turnover: 300_000,
    ownership: { kind: 'autonomous' },
    project: { text: 'projet de R&D sur un plastique biosourcé' },
  },
} as const;

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
