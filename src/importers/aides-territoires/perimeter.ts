import { fold } from '../../common';
import type { Level, Perimeter, TerritoryCode } from '../../engine';
import type { TerritoryDirectory, TerritoryKind } from '../../territories';
import type { JsonRow } from '../json/json-row';

/** France outside Europe: regions, then collectivities. */
export const OVERSEAS: readonly TerritoryCode[] = [
  ...['REG-01', 'REG-02', 'REG-03', 'REG-04', 'REG-06'],
  ...['DEP-975', 'DEP-977', 'DEP-978', 'DEP-984', 'DEP-986', 'DEP-987', 'DEP-988', 'DEP-989'],
];

interface Scale {
  readonly kinds: readonly TerritoryKind[];
  /** Who would design an aid of that scale, where the funders' names do not tell. */
  readonly level: Level;
}

/** Scales of perimeters by their label, folded. */
const SCALES: Readonly<Record<string, Scale>> = {
  commune: { kinds: ['COM'], level: 'local' },
  epci: { kinds: ['EPCI', 'EPT'], level: 'local' },
  'ad hoc': { kinds: [], level: 'local' },
  'bassin hydrographique': { kinds: [], level: 'national' },
  departement: { kinds: ['DEP'], level: 'departmental' },
  region: { kinds: ['REG'], level: 'regional' },
  'outre mer': { kinds: ['REG', 'DEP'], level: 'national' },
  metropole: { kinds: [], level: 'national' },
  pays: { kinds: [], level: 'national' },
  continent: { kinds: [], level: 'european' },
};

/** Perimeters larger than a region, by scale and name, folded. */
const WIDE: Readonly<Record<string, Perimeter>> = {
  'continent europe': { include: ['EU'], exclude: [] },
  'continent union europeenne': { include: ['EU'], exclude: [] },
  'pays france': { include: ['FR'], exclude: [] },
  'metropole france metropolitaine': { include: ['FR'], exclude: OVERSEAS },
  'metropole metropole': { include: ['FR'], exclude: OVERSEAS },
  'metropole france hexagonale': { include: ['FR'], exclude: OVERSEAS },
  'outre mer outre mer': { include: OVERSEAS, exclude: [] },
};

export interface ReadPerimeter {
  readonly territory: Perimeter;
  readonly level: Level;
  /** The place in words, where no code says it. */
  readonly uncoded: readonly string[];
}

/** A name and a scale, never a code: resolved where one territory of today has that very name, else kept in words. */
export function readPerimeter(row: JsonRow, map: TerritoryDirectory): ReadPerimeter {
  const name = row.text('perimeter');
  const scaleName = row.text('perimeter_scale');
  const scale = SCALES[fold(scaleName)];
  const level = scale?.level ?? 'national';
  const known = WIDE[`${fold(scaleName)} ${fold(name)}`];
  if (known !== undefined) return { territory: known, level, uncoded: [] };
  const nowhere = { include: [], exclude: [] };
  if (name === '') {
    row.warn('perimeter', 'le territoire de l’aide manque, il reste à confirmer');
    return { territory: nowhere, level, uncoded: [] };
  }
  const code = codeOf(row, name, scale, map);
  if (code !== null) return { territory: { include: [code], exclude: [] }, level, uncoded: [] };
  const inWords = scaleName === '' ? name : `${name} (${scaleName})`;
  return { territory: nowhere, level, uncoded: [`Territoire de l’aide : ${inWords}`] };
}

function codeOf(row: JsonRow, name: string, scale: Scale | undefined, map: TerritoryDirectory): TerritoryCode | null {
  const kept = 'gardé en toutes lettres, à vérifier';
  if (scale === undefined) {
    row.warn('perimeter_scale', `échelle inconnue, le territoire est ${kept}`);
    return null;
  }
  const found = map.named(name, scale.kinds);
  // An overseas region is a département too: the same place.
  const codes = found.some(({ code }) => code.startsWith('REG-'))
    ? found.filter(({ code }) => code.startsWith('REG-'))
    : found;
  const [first, second] = codes;
  if (first !== undefined && second === undefined && !first.former) return first.code;
  if (second !== undefined) row.warn('perimeter', `${String(codes.length)} territoires ont ce nom, ${kept}`);
  else if (first !== undefined) row.warn('perimeter', `ce nom n’est plus celui d’une commune, ${kept}`);
  else row.warn('perimeter', `aucun territoire de la carte n’a ce nom, ${kept}`);
  return null;
}
