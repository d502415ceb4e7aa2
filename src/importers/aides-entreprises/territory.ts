import { fold } from '../../common';
import type { Criterion, Perimeter, TerritoryCode } from '../../engine';
import type { TerritoryDirectory } from '../../territories';
import type { RowNotes } from '../feed/row-notes';
import { distinct } from '../feed/row-notes';
import type { AidRecord, NamedPlace } from './record';

export interface ReadTerritory {
  readonly perimeter: Perimeter;
  readonly criteria: readonly Criterion[];
  readonly uncoded: readonly string[];
}

type Directory = Pick<
  TerritoryDirectory,
  'has' | 'holders' | 'related' | 'label' | 'placeNames' | 'currentCommune' | 'named'
>;

interface NamedRegion {
  readonly code: TerritoryCode;
  readonly words: string;
  /** As an address writes it. */
  readonly host: string;
}

/** The same for every record: going through all names takes long. */
const REGIONS = new WeakMap<Directory, readonly NamedRegion[]>();

function regionNames(map: Directory): readonly NamedRegion[] {
  const known = REGIONS.get(map);
  if (known !== undefined) return known;
  const named = map.placeNames(Infinity).filter(({ code }) => code.startsWith('REG-'));
  const regions = named.map(({ code, name }) => ({ code, words: fold(name), host: fold(name).replace(/ /g, '') }));
  REGIONS.set(map, regions);
  return regions;
}

const EVERYWHERE: ReadonlySet<string> = new Set(['ALL', 'FRANCE', 'FR']);
/** Both départements of Corsica, as they were before 1976. */
const CORSICA = ['DEP-2A', 'DEP-2B'];
/** Who serves less than a département: its perimeter is then only indicative. */
const LOCAL =
  /\b(?:communaute (?:de communes|d agglomeration|urbaine)|agglomeration|metropole|ville de|commune de|leader|gal|petr|c[cau] d(?:e|u|es))\b/;

function departmentCodes(listed: readonly string[], notes: RowNotes, map: Directory): TerritoryCode[] {
  const codes = listed.flatMap((written) => {
    const code = written.replace(/^DEP-/, '');
    if (code === '20') return CORSICA;
    return [`DEP-${/^\d$/.test(code) ? `0${code}` : code}`];
  });
  for (const code of distinct(codes)) {
    if (!map.has(code))
      notes.warn('deps', code, 'la carte d’aujourd’hui n’a pas ce département, aucune commune n’y répond');
  }
  return distinct(codes);
}

function departmentsOf(region: TerritoryCode, map: Directory): TerritoryCode[] {
  return [...(map.related(region) ?? [])].filter((code) => code.startsWith('DEP-'));
}

/** The regions of those départements, and for each its own list. */
function regionsOf(
  departments: readonly TerritoryCode[],
  map: Directory,
): ReadonlyMap<TerritoryCode, readonly TerritoryCode[]> {
  const regions = departments.flatMap((code) => [...map.holders(code)].filter((holder) => holder.startsWith('REG-')));
  return new Map(distinct(regions).map((region) => [region, departmentsOf(region, map)]));
}

/** A whole region in the place of its départements. */
function folded(departments: readonly TerritoryCode[], map: Directory): TerritoryCode[] {
  const whole = [...regionsOf(departments, map)].filter(([, own]) => own.every((code) => departments.includes(code)));
  const covered = new Set(whole.flatMap(([, own]) => own));
  return [...whole.map(([region]) => region), ...departments.filter((code) => !covered.has(code))];
}

/** The only region that the words name; null when they name none or several. */
function regionNamed(words: string, map: Directory): TerritoryCode | null {
  const spoken = ` ${fold(words)} `;
  const squashed = words.toLowerCase().replace(/[^a-z]/g, '');
  const found = regionNames(map).filter(
    (region) => spoken.includes(` ${region.words} `) || (region.host.length > 10 && squashed.includes(region.host)),
  );
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

function isRegional({ name, funders }: AidRecord): boolean {
  return [name, ...funders].some((words) => /\b(?:region|conseil regional)\b/.test(fold(words)));
}

const over = (include: readonly TerritoryCode[], more: Partial<ReadTerritory> = {}): ReadTerritory => ({
  perimeter: { include, exclude: [] },
  criteria: [],
  uncoded: [],
  ...more,
});

/** The region that an aid names: by its title, funders or address, or by its text where the list holds the whole region. */
function regionOf(record: AidRecord, departments: readonly TerritoryCode[], map: Directory): TerritoryCode | null {
  const told = regionNamed([record.name, ...record.funders, record.page].join(' '), map);
  if (told !== null) return told;
  const whole = [...regionsOf(departments, map).values()].filter((own) =>
    own.every((one) => departments.includes(one)),
  );
  if (whole.length !== 1) return null;
  return regionNamed([record.aim, record.conditions, record.beneficiaries].join(' '), map);
}

/** The source's lists of départements are wrong in places: where the aid is a region's, the region is trusted. */
function readDepartments(record: AidRecord, listed: readonly string[], notes: RowNotes, map: Directory): ReadTerritory {
  const departments = departmentCodes(listed, notes, map);
  const region = regionOf(record, departments, map);
  const own = region === null ? [] : departmentsOf(region, map);
  const outside = departments.filter((code) => !own.includes(code));
  const inside = departments.filter((code) => own.includes(code));
  const names = (codes: readonly TerritoryCode[]): string => codes.map((code) => map.label(code)).join(', ');
  const regional = isRegional(record) || regionNamed(record.page, map) === region;
  if (region !== null && inside.length > 0 && outside.length > 0) {
    const kept = regional ? 'la région est retenue' : 'la liste est gardée';
    notes.warn('deps', names(outside), `hors de la région que l’aide nomme (${map.label(region)}) : ${kept}`);
    const uncoded = [`Périmètre à confirmer : la source cite aussi ${names(outside)}.`];
    return over(regional ? [region] : folded(departments, map), { uncoded });
  }
  if (region !== null && outside.length === 0 && inside.length < own.length && isRegional(record)) {
    const reason = `une partie seulement de la région que l’aide nomme (${map.label(region)}) : la région est retenue`;
    notes.warn('deps', names(inside), reason);
    return over([region], { uncoded: [`Périmètre à confirmer : la source ne cite que ${names(inside)}.`] });
  }
  const include = folded(departments, map);
  if (!LOCAL.test(fold([record.name, ...record.funders].join(' ; ')))) return over(include);
  notes.warn('deps', names(departments), 'l’aide est plus locale : à vérifier dans ces départements, refusée ailleurs');
  return over(include, { criteria: [{ kind: 'territory', include, soft: true }] });
}

/** Names are resolved whole or kept in words: nothing is guessed. */
function placeCode({ name, insee }: NamedPlace, map: Directory): TerritoryCode | null {
  if (EVERYWHERE.has(name.toUpperCase())) return 'FR';
  if (/^\d[\dAB]\d{3}$/.test(insee)) {
    const commune = map.currentCommune(insee);
    if (commune !== null) return `COM-${commune}`;
  }
  for (const kind of ['REG', 'DEP', 'EPCI', 'COM'] as const) {
    const found = map.named(name, [kind]);
    if (found.length === 1 && found[0]?.former === false) return found[0].code;
    if (found.length > 0) return null;
  }
  return null;
}

const BESIDE_UNKNOWN =
  'reconnu, mais à côté d’un territoire qui ne l’est pas : gardé comme texte, il reste à confirmer';

function readPlaces(places: readonly NamedPlace[], notes: RowNotes, map: Directory): ReadTerritory {
  const read = places.map((place) => ({ place, code: placeCode(place, map) }));
  const unknown = read.filter(({ code }) => code === null).map(({ place }) => place.name || place.insee);
  for (const name of unknown) notes.warn('territoires', name, 'ce territoire n’est pas reconnu, il reste à confirmer');
  if (unknown.length === 0) return over(distinct(read.flatMap(({ code }) => code ?? [])));
  // A place that is not known may be the firm's own: no known one may then refuse it.
  const known = read.filter(({ code }) => code !== null).map(({ place }) => place.name || place.insee);
  if (known.length > 0) notes.warn('territoires', known.join(', '), BESIDE_UNKNOWN);
  const cited = places.map(({ name, insee }) => name || insee);
  return over([], { uncoded: [`Territoires cités par la source : ${cited.join(', ')}.`] });
}

/** Where the aid applies, as far as the record is sure of it. */
export function readTerritory(record: AidRecord, notes: RowNotes, map: Directory): ReadTerritory {
  const { departments, places, reach } = record;
  const listed = departments ?? [];
  if (listed.some((code) => EVERYWHERE.has(code))) {
    if (reach !== 'territorial') return over(['FR']);
    notes.warn('deps', 'ALL', 'l’aide est dite territoriale, mais son territoire n’est pas donné');
    return over([], { uncoded: ['Aide territoriale : la source ne dit pas de quel territoire.'] });
  }
  if (listed.length > 0) return readDepartments(record, listed, notes, map);
  if (places.length > 0) return readPlaces(places, notes, map);
  if (reach === 'national' || reach === 'european') return over(['FR']);
  notes.warn('territoires', '', 'le territoire de l’aide manque, il reste à confirmer');
  return over([]);
}
