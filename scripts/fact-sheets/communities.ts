import { fold } from '../../src/common';
import type { TerritoryCode } from '../../src/engine';
import type { TerritoryDirectory } from '../../src/territories';

/** Words that say what a group of communes is, not which one. */
const KINDS = new Set(
  'communaute communautes communes commune agglomeration agglo urbaine metropole cc ca cu com et'.split(' '),
);
const SMALL_WORDS = new Set('de du des d la le les l en au aux'.split(' '));

/** Not groups of communes, whatever place their names hold. */
const OTHER_BODIES =
  /^(?:Initi|Réseau |France Active|LEADER|FEADER|GAL|PETR|CCI|CMA|Carsat|Région|Département|Fonds|Parc|Syndicat|Ville|Action)|Initiative/;

/** Says of itself that it is a group of communes. */
const CALLED_COMMUNITY = /^(?:C[CAU] |Communauté|Métropole|Agglo)|(?:Communauté|Métropole|[Aa]gglo\w*)$/;

export function isCalledCommunity(funder: string): boolean {
  return CALLED_COMMUNITY.test(funder) && !OTHER_BODIES.test(funder);
}

/** `CC du Val de Bouzanne` and `Communauté de communes du Val de Bouzanne` have the same key: `val bouzanne`. */
export function placeKey(name: string): string {
  return fold(name)
    .split(' ')
    .filter((word) => word !== '' && !KINDS.has(word) && !SMALL_WORDS.has(word))
    .map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word))
    .join(' ');
}

/** With and without what stands in brackets. */
function keysOf(name: string): string[] {
  const keys = [placeKey(name.replace(/\s*\([^)]*\)/g, '')), placeKey(name)];
  return [...new Set(keys)].filter((key) => key !== '');
}

export interface Community {
  readonly code: TerritoryCode;
  readonly departments: readonly TerritoryCode[];
  readonly regions: readonly TerritoryCode[];
}

/** Groups of communes of today's map, found by the whole of their name within an area. */
export class Communities {
  private readonly byKey = new Map<string, Community[]>();

  constructor(directory: TerritoryDirectory) {
    for (const { code, name } of directory.placeNames(Number.POSITIVE_INFINITY)) {
      if (!/^EP(?:CI|T)-/.test(code)) continue;
      const related = [...(directory.related(code) ?? [])];
      const community: Community = {
        code,
        departments: related.filter((each) => each.startsWith('DEP-')).sort(),
        regions: related.filter((each) => each.startsWith('REG-')),
      };
      for (const key of keysOf(name)) this.byKey.set(key, [...(this.byKey.get(key) ?? []), community]);
    }
  }

  /** The one group of communes that the funder is, in the first of these areas that holds one of that name. */
  named(funder: string, areas: readonly (readonly TerritoryCode[])[]): Community | null {
    if (OTHER_BODIES.test(funder)) return null;
    const alike = keysOf(funder).flatMap((key) => this.byKey.get(key) ?? []);
    for (const area of areas) {
      const found = alike.filter(({ departments, regions }) =>
        [...departments, ...regions].some((code) => area.includes(code)),
      );
      if (found.length > 0) return new Set(found).size === 1 ? (found[0] ?? null) : null;
    }
    return null;
  }
}
