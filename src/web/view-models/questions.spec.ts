import { ASKED_FIELDS } from '../../matching';
import { aRecommendation } from '../../../test/builders/recommendation';
import type { KeptFields } from '../forms/query';
import { declinedBy, questionsOf, questionsTitle } from './questions';

const FIRM: KeptFields = [['ville', 'Thiers']];
const QUESTIONS = [
  { field: 'turnover', text: "Quel est le chiffre d'affaires ?", settles: 3, awaitedBy: 3 },
  { field: 'project.worksStarted', text: 'Les travaux ont-ils commencé ?', settles: 2, awaitedBy: 9 },
  { field: 'answers.seveso', text: 'Le site est-il Seveso ?', settles: 0, awaitedBy: 1 },
  { field: 'legalForm', text: 'Quelle forme ?', settles: 0, awaitedBy: 1 },
];
const DECLARED = (id: string) => (id === 'seveso' ? 'Le site est-il Seveso ?' : null);

const viewOf = (...answers: KeptFields) =>
  questionsOf(aRecommendation({ questions: QUESTIONS.slice(0, 3) }), [...FIRM, ...answers], DECLARED);
const fields = ({ asked }: ReturnType<typeof viewOf>) => asked.map(({ field }) => field);

describe('questionsOf', () => {
  it('asks what the engine asks, in its order, but for what this form cannot ask', () => {
    expect(fields(viewOf())).toEqual(['ca', 'travaux', 'q_seveso']);
    expect(viewOf().setAside).toEqual([]);
    const unheard = { ...QUESTIONS[0], field: 'site', text: 'Où ?', settles: 1, awaitedBy: 1 };
    expect(fields(questionsOf(aRecommendation({ questions: [unheard] }), FIRM))).toEqual([]);
  });

  it('asks for the legal form among those that firms have, or that it is not known', () => {
    const [asked] = questionsOf(aRecommendation({ questions: QUESTIONS.slice(3) }), FIRM).asked;
    expect(asked).toMatchObject({ field: 'forme', input: { kind: 'select' } });
    const values = asked?.input.kind === 'select' ? asked.input.choices.map(({ value }) => value) : [];
    expect(values).toEqual(expect.arrayContaining(['57', '6540', '5202', 'nsp']));
  });

  it('asks for the group of a firm that has one', () => {
    const questions = ['headcount', 'turnover', 'balanceSheet'].map((figure) => {
      return { field: `ownership.group.${figure}`, text: figure, settles: 1, awaitedBy: 1 };
    });
    expect(fields(questionsOf(aRecommendation({ questions }), FIRM))).toEqual([
      'effectifgroupe',
      'cagroupe',
      'bilangroupe',
    ]);
  });

  it('takes a figure that was given for known, whatever else was ticked', () => {
    expect(declinedBy([...FIRM, ['ca', '12'], ['ca', 'nsp'], ['bilan', 'nsp']])).toEqual(['balanceSheet']);
  });

  it('says what each answer decides alone, and what waits for others besides', () => {
    expect(viewOf().asked.map(({ worth }) => worth)).toEqual([
      'départage 3 aides',
      'départage 2 aides, en fait avancer 7 autres',
      'fait avancer 1 aide',
    ]);
  });

  it('promises to decide only where an answer does', () => {
    expect(questionsTitle(viewOf().asked)).toBe('Trois réponses qui départagent');
    expect(questionsTitle(viewOf().asked.slice(0, 1))).toBe('Une réponse qui départage');
    expect(questionsTitle(viewOf().asked.slice(2))).toBe('Une réponse qui fait avancer');
  });

  // The form asks for a town before there are any results.
  it.each(ASKED_FIELDS.filter((field) => field !== 'site'))('has a field to answer %s', (field) => {
    const question = { field, text: 'Combien ?', settles: 1, awaitedBy: 1 };
    const kept = fields(questionsOf(aRecommendation({ questions: [question] }), FIRM));
    expect(kept).toHaveLength(1);
    expect(declinedBy([[kept[0] ?? '', 'nsp']])).toEqual([field]);
  });

  it('asks at most three, each field once', () => {
    const asked = ['turnover', 'unheard-of', 'answers.seveso', 'site.inQpv', 'headcount'];
    const questions = asked.map((field) => ({ field, text: field, settles: 1, awaitedBy: 1 }));
    expect(fields(questionsOf(aRecommendation({ questions }), FIRM))).toEqual(['ca', 'q_seveso', 'qpv']);
  });

  it('names what nobody knew by the fields of the profile', () => {
    const kept: KeptFields = [...FIRM, ['travaux', 'nsp'], ['qpv', 'nsp'], ['q_seveso', 'nsp'], ['ca', '12']];
    expect(declinedBy(kept)).toEqual(['project.worksStarted', 'site.inQpv', 'answers.seveso']);
    expect(declinedBy([['metier', 'nsp']])).toEqual(['naf']);
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

  it('takes an activity that nobody could name as set aside', () => {
    const kept: KeptFields = [...FIRM, ['activite', 'bidules'], ['metier', 'nsp']];
    const { asked, setAside } = questionsOf(aRecommendation({ questions: [] }), kept);
    expect(asked).toEqual([]);
    expect(setAside.map(({ href }) => href)).toEqual(['/resultats?ville=Thiers&activite=bidules#questions']);
  });
});
