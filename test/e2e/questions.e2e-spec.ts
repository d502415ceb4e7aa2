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

  it('refuse an answer to a question that no aid asks, and say which one may be meant', async () => {
    const answers = { 'industrial-decarbonisation-tecnology': 'yes' };
    const problem = expectProblem(await ask(running, { company: { ...CUTLERY, answers } }), 422, 'unknown-question');
    expect(problem).toMatchObject({
      pointer: '/company/answers/industrial-decarbonisation-tecnology',
      detail: expect.stringMatching(
        /« industrial-decarbonisation-tecnology », vouliez-vous écrire « industrial-decarbonisation-technology » \?$/,
      ) as unknown,
    });
  });

  it.each([
    ['turnovr', 'turnover'],
    ['answers.carbon-leakage-lst', 'answers.carbon-leakage-list'],
  ])('refuse to leave out %s, which is never asked', async (field, near) => {
    const request = { company: CUTLERY, declined: ['headcount', field] };
    const problem = expectProblem(await ask(running, request), 422, 'unknown-question');
    expect(problem).toMatchObject({
      pointer: '/declined/1',
      detail: expect.stringContaining(`« ${near} »`) as unknown,
    });
  });

  it('are dropped with a word from an old address, which still opens its page', async () => {
    const url = '/resultats?ville=Thiers&q_gone-since=oui&q_gone-too=peut-%C3%AAtre';
    const { statusCode, body } = await running.app.inject({ url });
    expect(statusCode).toBe(200);
    expect(body).toContain('Aucune aide ne pose plus la question');
    expect(body).not.toContain('name="q_gone');
  });

  it('refuse declined fields that are no list of texts', async () => {
    const problem = expectProblem(await ask(running, { company: CUTLERY, declined: 'turnover' }), 422, 'validation');
    expect(problem).toMatchObject({ pointer: '/declined', detail: expect.stringContaining('turnover') as unknown });
  });
});
