import type { Perimeter, TerritoryCode } from '../../engine';
import type { FeedContext } from '../feed/feed';
import { distinct } from '../feed/row-notes';
import type { Column } from './columns';
import { withoutRefused } from './inclusion';
import type { Row } from './row';

type Around = Pick<FeedContext, 'codes' | 'territories'>;

/** France in the official geographical code, overseas included. */
const FRANCE = 'PAYS-99100';
/** Corsica before 1976, whose département and communes then had figures alone. */
const CORSICA: Readonly<Record<string, readonly TerritoryCode[]>> = { 'DEP-20': ['DEP-2A', 'DEP-2B'] };
const CODE = /^[A-Z]+[0-9]?-[0-9A-Z]+$/;

const NO_SUCH_PLACE = 'la carte d’aujourd’hui n’a pas ce territoire, aucune commune n’y répond';
const BESIDE_NO_CODE =
  'lus, mais à côté d’un code illisible : gardés comme texte, le territoire de l’aide reste à confirmer';
const NO_CODE = 'ce n’est pas un code de territoire (REG-84, DEP-63, COM-63430…), gardé comme texte';

interface ReadCodes {
  readonly codes: readonly TerritoryCode[];
  /** What is no code, or a part of a commune only: kept in words. */
  readonly inWords: readonly string[];
  /** Nothing of the list was without code. */
  readonly isWhole: boolean;
}

/** `DEP 63`, `DEP:63` and `DEP63` are `DEP-63`; pipes are the rule, commas, semicolons and spaces are forgiven. */
function writtenCodes(row: Row, column: Column): string[] {
  const text = row.text(column).toUpperCase();
  const joined = text.replace(/\b(PAYS|REG|DEP|COM|EPCI|EPT)\s*[_:–]?\s*(?=\d)/g, '$1-');
  return distinct(joined.split(/[|,;\s]/));
}

/** Today's codes for one; a Corsican code of before 1976 is the one that has its figures. */
function todayCodes(code: string, { codes }: Around): readonly TerritoryCode[] {
  if (code === FRANCE) return ['FR'];
  const figures = /^COM-20(\d{3})$/.exec(code)?.[1];
  const corsican =
    figures === undefined ? [] : [`COM-2A${figures}`, `COM-2B${figures}`].filter((one) => codes.territory.has(one));
  return CORSICA[code] ?? (corsican.length === 1 ? corsican : [code]);
}

/** An unknown code stays: it matches no commune, the other codes go on deciding. */
function codesOf(row: Row, column: Column, around: Around): ReadCodes {
  const { territories } = around;
  const read: TerritoryCode[] = [];
  const inWords: string[] = [];
  let isWhole = true;
  for (const code of writtenCodes(row, column).flatMap((written) => todayCodes(written, around))) {
    const today = territories.today(code);
    if (!around.codes.territory.has(code)) {
      const isCode = CODE.test(code);
      row.warn(column, isCode ? NO_SUCH_PLACE : NO_CODE, code);
      (isCode ? read : inWords).push(code);
      isWhole &&= isCode;
    } else if (today !== code) {
      const whole = territories.label(today);
      row.warn(column, `ancienne commune ou arrondissement, aujourd’hui une partie de ${whole}`, code);
      inWords.push(`${code} (une partie de ${whole})`);
      if (column === 'eligibilite_geographique') read.push(today);
    } else read.push(code);
  }
  return { codes: distinct(read), inWords, isWhole };
}

/** Where the aid applies; what codes do not say stays to be checked, and refuses nobody. */
export function readPerimeter(row: Row, around: Around): { territory: Perimeter; uncoded: readonly string[] } {
  const admitted = codesOf(row, 'eligibilite_geographique', around);
  const refused = codesOf(row, 'eligibilite_geographique_exclusions', around);
  // What is no code at all may be the firm's own place: then no code may refuse it.
  const [include, doubtful] = admitted.isWhole ? [admitted.codes, []] : [[], admitted.codes];
  if (doubtful.length > 0) row.warn('eligibilite_geographique', BESIDE_NO_CODE, doubtful.join(', '));
  if (row.text('eligibilite_geographique') === '')
    row.warn('eligibilite_geographique', 'le territoire de l’aide manque, il reste à confirmer');
  const cited = [...doubtful.map((code) => around.territories.label(code)), ...admitted.inWords];
  return {
    territory: { include: withoutRefused(include, refused.codes), exclude: refused.codes },
    uncoded: [
      ...(cited.length > 0 ? [`Territoires cités par la source : ${cited.join(', ')}`] : []),
      ...(refused.inWords.length > 0 ? [`Territoires exclus par la source : ${refused.inWords.join(', ')}`] : []),
    ],
  };
}
