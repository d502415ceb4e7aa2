import type { Recommendation } from '../../matching';
import { FIELD_LABELS, YES_NO_CHOICES, STAGE_CHOICES, type Choice } from '../forms/fields';
import { address, ANSWER_PREFIX, firmAndOrder, without, type FieldName, type KeptFields } from '../forms/query';

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

/** A question that was answered « je ne sais pas », and the address that asks it again. */
export interface SetAside {
  readonly field: string;
  readonly label: string;
  readonly href: string;
}

export interface QuestionsView {
  readonly asked: readonly QuestionView[];
  readonly setAside: readonly SetAside[];
}

/** The words of a declarative question, by its id; null when no scheme asks it. */
export type Declared = (id: string) => string | null;

const MOST = 3;

function labelOf(field: string, declared: Declared): string {
  if (field.startsWith(ANSWER_PREFIX)) return declared(field.slice(ANSWER_PREFIX.length)) ?? 'une question';
  return FIELD_LABELS[field as FieldName];
}

function viewOf({ field, text, settles }: Recommendation['questions'][number]): QuestionView | null {
  if (field.startsWith('answers.')) {
    return { field: ANSWER_PREFIX + field.slice('answers.'.length), text, settles, input: YES_NO };
  }
  const known = INPUTS[field];
  return known ? { field: known.field, text, settles, input: known.input } : null;
}

/** Form fields answered « je ne sais pas »; the activity is answered so through its list of trades. */
function unknownTo(kept: KeptFields): string[] {
  return kept.filter(([, value]) => value === 'nsp').map(([field]) => (field === 'metier' ? 'activite' : field));
}

/** The profile fields that the firm said it does not know, so that they are not asked again. */
export function declinedBy(kept: KeptFields): string[] {
  return unknownTo(kept).flatMap((unknown) => {
    if (unknown.startsWith(ANSWER_PREFIX)) return [`answers.${unknown.slice(ANSWER_PREFIX.length)}`];
    return Object.keys(INPUTS).filter((field) => INPUTS[field]?.field === unknown);
  });
}

/** At most three questions that this form knows how to ask, and those set aside. */
export function questionsOf(
  { questions }: Pick<Recommendation, 'questions'>,
  kept: KeptFields,
  declared: Declared = () => null,
): QuestionsView {
  const firm = firmAndOrder(kept);
  return {
    asked: questions
      .flatMap((question) => viewOf(question) ?? [])
      .filter((view, index, all) => all.findIndex(({ field }) => field === view.field) === index)
      .slice(0, MOST),
    setAside: unknownTo(kept).map((field) => ({
      field,
      label: labelOf(field, declared),
      href: address('/resultats', without(firm, field === 'activite' ? 'metier' : field), 'questions'),
    })),
  };
}

const TITLES = ['', 'Une réponse qui départage', 'Deux réponses qui départagent', 'Trois réponses qui départagent'];

export function questionsTitle(count: number): string {
  return TITLES[count] ?? '';
}
