import type { Assessment, CriterionBase, CriterionDefinition, State } from '../criterion';
import { ZONINGS, type Facts, type Zoning, type ZoningFact } from '../facts';
import { admitted, assessment } from '../states';
import { joinWords } from '../words';
import { zoneInWords, zoningDoubt, type ZoningDoubt } from '../zoning-words';

/** Codes `AFR` (any class) or `AFR:a`; one of `include` suffices, exclusions beat inclusions. */
export interface ZoningCriterion extends CriterionBase {
  readonly kind: 'zoning';
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** What is known of each zoning that the criterion names, as data. */
type ZoneValue =
  | { readonly zoning: Zoning; readonly zoneClass: string | null }
  | { readonly zoning: Zoning; readonly because: ZoningDoubt };

const KNOWN: ReadonlySet<string> = new Set(ZONINGS);

function isZoning(name: string): name is Zoning {
  return KNOWN.has(name);
}

function parse(code: string): { zoning: Zoning | undefined; zoneClass: string | undefined } {
  const colon = code.indexOf(':');
  const name = colon === -1 ? code : code.slice(0, colon);
  return { zoning: isZoning(name) ? name : undefined, zoneClass: colon === -1 ? undefined : code.slice(colon + 1) };
}

function standsIn(facts: Facts, code: string): State {
  const { zoning, zoneClass } = parse(code);
  if (zoning === undefined) return 'unknown';
  const fact = facts.zonings[zoning];
  if (fact.state === 'unknown') return 'unknown';
  return fact.zoneClass !== null && (zoneClass === undefined || fact.zoneClass === zoneClass) ? 'met' : 'unmet';
}

function namedZonings(criterion: ZoningCriterion): readonly Zoning[] {
  const codes = [...(criterion.include ?? []), ...(criterion.exclude ?? [])];
  return [...new Set(codes.flatMap((code) => parse(code).zoning ?? []))];
}

function valueOf(facts: Facts, zoning: Zoning): ZoneValue {
  const fact = facts.zonings[zoning];
  return fact.state === 'known' ? { zoning, zoneClass: fact.zoneClass } : { zoning, because: fact.because };
}

function stateOf({ include = [], exclude = [] }: ZoningCriterion, facts: Facts): State {
  return admitted(include, exclude, (code) => standsIn(facts, code));
}

function check(criterion: ZoningCriterion, facts: Facts): Assessment {
  const zonings = namedZonings(criterion);
  const lacks = zonings
    .map((zoning) => facts.zonings[zoning])
    .flatMap((fact) => (fact.state === 'unknown' ? fact.lacks : []));
  const value = zonings.map((zoning) => valueOf(facts, zoning));
  const found = assessment(stateOf(criterion, facts), value, lacks);
  return found.state === 'unknown' && awaitsPlace(facts, zonings) ? { ...found, mayStay: true } : found;
}

/** Where the place is known, the address or a list that we lack may still decide. */
function awaitsPlace(facts: Facts, zonings: readonly Zoning[]): boolean {
  return zonings.some((zoning) => {
    const fact = facts.zonings[zoning];
    return fact.state === 'unknown' && fact.because === 'place';
  });
}

function nameOfZone(fact: ZoningFact): string {
  if (fact.state === 'unknown') return '?';
  return fact.zoneClass === null ? '' : `=${fact.zoneClass}`;
}

function nameOfZones({ zonings }: Facts): string {
  let names = '';
  for (const zoning of ZONINGS) names += `${nameOfZone(zonings[zoning])},`;
  return names;
}

function namesOf(codes: readonly string[]): string {
  const names = codes.map((code) => {
    const { zoning, zoneClass } = parse(code);
    return zoning === undefined ? code : zoneInWords(zoning, zoneClass);
  });
  return joinWords(names, 'ou');
}

function rule({ include = [], exclude = [] }: ZoningCriterion): string {
  const area = include.length === 0 ? 'toute zone' : namesOf(include);
  return exclude.length === 0 ? area : `${area}, sauf ${namesOf(exclude)}`;
}

function isZoneValue(value: unknown): value is ZoneValue {
  return typeof value === 'object' && value !== null && 'zoning' in value;
}

function doubts(values: readonly ZoneValue[]): string {
  const reasons = values.flatMap((value) => ('because' in value ? zoningDoubt(value.because) : []));
  return [...new Set(reasons)].join(' ; ');
}

function heldIn(values: readonly ZoneValue[]): readonly string[] {
  return values.flatMap((value) =>
    'zoneClass' in value && value.zoneClass !== null ? zoneInWords(value.zoning, value.zoneClass) : [],
  );
}

function sentence(criterion: ZoningCriterion, { state, value }: Assessment): string {
  const values = Array.isArray(value) ? value.filter(isZoneValue) : [];
  if (state === 'unknown') return `Zonage à vérifier (${rule(criterion)}) : ${doubts(values)}`;
  const held = heldIn(values);
  const site = held.length === 0 ? 'Site hors zone' : `Site en ${joinWords(held, 'et')}`;
  if (state === 'met') return `${site} : condition remplie${held.length === 0 ? ` (${rule(criterion)})` : ''}`;
  return `${site} : ${(criterion.include ?? []).length === 0 ? "l'aide l'exclut" : `l'aide demande un site en ${rule(criterion)}`}`;
}

export const zoning: CriterionDefinition<ZoningCriterion> = {
  kind: 'zoning',
  title: 'Zonage',
  parameters: {
    include: { type: 'list', of: { codes: 'zoning' } },
    exclude: { type: 'list', of: { codes: 'zoning' } },
  },
  contradiction: ({ include = [], exclude = [] }) => {
    if (include.length + exclude.length === 0) return 'aucune zone nommée : la condition ne dit rien';
    const refused = include.find((code) => exclude.some((other) => code === other || code.startsWith(`${other}:`)));
    return refused === undefined ? null : `la zone ${refused} est à la fois admise et exclue`;
  },
  check,
  state: stateOf,
  axis: { alike: nameOfZones, lists: { of: (criterion) => criterion, standsIn } },
  rule,
  sentence,
};
