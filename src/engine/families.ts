import type { PlaceFact } from './facts';
import type { Planes } from './planes';
import type { AidScheme } from './scheme';

export type SchemeById = (id: string) => AidScheme | undefined;

/** Which schemes of a catalogue are one generic scheme and its variants by place, by slot of the planes. */
export interface Families {
  /** Number of the family, 0 for a scheme without kin. */
  readonly number: Uint32Array;
  /** Steps from the generic scheme: 0 for itself. */
  readonly depth: Uint8Array;
}

/** One of a family that the firm may have. */
export interface FamilyMember {
  readonly scheme: AidScheme;
  readonly depth: number;
  /** Not open yet. */
  readonly upcoming: boolean;
  readonly answersNeed: boolean;
  readonly score: number;
}

function isSamePlace({ territory: one }: AidScheme, { territory: other }: AidScheme): boolean {
  const codes = ({ include, exclude }: AidScheme['territory']): string =>
    [include, exclude].map((list) => [...list].sort().join()).join('|');
  return codes(one) === codes(other);
}

/** The scheme of which this one is the variant of a place; null for none: a part by theme has the place of the whole. */
function variantOf(scheme: AidScheme, schemeOf: SchemeById): AidScheme | null {
  const parent = scheme.parent === null ? undefined : schemeOf(scheme.parent);
  return parent === undefined || isSamePlace(scheme, parent) ? null : parent;
}

/** The schemes that this one is a variant of, step by step up to the generic one; none where the steps go round. */
export function genericsOf(scheme: AidScheme, schemeOf: SchemeById): readonly AidScheme[] {
  const line: AidScheme[] = [];
  for (let up = variantOf(scheme, schemeOf); up !== null; up = variantOf(up, schemeOf)) {
    if (line.includes(up)) return [];
    line.push(up);
  }
  return line;
}

/** The families of all schemes that the planes hold, as they stand now; `idOf` gives the id in force of one named. */
export function familiesOf(planes: Planes, idOf: (id: string) => string = (id) => id): Families {
  const number = new Uint32Array(planes.slotCount);
  const depth = new Uint8Array(planes.slotCount);
  const numbers = new Map<string, number>();
  const schemeOf: SchemeById = (id) => planes.schemeAt(planes.slotOf(idOf(id)) ?? -1);
  for (let slot = 0; slot < planes.slotCount; slot += 1) {
    const scheme = planes.schemeAt(slot);
    if (scheme === undefined || scheme.parent === null) continue;
    const line = genericsOf(scheme, schemeOf);
    const generic = line.at(-1);
    if (generic === undefined) continue;
    const known = numbers.get(generic.id) ?? numbers.size + 1;
    numbers.set(generic.id, known);
    number[slot] = known;
    depth[slot] = line.length;
    number[planes.slotOf(generic.id) ?? slot] = known;
  }
  return { number, depth };
}

/** Made for a place that certainly holds the site. */
function isForThisSite({ territory }: AidScheme, { within }: PlaceFact): boolean {
  return territory.include.some((code) => within.has(code)) && !territory.exclude.some((code) => within.has(code));
}

/** Least first: variants of the site's own place, the most particular one first, the generic one, variants of elsewhere. */
function distance({ scheme, depth }: FamilyMember, place: PlaceFact): number {
  if (depth === 0) return 0;
  return isForThisSite(scheme, place) ? -depth : 1;
}

/**
 * Members of one family, the one that stands for all of them first: open before upcoming, what answers the need before
 * what does not, then by nearness to the site, by score, ties by id.
 */
export function byPrecedence<T extends FamilyMember>(members: readonly T[], place: PlaceFact): readonly T[] {
  return [...members].sort(
    (one, other) =>
      Number(one.upcoming) - Number(other.upcoming) ||
      Number(other.answersNeed) - Number(one.answersNeed) ||
      distance(one, place) - distance(other, place) ||
      other.score - one.score ||
      (one.scheme.id < other.scheme.id ? -1 : 1),
  );
}
