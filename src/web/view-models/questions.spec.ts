import { aReason, aRecommendation, aRecommendedScheme } from '../../../test/builders/recommendation';
import type { KeptFields } from '../forms/query';
import { questionsOf, questionsTitle } from './questions';

const FIRM: KeptFields = [['ville', 'Thiers']];
const waitingFor = (schemeId: string, ...lacks: readonly string[]) =>
  aRecommendedScheme({ schemeId, verdict: 'to-check', reasons: [aReason(), aReason({ state: 'unknown', lacks })] });

const QUESTIONS = [
  { field: 'turnover', text: "Quel est le chiffre d'affaires ?", settles: 3 },
  { field: 'project.worksStarted', text: 'Les travaux ont-ils commencé ?', settles: 2 },
  { field: 'answers.seveso', text: 'Le site est-il Seveso ?', settles: 1 },
  { field: 'legalForm', text: 'Quelle forme ?', settles: 1 },
];
const RESULTS = [
  waitingFor('a', 'turnover', 'project.worksStarted'),
  waitingFor('b', 'inDifficulty'),
  waitingFor('c', 'inDifficulty'),
  waitingFor('d', 'answers.bail'),
  { ...waitingFor('e', 'project.jobsCreated'), availability: 'closed' as const },
  { ...waitingFor('f', 'project.jobsCreated'), verdict: 'eligible' as const },
];
const DECLARED = (id: string) => ({ seveso: 'Le site est-il Seveso ?', bail: 'Un bail signé ?' })[id] ?? null;

const viewOf = (...answers: KeptFields) =>
  questionsOf(aRecommendation({ questions: QUESTIONS.slice(0, 3), results: RESULTS }), [...FIRM, ...answers], DECLARED);
const fields = ({ asked }: ReturnType<typeof viewOf>) => asked.map(({ field }) => field);

describe('questionsOf', () => {
  it('asks what the engine asks, in its order, but for what this form cannot ask', () => {
    expect(fields(viewOf())).toEqual(['ca', 'travaux', 'q_seveso']);
    expect(viewOf().setAside).toEqual([]);
    expect(fields(questionsOf(aRecommendation({ questions: QUESTIONS.slice(3) }), FIRM))).toEqual([]);
  });

  it('asks at most three, each field once', () => {
    const asked = ['turnover', 'unheard-of', 'answers.seveso', 'site.inQpv', 'site.address', 'headcount'];
    const questions = asked.map((field) => ({ field, text: field, settles: 1 }));
    expect(fields(questionsOf(aRecommendation({ questions }), FIRM))).toEqual(['ca', 'q_seveso', 'qpv']);
    expect(questionsTitle(3)).toBe('Trois réponses qui départagent');
  });

  it('asks no more what nobody knew, but the next that would settle most', () => {
    const view = viewOf(['travaux', 'nsp']);
    expect(fields(view)).toEqual(['ca', 'q_seveso', 'difficulte']);
    expect(view.asked[2]).toMatchObject({ text: 'Entreprise en difficulté ?', settles: 2 });
    expect(fields(viewOf(['travaux', 'nsp'], ['difficulte', 'nsp']))).toEqual(['ca', 'q_seveso', 'q_bail']);
  });

  it('keeps a way back to what was set aside, all else kept', () => {
    expect(viewOf(['travaux', 'nsp'], ['q_seveso', 'nsp'], ['niveau', 'local']).setAside).toEqual([
      {
        field: 'travaux',
        label: 'Projet déjà engagé',
        href: '/resultats?ville=Thiers&q_seveso=nsp#questions',
      },
      {
        field: 'q_seveso',
        label: 'Le site est-il Seveso ?',
        href: '/resultats?ville=Thiers&travaux=nsp#questions',
      },
    ]);
  });

  it('says nothing of an answer that nothing waits for', () => {
    expect(viewOf(['ajour', 'nsp']).setAside).toEqual([]);
  });

  it('takes an activity that nobody could name as set aside', () => {
    const naf = [{ field: 'naf', text: 'Quelle activité ?', settles: 9 }];
    const kept: KeptFields = [...FIRM, ['activite', 'bidules'], ['metier', 'nsp']];
    const { asked, setAside } = questionsOf(aRecommendation({ questions: naf, results: [] }), kept);
    expect(asked).toEqual([]);
    expect(setAside.map(({ href }) => href)).toEqual(['/resultats?ville=Thiers&activite=bidules#questions']);
  });
});
