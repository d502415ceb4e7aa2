import type { Commune } from './atlas.types';
import type { Gazetteer, TownName } from './gazetteer';
import { namesInWords, refuse } from './site-errors';
import type { SiteAnswer, SiteField } from './site.types';
import { communesOfNames, foldCity, isCedex, matchTown, type TownMatch } from './town-match';

interface TownQuery {
  readonly postcode: string;
  readonly city: string;
  readonly department: string;
  readonly region: string;
}

export type TownAnswer =
  | { readonly commune: Commune; readonly notices: readonly string[] }
  | { readonly refusal: SiteAnswer & { readonly ok: false } };

/** Digits of a postcode that name the département, roughly: Corsica shares 20. */
const departmentDigits = (postcode: string): string => postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2);

const inSameDepartment = (postcode: string, name: TownName): boolean =>
  name.postcodes.some((known) => departmentDigits(known) === departmentDigits(postcode));

function noticesOf(city: string, match: TownMatch, commune: Commune): string[] {
  const understood = `${commune.name} (${commune.code})`;
  if (match.kind === 'name') return [];
  if (match.kind === 'former-name') {
    return [`${match.names[0]?.name ?? city} fait aujourd’hui partie de ${understood}.`];
  }
  return [`Ville « ${city.slice(0, 80)} » : comprise comme ${understood}.`];
}

function only(city: string, match: TownMatch, field: SiteField): TownAnswer {
  const communes = communesOfNames(match.names);
  const [commune] = communes;
  if (commune !== undefined && communes.length === 1) return { commune, notices: noticesOf(city, match, commune) };
  const why = `plusieurs communes sont possibles : ${namesInWords(communes)}`;
  return { refusal: refuse('ambiguous-place', field, city, why, communes) };
}

function inPostcode(asked: TownQuery, names: readonly TownName[]): TownAnswer {
  const { postcode, city } = asked;
  if (city === '') {
    const communes = communesOfNames(names);
    const [commune] = communes;
    if (commune !== undefined && communes.length === 1) return { commune, notices: [] };
    const why = `plusieurs communes le partagent : ${namesInWords(communes)}`;
    return { refusal: refuse('ambiguous-place', 'postcode', postcode, why, communes) };
  }
  const match = matchTown(city, names);
  if (match !== null) return only(city, match, 'city');
  const communes = communesOfNames(names);
  const why = `aucune commune de ce nom au code postal ${postcode}, qui dessert ${namesInWords(communes)}`;
  return { refusal: refuse('unknown-place', 'city', city, why, communes) };
}

function byNameAlone(city: string, names: readonly TownName[], suggest: () => readonly Commune[]): TownAnswer {
  const current = names.filter(({ former }) => !former);
  if (current.length > 0) {
    // A homonym that is a former commune is possible too: all are candidates.
    return only(city, { kind: 'name', names }, 'city');
  }
  if (names.length > 0) return only(city, { kind: 'former-name', names }, 'city');
  const suggestions = suggest();
  const hint = suggestions.length === 0 ? '' : ` ; noms proches : ${namesInWords(suggestions)}`;
  return { refusal: refuse('unknown-place', 'city', city, `aucune commune de ce nom${hint}`, suggestions) };
}

/** Finds the commune of a postcode, a town, or both. */
export function resolveTown(
  asked: TownQuery,
  gazetteer: Gazetteer,
  suggest: (city: string) => readonly Commune[],
): TownAnswer {
  const { postcode, city } = asked;
  const inDivision = ({ commune }: TownName): boolean =>
    (asked.department === '' || commune.department === asked.department) &&
    (asked.region === '' || commune.region === asked.region);
  const named = gazetteer.byName.get(foldCity(city)) ?? [];
  if (postcode === '') {
    const inside = named.filter(inDivision);
    return byNameAlone(city, inside.length > 0 ? inside : named, () => suggest(city));
  }
  const there = gazetteer.byPostcode.get(postcode);
  if (there !== undefined) {
    const inside = there.filter(inDivision);
    return inPostcode(asked, inside.length > 0 ? inside : there);
  }
  if (isCedex(city))
    return byNameAlone(
      city,
      named.filter((name) => inSameDepartment(postcode, name)),
      () => suggest(city),
    );
  return { refusal: refuse('unknown-place', 'postcode', postcode, 'aucune commune n’a ce code postal') };
}
