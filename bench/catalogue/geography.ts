import type { PlaceFact, TerritoryCode } from '../../src/engine';

interface Commune {
  readonly code: string;
  readonly type: string;
  readonly departement?: string;
  readonly region?: string;
}
interface Group {
  readonly code: string;
  readonly membres: readonly { readonly code: string }[];
}

/** A town and the territories that hold it. */
export interface Town {
  readonly commune: TerritoryCode;
  readonly epci: TerritoryCode | null;
  readonly department: TerritoryCode;
  readonly region: TerritoryCode;
}

/** France as the official geographic code draws it. */
export interface Geography {
  readonly towns: readonly Town[];
  readonly regions: readonly TerritoryCode[];
  readonly departments: readonly TerritoryCode[];
  readonly epcis: readonly TerritoryCode[];
}

const data = '@etalab/decoupage-administratif/data';

async function read<T>(name: string): Promise<T> {
  return ((await import(`${data}/${name}.json`)) as { default: T }).default;
}

export async function loadGeography(): Promise<Geography> {
  const communes = await read<Commune[]>('communes');
  const groups = await read<Group[]>('epci');
  const epciOf = new Map(groups.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)));
  const towns = communes.flatMap(({ code, type, departement, region }): Town[] => {
    if (type !== 'commune-actuelle' || departement === undefined || region === undefined) return [];
    const epci = epciOf.get(code);
    return [
      {
        commune: `COM-${code}`,
        epci: epci === undefined ? null : `EPCI-${epci}`,
        department: `DEP-${departement}`,
        region: `REG-${region}`,
      },
    ];
  });
  return {
    towns,
    regions: [...new Set(towns.map(({ region }) => region))],
    departments: [...new Set(towns.map(({ department }) => department))],
    epcis: [...new Set(towns.flatMap(({ epci }) => epci ?? []))],
  };
}

export type PlaceDetail = 'town' | 'department' | 'region' | 'nothing';

/** What is known of a site's place; as in the service, all firms of a region or department share what may hold them. */
export class Places {
  private readonly maybe = new Map<TerritoryCode, ReadonlySet<TerritoryCode>>();

  constructor(private readonly geography: Geography) {}

  get towns(): readonly Town[] {
    return this.geography.towns;
  }

  placeOf(town: Town, detail: PlaceDetail): PlaceFact {
    const { commune, epci, department, region } = town;
    const wide = ['EU', 'FR', region];
    if (detail === 'nothing') return { within: new Set(), maybeWithin: 'anything', site: null, lacks: ['site'] };
    if (detail === 'region') return this.partial(wide, region);
    if (detail === 'department') return this.partial([...wide, department], department);
    const within = new Set([...wide, department, ...(epci === null ? [] : [epci]), commune]);
    return { within, maybeWithin: new Set(), site: commune, lacks: [] };
  }

  private partial(within: readonly TerritoryCode[], site: TerritoryCode): PlaceFact {
    const held = new Set(within);
    return { within: held, maybeWithin: this.maybeIn(site, held), site, lacks: ['site'] };
  }

  private maybeIn(site: TerritoryCode, held: ReadonlySet<TerritoryCode>): ReadonlySet<TerritoryCode> {
    const known = this.maybe.get(site);
    if (known !== undefined) return known;
    const inside = this.geography.towns.filter(({ department, region }) => department === site || region === site);
    const codes = inside.flatMap(({ commune, epci, department }) => [commune, department, ...(epci ? [epci] : [])]);
    const maybe = new Set(codes.filter((code) => !held.has(code)));
    this.maybe.set(site, maybe);
    return maybe;
  }
}
