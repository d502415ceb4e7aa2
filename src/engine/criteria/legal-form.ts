import type { Assessment, CriterionBase, CriterionDefinition, Labels, State } from '../criterion';
import type { Fact } from '../facts';
import { admitted, assessment, nameOfFact } from '../states';
import { joinWords, shortList } from '../words';

/** INSEE legal form codes or their first digits; exclusions beat inclusions. */
export interface LegalFormCriterion extends CriterionBase {
  readonly kind: 'legalForm';
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** A form known at a coarser level than the rule's is undecided. */
function belongs(form: string, prefix: string): State {
  if (form.startsWith(prefix)) return 'met';
  return prefix.startsWith(form) ? 'unknown' : 'unmet';
}

function stateOf({ include = [], exclude = [] }: LegalFormCriterion, form: string): State {
  return admitted(include, exclude, (prefix) => belongs(form, prefix));
}

function check(criterion: LegalFormCriterion, fact: Fact<string>): Assessment {
  if (fact.state === 'unknown') return assessment('unknown', null, fact.lacks);
  return assessment(stateOf(criterion, fact.value), fact.value, ['legalForm']);
}

function rule({ include = [], exclude = [] }: LegalFormCriterion, labels: Labels): string {
  const admitted = include.length === 0 ? 'toute forme' : shortList(include.map((code) => labels.legalForm(code)));
  if (exclude.length === 0) return admitted;
  const refused = joinWords(
    exclude.map((code) => labels.legalForm(code)),
    'et',
  );
  return `${admitted}, sauf ${refused}`;
}

function sentence(criterion: LegalFormCriterion, { state, value }: Assessment, labels: Labels): string {
  const words = { met: 'admise', unmet: 'non admise', unknown: 'à préciser' }[state];
  if (typeof value !== 'string') return `Forme juridique non renseignée : ${rule(criterion, labels)}`;
  return `Forme juridique ${labels.legalForm(value)} : ${words} (${rule(criterion, labels)})`;
}

export const legalForm: CriterionDefinition<LegalFormCriterion> = {
  kind: 'legalForm',
  title: 'Forme juridique',
  parameters: {
    include: { type: 'list', of: { codes: 'legalForm' } },
    exclude: { type: 'list', of: { codes: 'legalForm' } },
  },
  contradiction: ({ include = [], exclude = [] }) => {
    if (include.length + exclude.length === 0) return 'ni forme admise ni forme exclue : la condition ne dit rien';
    const refused = include.find((code) => exclude.some((prefix) => code.startsWith(prefix)));
    return refused === undefined ? null : `la forme ${refused} est à la fois admise et exclue`;
  },
  check: (criterion, facts) => check(criterion, facts.legalForm),
  state: (criterion, { legalForm: form }) => (form.state === 'unknown' ? 'unknown' : stateOf(criterion, form.value)),
  axis: { alike: (facts) => nameOfFact(facts.legalForm) },
  rule,
  sentence,
};
