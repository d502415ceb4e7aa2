import type { TerritoryCode } from '../../src/engine';
import type { TerritoryDirectory } from '../../src/territories';
import { ofFunder } from './funders';
import { listed } from './words';

/** What stands before a name after `de`, by INSEE's code of the article of a name. */
const ARTICLES: readonly string[] = ['de ', "d'", 'du ', 'de la ', 'des ', "de l'"];

/** Territories that take a preposition of their own. */
const ALONE: Readonly<Record<TerritoryCode, string>> = {
  'DEP-75': 'à Paris',
  'DEP-971': 'en Guadeloupe',
  'DEP-972': 'en Martinique',
  'DEP-973': 'en Guyane',
  'DEP-974': 'à La Réunion',
  'DEP-975': 'à Saint-Pierre-et-Miquelon',
  'DEP-976': 'à Mayotte',
  'DEP-977': 'à Saint-Barthélemy',
  'DEP-978': 'à Saint-Martin',
  'DEP-986': 'à Wallis-et-Futuna',
  'DEP-987': 'en Polynésie française',
  'DEP-988': 'en Nouvelle-Calédonie',
  'REG-01': 'en Guadeloupe',
  'REG-02': 'en Martinique',
  'REG-03': 'en Guyane',
  'REG-04': 'à La Réunion',
  'REG-06': 'à Mayotte',
  'REG-94': 'en Corse',
};

const MOST_NAMED = 4;

/** Article code by département. */
export type NameArticles = ReadonlyMap<TerritoryCode, number>;

/** `, dans le département de l'Indre`; nothing for all France or a longer list than a sentence bears. */
export function placeWords(
  include: readonly TerritoryCode[],
  directory: TerritoryDirectory,
  articles: NameArticles,
): string {
  if (include.length > MOST_NAMED || include.includes('FR')) return '';
  const alone = include.flatMap((code) => ALONE[code] ?? []);
  const others = include.filter((code) => ALONE[code] === undefined);
  const of = (prefix: string): TerritoryCode[] => others.filter((code) => code.startsWith(prefix));
  const departments = of('DEP-').map((code) => {
    const name = directory.label(code).replace(/ \(\w+\)$/, '');
    return `${ARTICLES[articles.get(code) ?? 0] ?? 'de '}${name}`;
  });
  const regions = of('REG-').map((code) => directory.label(code));
  const communities = of('EPCI-').map((code) => ofFunder(directory.label(code)));
  const parts = [
    ...(regions.length === 0
      ? []
      : [regions.length === 1 ? `en région ${listed(regions)}` : `dans les régions ${listed(regions)}`]),
    ...(departments.length === 0
      ? []
      : [
          departments.length === 1
            ? `dans le département ${listed(departments)}`
            : `dans les départements ${listed(departments)}`,
        ]),
    ...alone,
    ...(communities.length === 0 ? [] : [`sur le territoire ${listed(communities)}`]),
  ];
  return parts.length === 0 ? '' : `, ${listed(parts)}`;
}
