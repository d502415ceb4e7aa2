import Ajv from 'ajv/dist/2020';

import { isCalendarDate } from '../../src/engine';

/** What the table says of the share of the costs, and of what. */
export interface RateFact {
  readonly max: number | null;
  readonly by: string | null;
}

/** One row of the table of facts read in aides-entreprises.fr. Null is unknown, never zero. */
export interface FactRow {
  readonly id: string;
  readonly name: string;
  readonly kind: readonly string[];
  readonly level: 'european' | 'national' | 'regional' | 'departmental' | 'local';
  readonly funders: readonly string[];
  /** Wrong in places: the region and the funders are trusted before it. */
  readonly departments: 'ALL' | readonly string[];
  readonly region: string | null;
  readonly needs: readonly string[];
  /** A hint for ranking, never a condition: only the two bounds below are. */
  readonly headcount_bands: readonly string[];
  readonly size: readonly ('micro' | 'small' | 'medium' | 'mid-cap' | 'large')[];
  readonly min_headcount: number | null;
  readonly max_headcount: number | null;
  readonly max_turnover_eur: number | null;
  readonly max_balance_eur: number | null;
  readonly max_age_years: number | null;
  readonly min_age_years: number | null;
  readonly sectors: string | null;
  readonly naf: readonly string[];
  readonly zones: readonly string[];
  readonly min_eligible_cost_eur: number | null;
  readonly max_eligible_cost_eur: number | null;
  readonly rate_pct: RateFact | null;
  readonly min_amount_eur: number | null;
  readonly max_amount_eur: number | null;
  readonly duration: string | null;
  readonly before_start: boolean | null;
  readonly not_in_difficulty: boolean | null;
  readonly de_minimis: boolean | null;
  readonly state_aid_basis: string | null;
  readonly cumulation: string | null;
  readonly end: string | null;
  readonly source_url: string | null;
  readonly validated: string;
  readonly other_conditions: readonly string[];
  readonly family: string | null;
}

const text = { type: 'string', pattern: '\\S' };
const list = { type: 'array', items: text };
const maybeText = { type: ['string', 'null'], pattern: '\\S' };
const amount = { type: ['number', 'null'], minimum: 0 };
const flag = { type: ['boolean', 'null'] };

const properties: Record<keyof FactRow, object> = {
  id: { type: 'string', pattern: '^\\d+$' },
  name: text,
  kind: { ...list, minItems: 1 },
  level: { enum: ['european', 'national', 'regional', 'departmental', 'local'] },
  funders: list,
  departments: { anyOf: [{ const: 'ALL' }, list] },
  region: { type: ['string', 'null'], pattern: '^\\d\\d$' },
  needs: list,
  headcount_bands: list,
  size: { type: 'array', items: { enum: ['micro', 'small', 'medium', 'mid-cap', 'large'] } },
  min_headcount: amount,
  max_headcount: amount,
  max_turnover_eur: amount,
  max_balance_eur: amount,
  max_age_years: amount,
  min_age_years: amount,
  sectors: maybeText,
  naf: list,
  zones: list,
  min_eligible_cost_eur: amount,
  max_eligible_cost_eur: amount,
  rate_pct: {
    type: ['object', 'null'],
    properties: { max: { type: ['number', 'null'], minimum: 0, maximum: 100 }, by: { type: ['string', 'null'] } },
    required: ['max', 'by'],
    additionalProperties: false,
  },
  min_amount_eur: amount,
  max_amount_eur: amount,
  duration: maybeText,
  before_start: flag,
  not_in_difficulty: flag,
  de_minimis: flag,
  state_aid_basis: maybeText,
  cumulation: maybeText,
  end: { type: ['string', 'null'], format: 'date' },
  source_url: { type: ['string', 'null'], format: 'uri' },
  validated: { type: 'string', format: 'date' },
  other_conditions: list,
  family: { enum: ['LEADER', 'prêt d’honneur', null] },
};

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
ajv.addFormat('date', isCalendarDate);
ajv.addFormat('uri', /^https?:\/\/[^\s/]+\.[^\s]+$/);
const isRow = ajv.compile<FactRow>({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

function parseLine(line: string, number: number): FactRow {
  const where = `line ${number}`;
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new Error(`${where}: not JSON`);
  }
  if (isRow(row)) return row;
  const problems = (isRow.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  throw new Error(`${where}: ${problems.join('; ')}`);
}

/** Every row of the table; a row of another shape or an id given twice is an error that names the line. */
export function parseFacts(content: string): FactRow[] {
  const rows = content
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseLine(line, number));
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new Error(`row ${id} stands twice`);
    seen.add(id);
  }
  return rows;
}
