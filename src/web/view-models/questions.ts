import type { QuestionToAsk, Recommendation } from '../../matching';
import {
  FIELD_LABELS,
  LEGAL_FORM_CHOICES,
  NOT_KNOWN_CHOICE,
  OWNERSHIP_CHOICES,
  STAGE_CHOICES,
  YES_NO_CHOICES,
  type Choice,
} from '../forms/fields';
import {
  address,
  ANSWER_PREFIX,
  firmAndOrder,
  NOT_KNOWN,
  valueOf,
  without,
  type FieldName,
  type KeptFields,
} from '../forms/query';
import { counted } from './figures';

export interface QuestionView {
  readonly field: string;
  readonly text: string;
  /** What the answer would change, in words. */
  readonly worth: string;
  /** Whether it decides an aid alone. */
  readonly decides: boolean;
  readonly input:
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | { readonly kind: 'select'; readonly choices: readonly Choice[] }
    | { readonly kind: 'text'; readonly hint: string; readonly inputMode: 'numeric' | 'text' };
}

const MONEY = { kind: 'text', hint: 'en euros, par exemple 350 000', inputMode: 'text' } as const;
const NUMBER = { kind: 'text', hint: 'un nombre', inputMode: 'numeric' } as const;
const orNotKnown = (choices: readonly Choice[]): readonly Choice[] => [...choices, NOT_KNOWN_CHOICE];
const YES_NO = { kind: 'choice', choices: YES_NO_CHOICES } as const;

const INPUTS: Readonly<Record<string, { readonly field: string; readonly input: QuestionView['input'] }>> = {
  headcount: { field: 'effectif', input: { kind: 'text', hint: 'par exemple 34 ou 20-49', inputMode: 'text' } },
  turnover: { field: 'ca', input: MONEY },
  balanceSheet: { field: 'bilan', input: MONEY },
  createdOn: { field: 'creation', input: { kind: 'text', hint: 'par exemple 01/04/2011', inputMode: 'text' } },
  naf: { field: 'activite', input: { kind: 'text', hint: 'votre métier ou un code NAF', inputMode: 'text' } },
  ownership: { field: 'autonome', input: { kind: 'choice', choices: orNotKnown(OWNERSHIP_CHOICES) } },
  'ownership.group.headcount': { field: 'effectifgroupe', input: NUMBER },
  'ownership.group.turnover': { field: 'cagroupe', input: MONEY },
  'ownership.group.balanceSheet': { field: 'bilangroupe', input: MONEY },
  legalForm: { field: 'forme', input: { kind: 'select', choices: orNotKnown(LEGAL_FORM_CHOICES) } },
  inDifficulty: { field: 'difficulte', input: YES_NO },
  taxesUpToDate: { field: 'ajour', input: YES_NO },
  deMinimis: { field: 'minimis', input: MONEY },
  stage: { field: 'stade', input: { kind: 'choice', choices: orNotKnown(STAGE_CHOICES) } },
  'site.inQpv': { field: 'qpv', input: YES_NO },
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

/** What it decides alone, then the aids that wait for other answers too. */
function worthOf({ settles, awaitedBy }: Pick<QuestionToAsk, 'settles' | 'awaitedBy'>): string {
  if (settles === 0) return `fait avancer ${counted(awaitedBy, 'aide')}`;
  const others = awaitedBy - settles;
  const alone = `départage ${counted(settles, 'aide')}`;
  return others === 0 ? alone : `${alone}, en fait avancer ${counted(others, 'autre')}`;
}

function viewOf({ field, text, ...figures }: QuestionToAsk): QuestionView | null {
  const told = { text, worth: worthOf(figures), decides: figures.settles > 0 };
  if (field.startsWith('answers.')) {
    return { field: ANSWER_PREFIX + field.slice('answers.'.length), ...told, input: YES_NO };
  }
  const known = INPUTS[field];
  return known ? { field: known.field, ...told, input: known.input } : null;
}

/** Form fields answered « je ne sais pas »; the activity is answered so through its list of trades. */
function unknownTo(kept: KeptFields): string[] {
  const unknown = kept.map(([field]) => field).filter((field) => valueOf(kept, field) === NOT_KNOWN);
  return [...new Set(unknown)].map((field) => (field === 'metier' ? 'activite' : field));
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

const TITLES = [
  ['Une réponse', 'départage', 'fait avancer'],
  ['Deux réponses', 'départagent', 'font avancer'],
  ['Trois réponses', 'départagent', 'font avancer'],
] as const;

export function questionsTitle(asked: readonly QuestionView[]): string {
  const [answers, decide, help] = TITLES[asked.length - 1] ?? TITLES[2];
  return `${answers} qui ${asked.some(({ decides }) => decides) ? decide : help}`;
}
