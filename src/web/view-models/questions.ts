import type { Recommendation } from '../../matching';
import { FIELD_LABELS, YES_NO_CHOICES, STAGE_CHOICES, type Choice } from '../forms/fields';
import { address, ANSWER_PREFIX, firmFields, without, type FieldName, type KeptFields } from '../forms/query';

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

type Asked = Recommendation['questions'][number];

function labelOf(field: string, declared: Declared): string {
  if (field.startsWith(ANSWER_PREFIX)) return declared(field.slice(ANSWER_PREFIX.length)) ?? 'une question';
  return FIELD_LABELS[field as FieldName];
}

function viewOf({ field, text, settles }: Asked): QuestionView | null {
  if (field.startsWith('answers.')) {
    return { field: ANSWER_PREFIX + field.slice('answers.'.length), text, settles, input: YES_NO };
  }
  const known = INPUTS[field];
  return known ? { field: known.field, text, settles, input: known.input } : null;
}

/** What the schemes to check still wait for, those that would settle most first. */
function awaited(results: Recommendation['results'], declared: Declared): Asked[] {
  const totals = new Map<string, { settles: number; weight: number }>();
  for (const { verdict, availability, reasons, score } of results) {
    if (verdict !== 'to-check' || availability === 'closed') continue;
    const fields = new Set(reasons.filter(({ state }) => state === 'unknown').flatMap(({ lacks }) => lacks));
    for (const field of fields) {
      const { settles, weight } = totals.get(field) ?? { settles: 0, weight: 0 };
      totals.set(field, { settles: settles + 1, weight: weight + score / fields.size });
    }
  }
  return [...totals]
    .sort(([, one], [, other]) => other.weight - one.weight)
    .flatMap(([field, { settles }]): Asked[] => {
      const own = field.startsWith('answers.') ? declared(field.slice('answers.'.length)) : null;
      const known = INPUTS[field];
      const text = own ?? (known ? `${labelOf(known.field, declared)} ?` : null);
      return text === null ? [] : [{ field, text, settles }];
    });
}

/** At most three questions that this form knows how to ask; one answered « je ne sais pas » leaves room for the next. */
export function questionsOf(
  { questions, results }: Pick<Recommendation, 'questions' | 'results'>,
  kept: KeptFields,
  declared: Declared = () => null,
): QuestionsView {
  const aside = kept.filter(([, value]) => value === 'nsp').map(([field]) => field);
  const answering = (field: string): string => (field === 'activite' ? 'metier' : field);
  const isAside = ({ field }: QuestionView): boolean => aside.includes(answering(field));
  const firm = firmFields(kept);
  const candidates = [...questions, ...(aside.length > 0 ? awaited(results, declared) : [])]
    .flatMap((question) => viewOf(question) ?? [])
    .filter((view, index, all) => all.findIndex(({ field }) => field === view.field) === index);
  return {
    asked: candidates.filter((view) => !isAside(view)).slice(0, MOST),
    setAside: candidates.filter(isAside).map(({ field }) => ({
      field,
      label: labelOf(field, declared),
      href: address('/resultats', without(firm, answering(field)), 'questions'),
    })),
  };
}

const TITLES = ['', 'Une réponse qui départage', 'Deux réponses qui départagent', 'Trois réponses qui départagent'];

export function questionsTitle(count: number): string {
  return TITLES[count] ?? '';
}
