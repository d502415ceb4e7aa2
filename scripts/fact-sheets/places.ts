import { UNNAMED_FUNDER, type TerritoryCode } from '../../src/engine';
import type { TerritoryDirectory } from '../../src/territories';
import { BASINS, basinOf } from './basins';
import { Communities, isCalledCommunity, type Community } from './communities';
import type { FactRow } from './facts';
import { funderNames, ofFunder } from './funders';

/** Where an aid applies: the perimeter, what inside it is only indicative, and what is left to confirm. */
export interface Place {
  readonly include: readonly TerritoryCode[];
  readonly soft: readonly TerritoryCode[];
  readonly uncoded: readonly string[];
}

const OVERSEAS: readonly TerritoryCode[] = ['DEP-971', 'DEP-972', 'DEP-973', 'DEP-974', 'DEP-976'];
/** The table's own codes of two collectivities that are départements of our map. */
const COLLECTIVITIES: Readonly<Record<string, string>> = { '97150': '978', '97133': '977' };
/** Known to stand by mistake in the lists of Occitanie. */
const STRAY_IN_OCCITANIE = ['DEP-02', 'DEP-60', 'DEP-80'];
/** Two of the five stand for the whole of Hauts-de-France. */
const NORTH = 'DEP-59 DEP-62';
/** Areas of former regions, by the name that keeps them. */
const FORMER_REGIONS: readonly (readonly [RegExp, readonly TerritoryCode[]])[] = [
  [/(?<!Bourgogne-)Franche-Comté/, ['DEP-25', 'DEP-39', 'DEP-70', 'DEP-90']],
  [/(?<!Nouvelle-)Aquitaine/, ['DEP-24', 'DEP-33', 'DEP-40', 'DEP-47', 'DEP-64']],
];
/** Funders that are the territory itself. */
const WHOLE_TERRITORIES: readonly (readonly [RegExp, TerritoryCode])[] = [
  [/^Ville de Paris$/, 'DEP-75'],
  [/^Polynésie française$/, 'DEP-987'],
  [/^Nouvelle-Calédonie$/, 'DEP-988'],
  [/^Collectivité de Saint-Pierre-et-Miquelon$/, 'DEP-975'],
];

const FUNDER_ONLY = 'La source nomme le financeur sans dire le territoire : à confirmer auprès de lui.';
const LOCAL_GROUP = "Le projet se situe sur le territoire du groupe d'action locale (GAL) : à confirmer auprès de lui.";

const everywhere = (include: readonly TerritoryCode[]): Place => ({ include, soft: [], uncoded: [] });

export class Places {
  private readonly communities: Communities;
  private readonly divisions: readonly { readonly code: TerritoryCode; readonly name: string }[];

  /** `read`: by row, the territory that its own words name, where its lists say another or nothing so near. */
  constructor(
    private readonly directory: TerritoryDirectory,
    private readonly read: ReadonlyMap<string, readonly TerritoryCode[]>,
  ) {
    this.communities = new Communities(directory);
    this.divisions = directory
      .placeNames(Number.POSITIVE_INFINITY)
      .filter(({ code }) => code.startsWith('DEP-') || code.startsWith('REG-'));
  }

  /** Throws where nothing says where the aid applies: such a row is left out with a reason. */
  of(row: FactRow): Place {
    const place = this.placeOf(row);
    if (place.include.length === 0) throw new Error(`row ${row.id}: no place`);
    const unknown = place.include.filter((code) => !this.directory.has(code));
    if (unknown.length > 0) throw new Error(`row ${row.id}: unknown territory ${unknown.join(', ')}`);
    return place;
  }

  private placeOf(row: FactRow): Place {
    const basin = basinOf(row.funders);
    if (basin !== null) {
      const codes = BASINS[basin] ?? [];
      const part = `Le site est dans le bassin ${basin}, qui ne couvre qu'une partie de certains départements.`;
      return { include: codes, soft: codes, uncoded: [part] };
    }
    const provincial = row.funders.some((funder) => funder.startsWith('Province '));
    if (row.level === 'local' || provincial) return this.local(row);
    if (row.level === 'departmental') return everywhere(this.departmental(row));
    if (row.region !== null) return everywhere(this.regional(row, row.region));
    return everywhere(this.wide(row));
  }

  /** National and European aids, and regional ones that no region bears alone. */
  private wide(row: FactRow): TerritoryCode[] {
    const listed = this.departments(row);
    const overseas = row.zones.some((zone) => /^outre-mer$/i.test(zone)) ? OVERSEAS : [];
    if (listed.length + overseas.length === 0) return row.level === 'regional' ? [] : ['FR'];
    return this.gathered([...new Set([...overseas, ...listed])].sort());
  }

  private regional(row: FactRow, region: string): TerritoryCode[] {
    const code = `REG-${region}`;
    const listed = this.listedIn(row, region);
    const name = this.directory.label(code);
    const words = [row.name, ...row.funders].join(' ');
    const former = FORMER_REGIONS.find(([shape]) => row.funders.some((funder) => shape.test(funder)));
    if (former !== undefined) return [...former[1]];
    const regionPays = row.funders.some((funder) => /^(?:Région |FEDER|FTJ)/.test(funder));
    const whole = regionPays || words.includes(name) || listed.length === 0 || listed.join(' ') === NORTH;
    return whole || listed.length === this.departmentsOf(code).length ? [code] : listed;
  }

  private departmental(row: FactRow): TerritoryCode[] {
    const named = row.funders.flatMap((funder) => this.departmentNamed(funder));
    if (named.length > 0) return named;
    const listed = this.listedIn(row, row.region);
    return listed.length > 0 ? listed : row.region === null ? [] : [`REG-${row.region}`];
  }

  private local(row: FactRow): Place {
    const whole = WHOLE_TERRITORIES.find(([shape]) => row.funders.some((funder) => shape.test(funder)));
    if (whole !== undefined) return everywhere([whole[1]]);
    const read = this.read.get(row.id) ?? [];
    if (read.some((code) => code.startsWith('EPCI-'))) return everywhere(read);
    const communities = row.family === null ? this.communitiesOf(row) : [];
    if (communities.length > 0) {
      const departments = [...new Set(communities.flatMap((community) => community.departments))].sort();
      return { include: departments, soft: communities.map(({ code }) => code), uncoded: [FUNDER_ONLY] };
    }
    const listed = read.length > 0 ? read : this.listedIn(row, row.region);
    const area = listed.length > 0 || row.region === null ? listed : [`REG-${row.region}`];
    return { include: area, soft: area, uncoded: [row.family === 'LEADER' ? LOCAL_GROUP : toConfirm(row, area)] };
  }

  /** The groups of communes that the funders are: in the listed départements, else in the region; none if one is lost. */
  private communitiesOf(row: FactRow): Community[] {
    const listed = this.listedIn(row, row.region);
    const regions = [
      ...(row.region === null ? [] : [`REG-${row.region}`]),
      ...row.funders.flatMap((funder) => this.regionNamed(funder)),
    ];
    const found = row.funders.map((funder) => ({
      community: this.communities.named(funder, [listed, regions]),
      expected: isCalledCommunity(funder),
    }));
    if (found.some(({ community, expected }) => community === null && expected)) return [];
    return [...new Set(found.flatMap(({ community }) => community ?? []))];
  }

  private departments({ departments }: FactRow): TerritoryCode[] {
    return departments === 'ALL' ? [] : departments.map((code) => `DEP-${COLLECTIVITIES[code] ?? code}`).sort();
  }

  /** Of the listed départements, those of the region: the list is wrong in places, the region is not. */
  private listedIn(row: FactRow, region: string | null): TerritoryCode[] {
    const listed = this.departments(row);
    if (region === null) return listed;
    const own = new Set(this.departmentsOf(`REG-${region}`));
    return listed.filter((code) => own.has(code));
  }

  private departmentsOf(region: TerritoryCode): TerritoryCode[] {
    return [...(this.directory.related(region) ?? [])].filter((code) => code.startsWith('DEP-')).sort();
  }

  /** Whole regions by their code, the strays of Occitanie's lists left off. */
  private gathered(listed: readonly TerritoryCode[]): TerritoryCode[] {
    let rest = [...listed];
    const regions: TerritoryCode[] = [];
    for (const { code } of this.divisions) {
      const own = code.startsWith('REG-') ? this.departmentsOf(code) : [];
      if (own.length < 2 || !own.every((each) => rest.includes(each))) continue;
      regions.push(code);
      rest = rest.filter((each) => !own.includes(each) && !(code === 'REG-76' && STRAY_IN_OCCITANIE.includes(each)));
    }
    return [...regions.sort(), ...rest];
  }

  private departmentNamed(funder: string): TerritoryCode[] {
    const name = /^Département (?:du |des |de la |de l['’]|de )?(.+)$/.exec(funder)?.[1];
    if (name === undefined) return [];
    return this.codesNamed('DEP-', name);
  }

  private regionNamed(funder: string): TerritoryCode[] {
    return funder.startsWith('Région ') ? this.codesNamed('REG-', funder.slice('Région '.length)) : [];
  }

  private codesNamed(prefix: string, name: string): TerritoryCode[] {
    return this.divisions
      .filter((place) => place.code.startsWith(prefix) && place.name === name)
      .map(({ code }) => code);
  }
}

function toConfirm(row: FactRow, area: readonly TerritoryCode[]): string {
  const [first = ''] = funderNames(row);
  const whom = first === UNNAMED_FUNDER ? 'du financeur' : ofFunder(first);
  const what = area.some((code) => code.startsWith('REG-'))
    ? 'la région'
    : area.length > 1
      ? 'les départements'
      : 'le département';
  return `La source donne ${what} sans dire le territoire exact : à confirmer auprès ${whom}.`;
}
