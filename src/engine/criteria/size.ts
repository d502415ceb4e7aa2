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
  micro: 'microentreprise',
  small: 'petite entreprise',
  medium: 'moyenne entreprise',
  'small-mid-cap': 'petite ETI',
  'mid-cap': 'ETI',
  large: 'grande entreprise',
};

const SME: readonly SizeCategory[] = ['micro', 'small', 'medium'];

const PLURALS: Readonly<Record<SizeCategory, string>> = {
  micro: 'les microentreprises',
  small: 'les petites entreprises',
  medium: 'les moyennes entreprises',
  'small-mid-cap': 'les petites ETI',
  'mid-cap': 'les ETI',
  large: 'les grandes entreprises',
};

/** Names of categories; the three of SME together have a name of their own. */
function wordsOf(
  categories: readonly SizeCategory[],
  words: Readonly<Record<SizeCategory, string>>,
  sme: string,
): readonly string[] {
  const named = SIZE_CATEGORIES.filter((category) => categories.includes(category));
  const areSme = SME.every((category) => named.includes(category));
  const rest = named.filter((category) => !areSme || !SME.includes(category));
  return [...(areSme ? [sme] : []), ...rest.map((category) => words[category])];
}

function names(categories: readonly SizeCategory[]): string {
  return joinWords(wordsOf(categories, NAMES, 'PME (micro, petite ou moyenne)'), 'ou');
}

function whomItAimsAt({ in: admitted }: SizeCriterion): string {
  return `l'aide vise ${joinWords(wordsOf(admitted, PLURALS, 'les PME (micro, petites ou moyennes)'), 'et')}`;
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

/** Only a category that decides is left to be specified. */
function given(value: unknown, isDecided: boolean): string {
  const possible = SIZE_CATEGORIES.filter((item) => (Array.isArray(value) ? value.includes(item) : value === item));
  if (possible.length === SIZE_CATEGORIES.length) return 'Taille non déterminée';
  return isDecided || possible.length === 1 ? `Taille ${span(possible)}` : `Taille à préciser (${span(possible)})`;
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
  sentence: (criterion, { state, value }) =>
    `${given(value, state !== 'unknown')} : ${state === 'met' ? 'admise, ' : ''}${whomItAimsAt(criterion)}`,
};
