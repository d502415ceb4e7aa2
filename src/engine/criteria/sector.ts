import type { Assessment, CriterionBase, CriterionDefinition, FactsApart, Labels, State } from '../criterion';
import type { Facts, NafPath, SectorFact } from '../facts';
import { assessment as found } from '../states';
import { shortList } from '../words';

/** NAF rev. 2 codes at any of five levels; exclusions beat inclusions. */
export interface SectorCriterion extends CriterionBase {
  readonly kind: 'sector';
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** NAF codes of the firm, and the admitted ones that hold its main activity. */
type SectorValue = Readonly<Record<'main' | 'others' | 'admittedBy', readonly string[]>>;

function fits({ include = [], exclude = [] }: SectorCriterion, path: NafPath): boolean {
  if (exclude.some((code) => path.includes(code))) return false;
  return include.length === 0 || include.some((code) => path.includes(code));
}

function leaves(paths: readonly NafPath[]): string[] {
  return paths.flatMap((path) => path.at(-1) ?? []);
}

/** Only the main activity satisfies; a further one that fits leaves the question to the funder. */
function stateOf(criterion: SectorCriterion, { main, others }: SectorFact): State {
  const fitting = main.filter((path) => fits(criterion, path)).length;
  if (main.length === 0) return 'unknown';
  if (fitting === main.length) return 'met';
  return fitting > 0 || others.some((path) => fits(criterion, path)) ? 'unknown' : 'unmet';
}

function check(criterion: SectorCriterion, fact: SectorFact): Assessment {
  const { main, others, lacks } = fact;
  const admittedBy = (criterion.include ?? []).filter((code) => main.some((path) => path.includes(code)));
  const value: SectorValue = { main: leaves(main), others: leaves(others), admittedBy };
  const isOpen = main.length === 0 || main.some((path) => fits(criterion, path));
  const told = main.length + others.length > 0;
  const assessed = found(stateOf(criterion, fact), told ? value : null, isOpen ? lacks : []);
  const othersFit = assessed.state === 'unknown' && others.some((path) => fits(criterion, path));
  return othersFit ? { ...assessed, mayStay: true } : assessed;
}

function withoutCodes({ main, others, lacks }: SectorFact): SectorFact {
  return { main: main.map(() => []), others: others.map(() => []), lacks };
}

/** Each activity fits or does not, whatever the others. */
function apart(facts: Facts): FactsApart | null {
  const { main, others } = facts.sector;
  if (main.length === 0 || main.length + others.length === 1) return null;
  const alone = (path: NafPath): Facts => ({ ...facts, sector: { main: [path], others: [], lacks: [] } });
  return { main: main.map(alone), others: others.map(alone) };
}

function rule({ include = [], exclude = [] }: SectorCriterion, labels: Labels): string {
  const named = (codes: readonly string[]) => shortList(codes.map((code) => `${labels.naf(code)} (${code})`));
  const admitted = include.length === 0 ? 'toute activité' : named(include);
  return exclude.length === 0 ? admitted : `${admitted}, sauf ${named(exclude)}`;
}

function isValue(value: unknown): value is SectorValue {
  return typeof value === 'object' && value !== null && 'main' in value;
}

function ending(state: Assessment['state'], mains: number): string {
  if (state === 'met') return 'secteur admis';
  if (state === 'unmet') return 'secteur non admis';
  return mains > 1 ? 'code à préciser' : 'une activité secondaire convient, à confirmer par le financeur';
}

/** Of a long list, the firm needs to read only what admits it. */
function ruleFor(criterion: SectorCriterion, { state }: Assessment, value: SectorValue, labels: Labels): string {
  if (state !== 'met') return rule(criterion, labels);
  if (value.admittedBy.length === 0) return 'hors des activités exclues';
  return shortList(value.admittedBy.map((code) => labels.naf(code)));
}

function sentence(criterion: SectorCriterion, assessment: Assessment, labels: Labels): string {
  const { state, value } = assessment;
  if (!isValue(value) || value.main.length === 0) {
    return `Activité principale non renseignée : ${rule(criterion, labels)}`;
  }
  const activity = shortList(value.main.map((code) => `${code} ${labels.naf(code)}`));
  return `Activité ${activity} : ${ending(state, value.main.length)} (${ruleFor(criterion, assessment, value, labels)})`;
}

export const sector: CriterionDefinition<SectorCriterion> = {
  kind: 'sector',
  title: 'Activité',
  parameters: {
    include: { type: 'list', of: { codes: 'naf' } },
    exclude: { type: 'list', of: { codes: 'naf' } },
  },
  contradiction: ({ include = [], exclude = [] }) => {
    if (include.length + exclude.length === 0) return 'ni secteur admis ni secteur exclu : la condition ne dit rien';
    const refused = include.find((code) => exclude.includes(code));
    return refused === undefined ? null : `le secteur ${refused} est à la fois admis et exclu`;
  },
  check: (criterion, facts) => check(criterion, facts.sector),
  state: (criterion, facts) => stateOf(criterion, facts.sector),
  axis: {
    alike: ({ sector: { main, others } }) => `${main.length} ${others.length}`,
    codes: {
      named: ({ include = [], exclude = [] }) => [...include, ...exclude],
      held: ({ sector: { main, others } }) => [...main, ...others],
      without: (facts) => ({ ...facts, sector: withoutCodes(facts.sector) }),
      apart,
    },
  },
  rule,
  sentence,
};
