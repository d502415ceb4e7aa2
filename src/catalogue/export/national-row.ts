import {
  lastDayOf,
  type AidScheme,
  type CalendarDate,
  type FundingOrigin,
  type Instrument,
  type Labels,
} from '../../engine';
import type { CatalogueEntry } from '../scheme.mapper';
import type { ExportedScheme } from './export-line';
import { activityColumns, firmColumns } from './firm-columns';
import { hasShape, NATIONAL_COLUMNS, type NationalRow } from './national-columns';
import { isPerimeterTold, officialPerimeter, type MemberMap } from './perimeter-codes';
import { uuidOf } from './uuid';
import { descriptionOf, eligibilityOf, NOT_TOLD, promiseOf } from './words';

/** What turning codes into words takes. */
export interface ExportWords {
  readonly labels: Labels;
  readonly map: MemberMap;
  instrument(id: Instrument): string;
  /** Name of another scheme of the catalogue; null when it holds none of that id. */
  schemeName(id: string): string | null;
}

/** Import of files of this schema: an identifier from there is the publisher's own. */
const NATIONAL_SOURCE = 'schema-national';

/** The publisher's UUID where there is one, else one made from where the scheme comes from and its id there. */
export function nationalIdOf({ scheme, source, externalId }: ExportedScheme): string {
  const isOwn = source === NATIONAL_SOURCE && externalId !== null && hasShape('uuid', externalId);
  return isOwn ? externalId : uuidOf(`${source}:${externalId ?? scheme.id}`);
}

const FIRST_INSTANT = 'T00:00:00Z';
/** The last day of an aid is a whole day. */
const LAST_INSTANT = 'T23:59:59Z';

function instant(day: CalendarDate | null | undefined, time = FIRST_INSTANT): string {
  return day === null || day === undefined ? '' : `${day}${time}`;
}

/** Money that comes from a programme; the other origins are budgets. */
const PROGRAMMES: Readonly<Partial<Record<FundingOrigin, string>>> = {
  'france-2030': 'France 2030',
  'recovery-plan': 'Plan de relance',
  'ti-programme': "Territoires d'industrie",
};

function piped(values: readonly (string | null | undefined)[]): string {
  const named = values.flatMap((value) => value?.replaceAll('|', '/') ?? []);
  return [...new Set(named)].join('|');
}

function programmesOf({ parent, fundingOrigin }: AidScheme, words: ExportWords): string {
  return piped([
    parent === null ? null : words.schemeName(parent),
    fundingOrigin === null ? null : PROGRAMMES[fundingOrigin],
  ]);
}

function fundersOf({ funders }: AidScheme): string {
  const rolesOf = (role: string | null): string[] => role?.split(/\s*,\s*/) ?? [];
  return JSON.stringify(funders.map(({ name, siren, role }) => ({ nom: name, siren, roles: rolesOf(role) })));
}

function instrumentsOf({ instruments }: AidScheme, words: ExportWords): string {
  const names = instruments.map((id) => words.instrument(id));
  return names.length === 0 ? NOT_TOLD : piped(names.map((name) => name.charAt(0).toLowerCase() + name.slice(1)));
}

/** A scheme as a row of the national schema: what it has no column for is told in words, and kept in our own columns. */
export function nationalRow(entry: CatalogueEntry, words: ExportWords): NationalRow {
  const { scheme } = entry;
  const { include, exclude } = officialPerimeter(scheme.territory, words.map);
  const { calendar, source } = scheme;
  return {
    id: nationalIdOf(entry),
    titre: scheme.name,
    promesse: promiseOf(scheme, NATIONAL_COLUMNS.promesse.longest),
    description: descriptionOf(scheme, NATIONAL_COLUMNS.description.longest),
    eligibilite: eligibilityOf(scheme, words.labels, isPerimeterTold(scheme.territory, words.map)),
    types_aides: instrumentsOf(scheme, words),
    porteurs: fundersOf(scheme),
    programmes_parents: programmesOf(scheme, words),
    url_source: hasShape('uri', source.url) && /^https?:/.test(source.url) ? source.url : '',
    cibles: 'professionnels',
    eligibilite_geographique: include.join('|'),
    eligibilite_geographique_exclusions: exclude.join('|'),
    date_ouverture: instant(calendar?.opens),
    date_cloture: instant(calendar === null ? null : lastDayOf(calendar), LAST_INSTANT),
    date_mise_a_jour: instant(source.checkedOn),
    base_juridique: '',
    ...firmColumns(scheme, (code) => words.labels.legalForm(code)),
    ...activityColumns(scheme, (code) => words.labels.naf(code)),
    chainage_paiement: '',
  };
}
