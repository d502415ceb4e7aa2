import type { Criterion, SizeCategory } from '../../src/engine';
import type { FactRow } from './facts';
import { isDeMinimis } from './money';
import type { Place } from './places';
import { toldOnly } from './told-bounds';
import { euros, figure, listed, sentence } from './words';

/** What a row makes hard, and what of it stays words to check. */
export interface Conditions {
  readonly criteria: readonly Criterion[];
  readonly uncoded: readonly string[];
}

/** `small` of the table includes the micro enterprises, `large` whatever is no SME. */
const SIZES: Readonly<Record<FactRow['size'][number], readonly SizeCategory[]>> = {
  micro: ['micro'],
  small: ['micro', 'small'],
  medium: ['medium'],
  'mid-cap': ['mid-cap'],
  large: ['mid-cap', 'large'],
};
const SIZE_ORDER: readonly SizeCategory[] = ['micro', 'small', 'medium', 'mid-cap', 'large'];

export function sizesOf({ size }: FactRow): SizeCategory[] {
  const admitted = new Set(size.flatMap((each) => SIZES[each]));
  return SIZE_ORDER.filter((category) => admitted.has(category));
}

/** Rows whose list of activities says all that their words say: elsewhere the words alone are kept. */
export const ACTIVITIES_SAY_ALL: ReadonlySet<string> = new Set([
  ...['8939', '9260', '9744', '10462', '11643', '12236', '12468', '12525'],
]);

/** Spans of divisions that are a whole section. */
const SECTIONS: Readonly<Record<string, string>> = { '10-33': 'C', '10 à 33': 'C', '41-43': 'F' };

/** `10-33`, `43 à 47`, `45.1-45.4`, `7410Z`: codes of NAF rev. 2, one by one. */
export function activities(given: readonly string[]): string[] {
  return given.flatMap((code) => {
    const section = SECTIONS[code];
    if (section !== undefined) return [section];
    const ends = /^(\d\d)(?:\.(\d))?(?:-| à )(\d\d)(?:\.(\d))?$/.exec(code);
    if (ends === null) return [code.replace(/^(\d\d)(\d\d[A-Z]?)$/, '$1.$2')];
    const [, first = '', firstGroup, last = '', lastGroup] = ends;
    if (firstGroup !== undefined && lastGroup !== undefined) {
      return span(Number(firstGroup), Number(lastGroup)).map((group) => `${first}.${String(group)}`);
    }
    return span(Number(first), Number(last))
      .map((division) => String(division).padStart(2, '0'))
      .filter((division) => !NO_DIVISION.has(division));
  });
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Divisions that no activity bears. */
const NO_DIVISION = new Set(['04', '34', '40', '44', '48', '54', '57', '67', '76', '83', '89']);

function bounds(min: number | null, max: number | null): { min?: number; max?: number } | null {
  if (min === null && max === null) return null;
  return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}

type Bound = 'min_headcount' | 'max_headcount' | 'min_age_years' | 'max_age_years' | 'min_eligible_cost_eur';

function coded(row: FactRow, field: Bound | 'max_turnover_eur' | 'max_balance_eur'): number | null {
  return toldOnly(row, field) ? null : row[field];
}

/** Ceilings of turnover and of the balance sheet are alternatives. */
function turnover(row: FactRow): Criterion[] {
  const max = coded(row, 'max_turnover_eur');
  const balance = coded(row, 'max_balance_eur');
  if (max === null) return balance === null ? [] : [{ kind: 'balanceSheet', max: balance }];
  return [{ kind: 'turnover', max, ...(balance === null ? {} : { orBalanceSheetMax: balance }) }];
}

function firmCriteria(row: FactRow): Criterion[] {
  const sizes = toldOnly(row, 'size') ? [] : sizesOf(row);
  const headcount = bounds(coded(row, 'min_headcount'), coded(row, 'max_headcount'));
  const age = bounds(coded(row, 'min_age_years'), coded(row, 'max_age_years'));
  const codes = ACTIVITIES_SAY_ALL.has(row.id) ? activities(row.naf) : [];
  return [
    ...(codes.length === 0 ? [] : [{ kind: 'sector', include: codes } as const]),
    ...stage(row),
    ...(sizes.length === 0 || sizes.length === SIZE_ORDER.length ? [] : [{ kind: 'size', in: sizes } as const]),
    ...(headcount === null ? [] : [{ kind: 'headcount', ...headcount } as const]),
    ...turnover(row),
    ...(age === null ? [] : [{ kind: 'age', ...age } as const]),
  ];
}

const NEW_FIRM: ReadonlySet<string> = new Set(['creation', 'takeover']);

/** An honour loan for creation or takeover alone, as its parent says; a bound of age is the source's own word on it. */
function stage(row: FactRow): Criterion[] {
  const { family, needs, max_age_years: oldest, min_age_years: youngest } = row;
  const stages = (['creation', 'takeover'] as const).filter((need) => needs.includes(need));
  if (family !== 'prêt d’honneur' || stages.length === 0 || !needs.every((need) => NEW_FIRM.has(need))) return [];
  const grows = [row.name, ...row.other_conditions].some((words) =>
    /croissance|développement|growth|develop|young/i.test(words),
  );
  return grows || oldest !== null || youngest !== null ? [] : [{ kind: 'stage', in: stages }];
}

/** Zonings of ours, and how a scheme's own name calls them. */
const ZONINGS: Readonly<Record<string, readonly [code: string, name: RegExp]>> = {
  AFR: ['AFR', /\bAFR\b|finalité régionale/i],
  FRR: ['FRR', /\bFRR\b|Ruralités/i],
  FTJ: ['FTJ', /\bFTJ\b/],
  QPV: ['QPV', /\bQPV\b|Quartiers? Prioritaires?/i],
  ZFANG: ['ZFANG', /\bZFANG\b/],
};

/** Zones that no list of ours holds: the name that says them, and the question that stands for the map. */
const ASKED: Readonly<Record<string, readonly [id: string, name: RegExp, called: string]>> = {
  BUD: ['site-en-bud', /\bBUD\b/, 'un bassin urbain à dynamiser (BUD)'],
  ORT: [
    'site-en-ort',
    /revitalisation des centres-villes/i,
    "le périmètre d'une opération de revitalisation de territoire (ORT)",
  ],
  'ZAI PME': ['site-en-zai-pme', /aide à l'investissement des PME/i, "une zone d'aide à l'investissement des PME"],
  ZDP: ['site-en-zdp', /\bZDP\b/, 'une zone de développement prioritaire (ZDP)'],
  'ZFU-TE': ['site-en-zfu-te', /\bZFU-TE\b/, 'une zone franche urbaine - territoire entrepreneur (ZFU-TE)'],
  ZRD: ['site-en-zrd', /\bZRD\b/, 'une zone de restructuration de la défense (ZRD)'],
};

/** A zone is a condition where the scheme's name says it: elsewhere it may only raise a rate. */
function zoning({ name, zones }: FactRow): Conditions {
  const inName = zones.flatMap((zone) => (ZONINGS[zone]?.[1].test(name) === true ? [ZONINGS[zone][0]] : []));
  const asked = zones.flatMap((zone) => (ASKED[zone]?.[1].test(name) === true ? [ASKED[zone]] : []));
  const others = zones.filter((zone) => [ZONINGS[zone], ASKED[zone]].every((known) => known?.[1].test(name) !== true));
  const label = others.length === 1 ? 'Zonage cité' : 'Zonages cités';
  return {
    criteria: [
      ...(inName.length === 0 ? [] : [{ kind: 'zoning', include: inName } as const]),
      ...asked.map(([id, , called]) => ({ kind: 'question', id, text: `Votre site est-il dans ${called} ?` }) as const),
    ],
    uncoded: others.length === 0 ? [] : [`${label} par la source : ${listed(others)}, à vérifier.`],
  };
}

const SIZE_WORDS: Readonly<Partial<Record<SizeCategory, string>>> = {
  micro: 'micro',
  small: 'petites',
  medium: 'moyennes',
  'mid-cap': 'de taille intermédiaire',
  large: 'grandes',
};

/** In words, with its exceptions beside it in the notes: what is too strict, or too doubtful, to be coded. */
function toldBounds(row: FactRow): string[] {
  const told = (field: Bound | 'max_turnover_eur' | 'max_balance_eur'): number | null =>
    toldOnly(row, field) ? row[field] : null;
  const words = (head: string, value: number | null, write: (value: number) => string): string[] =>
    value === null ? [] : [sentence(`${head} : ${write(value)}, avec les exceptions ou réserves indiquées`)];
  const years = (value: number): string => `${figure(value)} ${value < 2 ? 'an' : 'ans'}`;
  const sizes = toldOnly(row, 'size') ? sizesOf(row).flatMap((size) => SIZE_WORDS[size] ?? []) : [];
  return [
    ...(sizes.length === 0 || sizes.length === SIZE_ORDER.length
      ? []
      : [sentence(`entreprises visées : ${listed(sizes)}, avec les exceptions indiquées`)]),
    ...words('effectif maximal', told('max_headcount'), figure),
    ...words("chiffre d'affaires maximal", told('max_turnover_eur'), euros),
    ...words('total du bilan maximal', told('max_balance_eur'), euros),
    ...words('âge minimal', told('min_age_years'), years),
    ...words('âge maximal', told('max_age_years'), years),
  ];
}

export function conditionsOf(row: FactRow, place: Place): Conditions {
  const zones = zoning(row);
  const cost = coded(row, 'min_eligible_cost_eur');
  return {
    criteria: [
      ...(place.soft.length === 0 ? [] : [{ kind: 'territory', include: place.soft, soft: true } as const]),
      ...zones.criteria,
      ...firmCriteria(row),
      ...(cost === null || cost === 0 ? [] : [{ kind: 'projectCost', min: cost } as const]),
      ...(row.before_start === true ? [{ kind: 'worksNotStarted' } as const] : []),
      ...(row.not_in_difficulty === true ? [{ kind: 'notInDifficulty' } as const] : []),
      ...(isDeMinimis(row) ? [{ kind: 'deMinimisRoom' } as const] : []),
    ],
    uncoded: [...toldBounds(row), ...zones.uncoded, ...place.uncoded],
  };
}
