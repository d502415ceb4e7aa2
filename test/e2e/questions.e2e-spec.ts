import { startApp, type RunningApp } from '../support/app';
import { ask, expectProblem, recommend } from '../support/requests';

const CUTLERY = {
  site: { commune: '63430' },
  naf: [{ code: '25.71Z' }],
  headcount: { value: 34 },
  turnover: 4_200_000,
  ownership: { kind: 'autonomous' },
  project: { text: 'remplacer un four à gaz', worksStarted: false, costs: [{ amount: 350_000 }] },
};

let running: RunningApp;
beforeAll(async () => (running = await startApp()));
afterAll(() => running.close());

describe('the questions', () => {
  it('pass over what the firm said it does not know, and leave every aid in place', async () => {
    const before = await recommend(running, CUTLERY);
    const declined = before.questions.map(({ field }) => field);
    expect(declined).toHaveLength(3);
    const after = await recommend(running, CUTLERY, { declined });
    expect(after.questions.filter(({ field }) => declined.includes(field))).toEqual([]);
    expect(after.results).toEqual(before.results);
    expect(after.counts).toEqual(before.counts);
  });

  it('pass over a question of a scheme that was answered unknown', async () => {
    const ids = (await recommend(running, CUTLERY)).questions.flatMap(({ field }) =>
      field.startsWith('answers.') ? [field.slice('answers.'.length)] : [],
    );
    expect(ids).not.toEqual([]);
    const answers = Object.fromEntries(ids.map((id) => [id, 'unknown']));
    const after = await recommend(running, { ...CUTLERY, answers });
    expect(after.questions.map(({ field }) => field)).not.toEqual(expect.arrayContaining([`answers.${ids[0] ?? ''}`]));
  });

  it('refuse declined fields that are no list of texts', async () => {
    const problem = expectProblem(await ask(running, { company: CUTLERY, declined: 'turnover' }), 422, 'validation');
    expect(problem).toMatchObject({ pointer: '/declined', detail: expect.stringContaining('turnover') as unknown });
  });
});
