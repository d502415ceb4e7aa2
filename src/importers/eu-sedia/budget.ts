import { formatNumber, formatQuantity, type Funding } from '../../engine';
import type { JsonRow } from '../json/json-row';

interface Action {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly grants: number;
  readonly years: readonly (readonly [string, number])[];
  readonly model: string;
}

export interface ReadBudget {
  readonly funding: Funding | null;
  /** `single-stage`, `two-stage`, `multiple cut-off`, as the actions of the topic say. */
  readonly models: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Amounts come as numbers and as texts. */
function amountOf(value: unknown): number {
  const amount = typeof value === 'string' ? Number(value.replace(/[\s,]/g, '')) : value;
  return typeof amount === 'number' && Number.isFinite(amount) && amount > 0 ? amount : 0;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function actionOf(fields: Fields): Action {
  const years = isFields(fields.budgetYearMap) ? Object.entries(fields.budgetYearMap) : [];
  return {
    name: textOf(fields.action),
    least: amountOf(fields.minContribution),
    most: amountOf(fields.maxContribution),
    grants: amountOf(fields.expectedGrants),
    years: years.map(([year, amount]) => [year, amountOf(amount)] as const).filter(([, amount]) => amount > 0),
    model: textOf(fields.deadlineModel),
  };
}

function actionsOf(row: JsonRow): Action[] {
  const written = row.text('budgetOverview');
  if (written === '') return [];
  let overview: unknown;
  try {
    overview = JSON.parse(written);
  } catch {
    row.warn('budgetOverview', 'ce n’est pas du JSON lisible, le budget est laissé de côté');
    return [];
  }
  const map = isFields(overview) ? overview.budgetTopicActionMap : undefined;
  const lists = isFields(map) ? Object.values(map) : [];
  return lists.flatMap((list) => (Array.isArray(list) ? list.filter(isFields).map(actionOf) : []));
}

/** The overview covers the whole call: the actions of the topic begin with its identifier; an only action is its own. */
function ownActions(all: readonly Action[], identifier: string): readonly Action[] {
  const prefix = identifier.toUpperCase();
  const own = all.filter(({ name }) => {
    const upper = name.toUpperCase();
    return prefix !== '' && upper.startsWith(prefix) && !/^[A-Z0-9-]/.test(upper.slice(prefix.length));
  });
  if (own.length > 0 || all.length !== 1) return own;
  // An only action that names another topic is not this one's.
  return all.filter(({ name }) => !/^[A-Z][A-Z0-9]*-[A-Z0-9-]*\d{4}/.test(name));
}

/** What one project may receive, and what the topic has to give. */
export function readBudget(row: JsonRow, identifier: string): ReadBudget {
  const actions = ownActions(actionsOf(row), identifier);
  const least = actions.map((action) => action.least).filter((amount) => amount > 0);
  const most = actions.map((action) => action.most).filter((amount) => amount > 0);
  let floor = least.length === actions.length && least.length > 0 ? Math.min(...least) : null;
  const cap = most.length === actions.length && most.length > 0 ? Math.max(...most) : null;
  if (floor !== null && cap !== null && floor > cap) {
    row.warn('budgetOverview', 'le montant le plus bas dépasse le plus haut, il est laissé de côté', String(floor));
    floor = null;
  }
  const details = detailsOf(row, actions);
  const models = [...row.list('deadlineModel'), ...actions.map(({ model }) => model)];
  if (floor === null && cap === null && details.length === 0) return { funding: null, models };
  const words = details.length === 0 ? null : details.join('\n');
  return { funding: { rate: null, floor, cap, basis: null, details: words }, models };
}

function detailsOf(row: JsonRow, actions: readonly Action[]): string[] {
  const types = row.list('typesOfAction');
  const years = new Map<string, number>();
  for (const [year, amount] of actions.flatMap((action) => action.years))
    years.set(year, (years.get(year) ?? 0) + amount);
  const byYear = [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, amount]) => `${formatQuantity(amount, 'euro')} (${year})`);
  const grants = actions.reduce((sum, action) => sum + action.grants, 0);
  return [
    ...(types.length > 0 ? [`Type d’action : ${types.join(', ')}.`] : []),
    ...(byYear.length > 0 ? [`Budget du sujet : ${byYear.join(', ')}.`] : []),
    ...(grants > 0 ? [`Nombre de projets attendus : ${formatNumber(grants)}.`] : []),
  ];
}
