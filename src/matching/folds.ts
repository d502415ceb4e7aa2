import type { CatalogueSnapshot } from '../catalogue';
import { byPrecedence, familiesOf, type AidScheme, type Families, type PlaceFact } from '../engine';
import type { RecommendedScheme } from './recommendation';
import type { Scored } from './scored';

/** What a scheme is to others of its family. */
export type Kin = Pick<RecommendedScheme, 'parent' | 'variants' | 'foldedInto'>;

export const NO_KIN: Kin = { parent: null, variants: [], foldedInto: null };

type FamilyPlace = Omit<Kin, 'parent'>;

const ALONE: FamilyPlace = { foldedInto: null, variants: [] };

const known = new WeakMap<CatalogueSnapshot, Families>();

/** The families of the catalogue, found when they are first asked. */
export function familiesIn(snapshot: CatalogueSnapshot): Families {
  const found = known.get(snapshot) ?? familiesOf(snapshot.planes, (id) => idInForce(id, snapshot));
  known.set(snapshot, found);
  return found;
}

/** A merged sheet goes by the id of the one that stands for it. */
function idInForce(id: string, { merged }: CatalogueSnapshot): string {
  return merged.get(id)?.into ?? id;
}

/** The generic scheme of one, as the catalogue holds it. */
export function parentOf({ parent }: AidScheme, snapshot: CatalogueSnapshot): Kin['parent'] {
  const held = parent === null ? undefined : snapshot.entries.get(idInForce(parent, snapshot))?.scheme;
  return held === undefined ? null : { schemeId: held.id, name: held.name };
}

/** Of each family, one scheme is shown: the others that the firm may have are folded into it. */
export class Folds {
  private readonly places = new Map<number, FamilyPlace>();
  private readonly members = new Map<number, (Scored & { readonly depth: number; readonly answersNeed: boolean })[]>();

  constructor(private readonly families: Families) {}

  /** Whether the scheme at a slot has kin in the catalogue. */
  hasKin(slot: number): boolean {
    return (this.families.number[slot] ?? 0) > 0;
  }

  /** Takes a scheme with kin that the firm may have. */
  add(one: Scored, answersNeed: boolean): void {
    const number = this.families.number[one.slot] ?? 0;
    const member = { ...one, answersNeed, depth: this.families.depth[one.slot] ?? 0 };
    const members = this.members.get(number);
    if (members === undefined) this.members.set(number, [member]);
    else members.push(member);
  }

  /** Chooses who is shown, once all are there. */
  settle(place: PlaceFact): void {
    for (const members of this.members.values()) {
      const [first, ...others] = byPrecedence(members, place);
      if (first === undefined || others.length === 0) continue;
      const { id } = first.scheme;
      this.places.set(first.slot, { foldedInto: null, variants: others.map(({ scheme }) => scheme.id) });
      for (const { slot } of others) this.places.set(slot, { foldedInto: id, variants: [] });
    }
  }

  placeOf(slot: number): FamilyPlace {
    return this.places.get(slot) ?? ALONE;
  }

  /** Shown for by another of its family. */
  isFolded(slot: number): boolean {
    return this.places.size > 0 && this.placeOf(slot).foldedInto !== null;
  }
}
