import {
  INSTRUMENTS,
  TRUSTS,
  type AidScheme,
  type Calendar,
  type Level,
  type Perimeter,
  type TerritoryCode,
} from '../../src/engine';
import type { Activities } from './activities';
import { someCriteria } from './criteria';
import type { Geography } from './geography';
import { randomFrom, weighted, type Random } from './random';
import { textsFor, type SchemeTexts } from './texts';
import type { NeedWords } from './vocabulary';

export interface SchemeSources {
  readonly geography: Geography;
  readonly activities: Activities;
  readonly needs: readonly NeedWords[];
}

interface Area {
  readonly level: Level;
  readonly include: readonly TerritoryCode[];
}

/** 45 % regional, 28 % national or EU-wide, 27 % below. */
function areaOf(random: Random, { regions, departments, epcis, towns }: Geography): Area {
  return weighted<() => Area>(random, [
    [45, () => ({ level: 'regional', include: [random.pick(regions)] })],
    [22, () => ({ level: 'national', include: ['FR'] })],
    [6, () => ({ level: 'european', include: ['EU'] })],
    [12, () => ({ level: 'departmental', include: random.some(departments, random.chance(0.1) ? 2 : 1) })],
    [11, () => ({ level: 'local', include: random.some(epcis, random.chance(0.15) ? 2 + random.below(4) : 1) })],
    [4, () => ({ level: 'local', include: [random.pick(towns).commune] })],
  ])();
}

function perimeterOf(random: Random, { include }: Area, { departments }: Geography): Perimeter {
  return {
    include,
    exclude: random.chance(0.01) ? random.some(departments, 1).filter((code) => !include.includes(code)) : [],
  };
}

function calendarOf(random: Random): Calendar | null {
  const dated = (opens: string | null, closes: string | null) => ({ permanent: false, opens, closes, cutOffs: [] });
  return weighted<Calendar | null>(random, [
    [40, null],
    [30, { permanent: true, opens: null, closes: null, cutOffs: [] }],
    [20, dated(null, random.pick(['2026-12-10', '2026-12-31', '2027-06-30', '2027-12-31']))],
    [5, dated('2027-01-01', null)],
    [5, dated(null, random.pick(['2025-12-31', '2026-06-30']))],
  ]);
}

const NO_TEXTS: SchemeTexts = { name: '', summary: '', keywords: [] };

function scheme(random: Random, number: number, sources: SchemeSources, writing: Random | null): AidScheme {
  const area = areaOf(random, sources.geography);
  const territory = perimeterOf(random, area, sources.geography);
  const needs = random.some(sources.needs, 1 + random.below(3));
  const id = `aide-${String(number).padStart(6, '0')}`;
  const place = area.include[0] ?? '';
  const { name, summary, keywords } = writing === null ? NO_TEXTS : textsFor(writing, needs, place, number);
  return {
    id,
    name: name || id,
    acronym: null,
    aliases: [],
    level: area.level,
    depth: random.chance(0.3) ? 'full' : 'facts',
    funders: [{ name: `Financeur ${place}`, siren: null, role: 'financeur' }],
    instruments: random.some(INSTRUMENTS, random.chance(0.15) ? 2 : 1),
    fundingOrigin: null,
    needs: needs.map((need) => need.id),
    keywords,
    summary: summary || null,
    territory,
    criteria: someCriteria(random, sources.activities),
    uncoded: random.chance(0.5) ? ['Le projet présente un intérêt pour le bassin d’emploi.'] : [],
    calendar: calendarOf(random),
    funding: {
      rate: random.pick([20, 30, 40, 50, null]),
      floor: null,
      cap: random.pick([50_000, 200_000, null]),
      basis: null,
      details: null,
    },
    exclusiveWith: [],
    contact: null,
    apply: random.chance(0.6) ? 'https://exemple.fr/demande' : null,
    documents: ['Devis', 'Bilans'],
    leadTimeWeeks: random.pick([4, 8, 12, null]),
    parent: null,
    source: {
      url: `https://exemple.fr/${id}`,
      publisher: 'exemple.fr',
      catalogue: null,
      record: null,
      licence: null,
      checkedOn: random.pick(['2025-03-01', '2026-02-01', '2026-09-12']),
      trust: random.pick(TRUSTS),
    },
  };
}

/** Invented schemes, shaped like a national catalogue; the same with and without texts. */
export function syntheticSchemes(count: number, seed: number, sources: SchemeSources, withTexts: boolean): AidScheme[] {
  const random = randomFrom(seed);
  const writing = withTexts ? randomFrom(seed + 1) : null;
  return Array.from({ length: count }, (_, index) => scheme(random, index + 1, sources, writing));
}
