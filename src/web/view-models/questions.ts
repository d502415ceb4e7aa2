import type { Recommendation } from '../../matching';
import { YES_NO_CHOICES, STAGE_CHOICES, type Choice } from '../forms/fields';
import { ANSWER_PREFIX } from '../forms/query';

export interface QuestionView {
  readonly field: string;
  readonly text: string;
  readonly settles: number;
  readonly input:
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | { readonly kind: 'text'; readonly hint: string; readonly inputMode: 'numeric' | 'text' };
}

const MONEY = { kind: 'text', hint: 'en euros, par exemple 350 000', inputMode: 'text' } as const;
const NUMBER = { kind: 'text', hint: 'un nombre', inputMode: 'numeric' } as const;
const YES_NO = { kind: 'choice', choices: YES_NO_CHOICES } as const;

const INPUTS: Readonly<Record<string, { readonly field: string; readonly input: QuestionView['input'] }>> = {
  headcount: { field: 'effectif', input: { kind: 'text', hint: 'par exemple 34 ou 20-49', inputMode: 'text' } },
  turnover: { field: 'ca', input: MONEY },
  balanceSheet: { field: 'bilan', input: MONEY },
  createdOn: { field: 'creation', input: { kind: 'text', hint: 'par exemple 01/04/2011', inputMode: 'text' } },
  naf: { field: 'activite', input: { kind: 'text', hint: 'votre métier ou un code NAF', inputMode: 'text' } },
  ownership: { field: 'autonome', input: YES_NO },
  inDifficulty: { field: 'difficulte', input: YES_NO },
  taxesUpToDate: { field: 'ajour', input: YES_NO },
  deMinimis: { field: 'minimis', input: MONEY },
  stage: { field: 'stade', input: { kind: 'choice', choices: STAGE_CHOICES } },
  'site.inQpv': { field: 'qpv', input: YES_NO },
  'site.address': { field: 'qpv', input: YES_NO },
  'project.worksStarted': { field: 'travaux', input: YES_NO },
  'project.costs': { field: 'montant', input: MONEY },
  'project.jobsCreated': { field: 'emplois', input: NUMBER },
};

/** The questions that this form knows how to ask, at most three. */
export function questionsOf(questions: Recommendation['questions']): QuestionView[] {
  const views = questions.flatMap(({ field, text, settles }): QuestionView[] => {
    if (field.startsWith('answers.')) {
      return [{ field: ANSWER_PREFIX + field.slice('answers.'.length), text, settles, input: YES_NO }];
    }
    const known = INPUTS[field];
    return known ? [{ field: known.field, text, settles, input: known.input }] : [];
  });
  return views.filter((view, index) => views.findIndex(({ field }) => field === view.field) === index).slice(0, 3);
}

const TITLES = ['', 'Une réponse qui départage', 'Deux réponses qui départagent', 'Trois réponses qui départagent'];

export function questionsTitle(count: number): string {
  return TITLES[count] ?? '';
}
