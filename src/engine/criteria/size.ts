import type { CriterionBase, CriterionDefinition } from '../criterion';
import { checkChoice, nameOfChoice } from '../states';
import { SIZE_CATEGORIES, type SizeCategory } from '../terms';
import { joinWords } from '../words';

/** Size category in the European sense; `mid-cap` (ETI) also admits the small mid-caps, its lower part. */
export interface SizeCriterion extends CriterionBase {
  readonly kind: 'size';
  readonly in: readonly SizeCategory[];
}

const NAMES: Readonly<Record<SizeCategory, string>> = {
  micro: 'micro-entreprise',
  small: 'petite entreprise',
  medium: 'moyenne entreprise',
  'small-mid-cap': 'petite ETI',
  'mid-cap': 'ETI',
  large: 'grande entreprise',
};

const SME: readonly SizeCategory[] = ['micro', 'small', 'medium'];

/** The three categories of SME together have a name of their own. */
function names(categories: readonly SizeCategory[]): string {
  const named = SIZE_CATEGORIES.filter((category) => categories.includes(category));
  const areSme = SME.every((category) => named.includes(category));
  const rest = named.filter((category) => !areSme || !SME.includes(category));
  return joinWords(
    [...(areSme ? ['PME (micro, petite ou moyenne)'] : []), ...rest.map((category) => NAMES[category])],
    'ou',
  );
}

/** What is left possible runs without a gap from a smallest category to a largest. */
function span(possible: readonly SizeCategory[]): string {
  const [first, last] = [possible[0], possible.at(-1)];
  if (first === undefined || last === undefined || possible.length < 3) return names(possible);
  return `de ${NAMES[first]} à ${NAMES[last]}`;
}

function admits(criterion: SizeCriterion, category: SizeCategory): boolean {
  return criterion.in.includes(category) || (category === 'small-mid-cap' && criterion.in.includes('mid-cap'));
}

function given(value: unknown): string {
  const possible = SIZE_CATEGORIES.filter((item) => (Array.isArray(value) ? value.includes(item) : value === item));
  if (possible.length === SIZE_CATEGORIES.length) return 'Taille non déterminée';
  return possible.length > 1 ? `Taille à préciser (${span(possible)})` : `Taille ${names(possible)}`;
}

export const size: CriterionDefinition<SizeCriterion> = {
  kind: 'size',
  title: 'Taille',
  parameters: { in: { type: 'list', of: { enum: SIZE_CATEGORIES }, minItems: 1, required: true } },
  contradiction: (criterion) =>
    SIZE_CATEGORIES.every((category) => admits(criterion, category))
      ? 'toutes les tailles admises : la condition ne dit rien'
      : null,
  check: (criterion, facts) => checkChoice(facts.sizeCategory, (category) => admits(criterion, category)),
  fact: (facts) => facts.sizeCategory,
  axis: { alike: (facts) => nameOfChoice(facts.sizeCategory) },
  rule: (criterion) => names(criterion.in),
  sentence: (criterion, { state, value }) => {
    if (state === 'met') return `${given(value)} : admise, pour ${names(criterion.in)}`;
    return `${given(value)} : ${state === 'unmet' ? "l'aide vise " : ''}${names(criterion.in)}`;
  },
};
