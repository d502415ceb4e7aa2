import {
  yearsBetween,
  type ChoiceFact,
  type Facts,
  type NumericFact,
  type PlaceFact,
  type SizeCategory,
  type Stage,
  type Zoning,
  type ZoningFact,
} from '../../src/engine';
import { aFirmKnownBy, between, inZone, known, nafPath } from '../builders/facts';

export interface PlaceCase {
  readonly within?: readonly string[];
  readonly maybe?: readonly string[] | 'anything';
  /** What would tell which of `maybe` hold it: the site, unless the case says otherwise. */
  readonly lacks?: readonly 'site'[];
}

type Figure = number | { readonly min: number; readonly max?: number } | { readonly from: string; readonly on: string };
type OneOrMore<T> = T | readonly T[];
type Figures = 'headcount' | 'turnover' | 'balanceSheet' | 'age' | 'projectCost' | 'deMinimisRoom' | 'jobsCreated';
type Flags = 'worksStarted' | 'inDifficulty' | 'taxesUpToDate';

/** A firm as the cases write it: a field left out is unknown. */
export type FirmCase = Readonly<Partial<Record<Figures, Figure>>> &
  Readonly<Partial<Record<Flags, boolean>>> & {
    readonly place?: string;
    readonly zonings?: Readonly<Partial<Record<Zoning, string>>>;
    readonly naf?: OneOrMore<string>;
    readonly otherNaf?: readonly string[];
    readonly size?: OneOrMore<SizeCategory>;
    readonly stage?: OneOrMore<Stage>;
    readonly legalForm?: string;
    readonly answers?: Readonly<Record<string, boolean>>;
  };

const DOUBTS = ['place', 'address', 'map-missing', 'to-confirm'] as const;

const LACKS: Readonly<Record<Figures, string>> = {
  headcount: 'headcount',
  turnover: 'turnover',
  balanceSheet: 'balanceSheet',
  age: 'createdOn',
  projectCost: 'project.costs',
  deMinimisRoom: 'deMinimis',
  jobsCreated: 'project.jobsCreated',
};

function listOf<T>(value: OneOrMore<T>): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

function figure(name: Figures, given: Figure): NumericFact {
  if (typeof given === 'number') return known(given);
  if ('from' in given) return known(yearsBetween(given.from, given.on));
  return between(given.min, given.max ?? Infinity, LACKS[name]);
}

function place({ within = [], maybe = [], lacks }: PlaceCase): PlaceFact {
  const precise = lacks ?? (maybe === 'anything' || maybe.length > 0 ? ['site'] : []);
  const maybeWithin = maybe === 'anything' ? maybe : new Set(maybe);
  return { within: new Set(within), maybeWithin, site: within[0] ?? null, lacks: precise };
}

function zoning(given: string): ZoningFact {
  const because = DOUBTS.find((doubt) => doubt === given);
  if (because === undefined) return inZone(given === 'none' ? null : given);
  const lacks = { place: ['site'], address: ['site.address'], 'map-missing': [], 'to-confirm': [] }[because];
  return { state: 'unknown', because, lacks };
}

function choice<T>(given: OneOrMore<T>, field: string): ChoiceFact<T> {
  const possible = listOf(given);
  return { possible, lacks: possible.length > 1 ? [field] : [] };
}

function figures(firm: FirmCase): Partial<Facts> {
  const names = Object.keys(LACKS) as Figures[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const given = firm[name];
      return given === undefined ? [] : [[name, figure(name, given)]];
    }),
  );
}

function flags(firm: FirmCase): Partial<Facts> {
  const names: Flags[] = ['worksStarted', 'inDifficulty', 'taxesUpToDate'];
  return Object.fromEntries(names.flatMap((name) => (firm[name] === undefined ? [] : [[name, known(firm[name])]])));
}

function sector({ naf = [], otherNaf = [] }: FirmCase): Facts['sector'] {
  return { main: listOf(naf).map(nafPath), others: otherNaf.map(nafPath), lacks: ['naf'] };
}

/** Facts of a case's firm; throws on a place that `places.yaml` does not name. */
export function readFirm(firm: FirmCase, places: Readonly<Record<string, PlaceCase>>): Facts {
  const where = places[firm.place ?? 'nowhere'];
  if (where === undefined) throw new Error(`places.yaml does not name ${String(firm.place)}`);
  const zonings = Object.entries(firm.zonings ?? {}).map(([name, given]) => [name, zoning(given)]);
  return aFirmKnownBy({
    place: place(where),
    zonings: Object.fromEntries(zonings) as Partial<Record<Zoning, ZoningFact>>,
    sector: sector(firm),
    ...(firm.size === undefined ? {} : { sizeCategory: choice(firm.size, 'turnover') }),
    ...(firm.stage === undefined ? {} : { stage: choice(firm.stage, 'stage') }),
    ...(firm.legalForm === undefined ? {} : { legalForm: known(firm.legalForm) }),
    ...figures(firm),
    ...flags(firm),
    answers: firm.answers ?? {},
  });
}
