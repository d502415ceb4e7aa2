import type { Perimeter, TerritoryCode } from '../../engine';

/** What the map tells of territories that the official geographical code does not name. */
export interface MemberMap {
  /** EPCI, EPT or communes that make up a Territoire d'industrie; null for another code. */
  membersOf(code: TerritoryCode): readonly TerritoryCode[] | null;
  /** INSEE codes of the communes of a territory. */
  communesOf(code: TerritoryCode): readonly string[];
}

/** France in the official geographical code, overseas included. */
export const FRANCE = 'PAYS-99100';
const OFFICIAL = /^[A-Z]+-[\dAB]+$/;

function officialCodes(code: TerritoryCode, map: MemberMap): readonly string[] {
  if (code === 'FR' || code === 'EU') return [FRANCE];
  const members = map.membersOf(code);
  if (members !== null) return members.flatMap((member) => officialCodes(member, map));
  if (code.startsWith('EPT-')) return map.communesOf(code).map((commune) => `COM-${commune}`);
  return OFFICIAL.test(code) ? [code] : [];
}

function each(codes: readonly TerritoryCode[], map: MemberMap): string[] {
  return [...new Set(codes.flatMap((code) => officialCodes(code, map)))];
}

/**
 * A perimeter in the codes of the official geographical code: Union and France are the country, a Territoire
 * d'industrie its intercommunalities and communes. A perimeter that no source told is the whole country: to be told in
 * words beside it, for a right may not be lost where nobody knows.
 */
export function officialPerimeter({ include, exclude }: Perimeter, map: MemberMap): Perimeter {
  const admitted = each(include, map);
  return { include: admitted.length > 0 ? admitted : [FRANCE], exclude: each(exclude, map) };
}

/** Whether a source told where the aid applies, in codes that can be written. */
export function isPerimeterTold({ include }: Perimeter, map: MemberMap): boolean {
  return each(include, map).length > 0;
}
