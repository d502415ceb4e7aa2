import { SIZE_CATEGORIES, formatNumber, type AidScheme, type Criterion, type NafPath } from '../../engine';
import type { Remark } from './finding';
import { jointBounds } from './joint-bounds';
import type { KnownWorld } from './known-world';

type Of<K extends Criterion['kind']> = Extract<Criterion, { readonly kind: K }>;

function ofKind<K extends Criterion['kind']>({ criteria }: AidScheme, kind: K): Of<K>[] {
  return criteria.filter((criterion): criterion is Of<K> => criterion.kind === kind);
}

function nobody(field: string, value: string | number | null, said: string): Remark {
  return { kind: 'nobody', field, value, message: `${field} : personne ne peut obtenir cette aide, ${said}` };
}

/** Conditions that no firm can meet together. */
export function nobodyRemarks(scheme: AidScheme, world: KnownWorld): Remark[] {
  return [
    ...placeRemarks(scheme, world),
    ...sectorRemarks(scheme, world),
    ...sizeRemarks(scheme, world),
    ...stageRemarks(scheme),
    ...questionRemarks(scheme),
  ];
}

interface Area {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** The communes that an area holds; null where today's map does not hold all of it. */
function communesOf({ include = [], exclude = [] }: Area, world: KnownWorld): Set<string> | null {
  const parts = (include.length === 0 ? ['FR'] : include).map((code) => world.communesOf(code));
  if (parts.some((communes) => communes.length === 0)) return null;
  const found = new Set(parts.flat());
  for (const code of exclude) for (const commune of world.communesOf(code)) found.delete(commune);
  return found;
}

function placeRemarks(scheme: AidScheme, world: KnownWorld): Remark[] {
  const criteria = ofKind(scheme, 'territory');
  if (scheme.territory.exclude.length === 0 && criteria.length === 0) return [];
  const areas = [scheme.territory, ...criteria].map((area) => communesOf(area, world));
  const known = areas.filter((area) => area !== null);
  if (known.length < areas.length) return [];
  const [first = new Set<string>(), ...others] = known;
  const held = [...first].some((commune) => others.every((area) => area.has(commune)));
  const places = scheme.territory.include.join(', ');
  return held ? [] : [nobody('territory', places, 'ses territoires ne laissent aucune commune')];
}

function fits({ include = [], exclude = [] }: Of<'sector'>, path: NafPath): boolean {
  if (exclude.some((code) => path.includes(code))) return false;
  return include.length === 0 || include.some((code) => path.includes(code));
}

function sectorRemarks(scheme: AidScheme, { activities, codes }: KnownWorld): Remark[] {
  const criteria = ofKind(scheme, 'sector');
  const named = criteria.flatMap(({ include = [] }) => include);
  if (criteria.length === 0 || named.some((code) => !codes.naf.has(code))) return [];
  if (activities.some((path) => criteria.every((criterion) => fits(criterion, path)))) return [];
  return [nobody('criteria', named.join(', '), 'ses conditions d’activité n’en laissent aucune')];
}

function sizeRemarks(scheme: AidScheme, { headcountBelow }: KnownWorld): Remark[] {
  const criteria = ofKind(scheme, 'size');
  if (criteria.length === 0) return [];
  const admitted = SIZE_CATEGORIES.filter((category) =>
    criteria.every((one) => one.in.includes(category) || (category === 'small-mid-cap' && one.in.includes('mid-cap'))),
  );
  if (admitted.length === 0) return [nobody('criteria', null, 'ses conditions de taille n’en laissent aucune')];
  const staff = jointBounds(scheme).get('headcount')?.min ?? 0;
  const below = Math.max(
    ...admitted.map((category) =>
      category === 'micro' || category === 'small' || category === 'medium' ? headcountBelow[category] : Infinity,
    ),
  );
  if (staff < below) return [];
  const said = `au moins ${formatNumber(staff)} salariés, mais une taille qui en demande moins de ${formatNumber(below)}`;
  return [nobody('criteria', staff, said)];
}

function stageRemarks(scheme: AidScheme): Remark[] {
  const [first, ...others] = ofKind(scheme, 'stage');
  if (first === undefined || first.in.some((stage) => others.every((one) => one.in.includes(stage)))) return [];
  return [nobody('criteria', null, 'ses conditions de stade n’en laissent aucun')];
}

function questionRemarks(scheme: AidScheme): Remark[] {
  const expected = new Map<string, string>();
  return ofKind(scheme, 'question').flatMap(({ id, expect = 'yes' }) => {
    const before = expected.get(id) ?? expect;
    expected.set(id, before);
    return before === expect ? [] : [nobody('criteria', id, `la question « ${id} » attend à la fois oui et non`)];
  });
}
