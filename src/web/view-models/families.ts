import type { RecommendedScheme } from '../../matching';
import { address, type KeptFields } from '../forms/query';
import { figure } from './figures';

/** How a card tells the family of its aid. */
export interface FamilyView {
  /** The generic scheme, and its sheet. */
  readonly parent: { readonly name: string; readonly href: string } | null;
  /** The others that the card stands for, and where they are all shown. */
  readonly others: { readonly text: string; readonly href: string } | null;
}

/** One scheme whose family alone is shown. */
export interface ChosenFamily {
  readonly name: string;
  readonly sheet: string;
  /** The answers whole again. */
  readonly all: string;
}

/** How the sheet of an aid tells its family. */
export interface SheetFamily {
  readonly parent: FamilyView['parent'];
  /** How many aids are variants or parts of it, and where they are listed. */
  readonly variants: { readonly text: string; readonly href: string } | null;
}

type Kin = Pick<RecommendedScheme, 'schemeId' | 'parent' | 'variants' | 'foldedInto'>;

export function sheetAddress(id: string, firm: KeptFields): string {
  return address(`/aides/${encodeURIComponent(id)}`, firm);
}

function othersInWords(count: number, isGeneric: boolean): string {
  if (isGeneric) return count > 1 ? `${figure(count)} variantes locales` : '1 variante locale';
  return count > 1 ? `et ${figure(count)} autres du même dispositif` : 'et 1 autre du même dispositif';
}

/** Null for an aid without kin. @param firm the fields of the firm */
export function familyOf({ schemeId, parent, variants }: Kin, firm: KeptFields): FamilyView | null {
  if (parent === null && variants.length === 0) return null;
  return {
    parent: parent === null ? null : { name: parent.name, href: sheetAddress(parent.schemeId, firm) },
    others:
      variants.length === 0
        ? null
        : {
            text: othersInWords(variants.length, parent === null),
            href: address('/resultats', [...firm, ['dispositif', parent?.schemeId ?? schemeId]], 'aides'),
          },
  };
}

export function variantsLink(id: string, count: number): SheetFamily['variants'] {
  if (count === 0) return null;
  const text = count > 1 ? `${figure(count)} aides en font partie` : '1 aide en fait partie';
  return { text, href: address('/aides', [['dispositif', id]]) };
}

/** The family of an aid: itself, what is above it, and all that is a variant or a part of these. */
export function membersOf(id: string, results: readonly Kin[]): ReadonlySet<string> {
  const parents = new Map(results.map((one) => [one.schemeId, one.parent?.schemeId ?? null]));
  const lineOf = (from: string): string[] => {
    const line: string[] = [];
    for (let up: string | null = from; up !== null && !line.includes(up); up = parents.get(up) ?? null) line.push(up);
    return line;
  };
  const top = lineOf(id).at(-1) ?? id;
  return new Set(results.map(({ schemeId }) => schemeId).filter((one) => lineOf(one).includes(top)));
}

/** Ids of the aids to show: of those that stand for one another, the first in the list, whatever filters left. */
export function standingIn(list: readonly Kin[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const { schemeId, foldedInto } of list) {
    const family = foldedInto ?? schemeId;
    if (!first.has(family)) first.set(family, schemeId);
  }
  return new Set(first.values());
}

export function chosenFamily(
  { schemeId, name }: Pick<RecommendedScheme, 'schemeId' | 'name'>,
  firm: KeptFields,
): ChosenFamily {
  return { name, sheet: sheetAddress(schemeId, firm), all: address('/resultats', firm) };
}
