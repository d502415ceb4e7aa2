import {
  SIZE_CATEGORIES,
  STAGES,
  ZONINGS,
  type BoundedFact,
  type Facts,
  type KnownFact,
  type NafPath,
  type PlaceFact,
  type UnknownFact,
  type Zoning,
  type ZoningFact,
} from '../../src/engine';

export function known<T>(value: T): KnownFact<T> {
  return { state: 'known', value };
}

export function notGiven(...lacks: string[]): UnknownFact {
  return { state: 'unknown', lacks };
}

export function between(min: number, max: number, ...lacks: string[]): BoundedFact {
  return { state: 'bounded', min, max, lacks };
}

export function inZone(zoneClass: string | null): ZoningFact {
  return { state: 'known', zoneClass };
}

/** A site whose territories are all known, most precise first. */
export function aPlace(...within: string[]): PlaceFact {
  return { within: new Set(within), maybeWithin: new Set(), site: within[0] ?? null, lacks: [] };
}

/** `C 25.62B` or `C`: the section, then a code at any level. */
export function nafPath(code: string): NafPath {
  const [section = '', leaf = ''] = code.split(' ');
  const lengths = [2, 4, 5, 6].filter((length) => length <= leaf.length);
  return [section, ...lengths.map((length) => leaf.slice(0, length))];
}

const NOWHERE: PlaceFact = { within: new Set(), maybeWithin: 'anything', site: null, lacks: ['site'] };

function zoningsUnknown(): Record<Zoning, ZoningFact> {
  const unknown: ZoningFact = { state: 'unknown', because: 'place', lacks: ['site'] };
  return Object.fromEntries(ZONINGS.map((zoning) => [zoning, unknown])) as Record<Zoning, ZoningFact>;
}

type Given = Partial<Omit<Facts, 'zonings'>> & { readonly zonings?: Partial<Record<Zoning, ZoningFact>> };

/** A firm of which nothing is known, save what the test gives. */
export function aFirmKnownBy({ zonings, ...given }: Given = {}): Facts {
  return {
    place: NOWHERE,
    zonings: { ...zoningsUnknown(), ...zonings },
    sector: { main: [], others: [], lacks: ['naf'] },
    sizeCategory: { possible: SIZE_CATEGORIES, lacks: ['headcount', 'turnover'] },
    headcount: notGiven('headcount'),
    turnover: notGiven('turnover'),
    balanceSheet: notGiven('balanceSheet'),
    age: notGiven('createdOn'),
    legalForm: notGiven('legalForm'),
    stage: { possible: STAGES, lacks: ['stage'] },
    projectCost: notGiven('project.costs'),
    worksStarted: notGiven('project.worksStarted'),
    inDifficulty: notGiven('inDifficulty'),
    taxesUpToDate: notGiven('taxesUpToDate'),
    deMinimisRoom: notGiven('deMinimis'),
    jobsCreated: notGiven('project.jobsCreated'),
    answers: {},
    ...given,
  };
}
