import type { ProfileField } from '../engine';
import type { SchemeToCheck } from './firm-match';

const QUESTIONS: Readonly<Record<string, string>> = {
  site: 'Dans quelle commune se fera le projet ?',
  'site.inQpv': 'Le site est-il dans un quartier prioritaire de la politique de la ville (QPV) ?',
  naf: 'Quelle est votre activité principale ?',
  headcount: 'Combien de salariés compte l’entreprise ?',
  turnover: 'Quel est votre chiffre d’affaires annuel ?',
  balanceSheet: 'Quel est le total de votre bilan ?',
  ownership:
    'L’entreprise est-elle indépendante (aucun autre groupe n’en détient 25 % ou plus, et elle n’en détient aucun) ?',
  'ownership.group.headcount': 'Combien de salariés comptent les autres entreprises du groupe ?',
  'ownership.group.turnover': 'Quel est le chiffre d’affaires annuel des autres entreprises du groupe ?',
  'ownership.group.balanceSheet': 'Quel est le total du bilan des autres entreprises du groupe ?',
  createdOn: 'Quand l’entreprise a-t-elle été créée ?',
  legalForm: 'Quelle est la forme juridique de l’entreprise ?',
  stage: 'L’entreprise existe-t-elle déjà, ou s’agit-il d’une création ou d’une reprise ?',
  inDifficulty: 'L’entreprise est-elle en difficulté (procédure collective, ou plus de la moitié du capital perdue) ?',
  taxesUpToDate: 'L’entreprise est-elle à jour de ses impôts et de ses cotisations sociales ?',
  deMinimis: 'Quel total d’aides « de minimis » avez-vous reçu depuis trois ans ?',
  'project.costs': 'Combien coûte le projet ?',
  'project.worksStarted': 'Les travaux ont-ils commencé, ou une commande est-elle déjà signée ?',
  'project.jobsCreated': 'Combien d’emplois le projet va-t-il créer ?',
};

/** Profile fields that may be asked about, beside the questions of schemes. */
export const ASKED_FIELDS: readonly string[] = Object.keys(QUESTIONS);

/** As the best ranked of the schemes that ask it puts it. */
function declared(id: string, toCheck: readonly SchemeToCheck[]): string | null {
  let best: { readonly text: string; readonly score: number } | null = null;
  for (const { scheme, score } of toCheck) {
    if (best !== null && score <= best.score) continue;
    for (const criterion of scheme.criteria) {
      if (criterion.kind === 'question' && criterion.id === id) best = { text: criterion.text, score };
    }
  }
  return best?.text ?? null;
}

/** The words to ask for a profile field; a declarative question keeps the scheme's own. Null when none is known. */
export function questionInWords(field: ProfileField, toCheck: readonly SchemeToCheck[]): string | null {
  if (field.startsWith('answers.')) return declared(field.slice('answers.'.length), toCheck);
  return QUESTIONS[field] ?? null;
}
