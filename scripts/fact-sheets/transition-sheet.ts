import type { Criterion, FundingOrigin, Level, TerritoryCode } from '../../src/engine';
import type { TerritoryDirectory } from '../../src/territories';
import { BASINS, basinOf } from './basins';
import { placeWords, type NameArticles } from './place-words';
import type { Sheet } from './sheet';
import type { TransitionRow } from './transition-rows';
import { bodyOf, instrumentOf, kindWords, mentionsOf, needsOf, themeWords } from './transition-words';
import { euros, figure, listed, sentence } from './words';

export const TRANSITION = 'Mission transition écologique';
/** The catalogue bears a month and no day. */
const CHECKED_ON = '2026-06-01';
/** Where the table gives no address of the aid. */
const CATALOGUE_PAGE = {
  url: 'https://mission-transition-ecologique.beta.gouv.fr',
  publisher: 'Mission transition écologique (accueil du catalogue)',
};
const EVERYWHERE = "France et territoires d'outre-mer";
/** An end that stands for none. */
const ENDLESS = '2099-12-31';
const SECTIONS_IN_ALL = 21;

export interface TransitionComposer {
  readonly directory: TerritoryDirectory;
  readonly articles: NameArticles;
  readonly publishers: ReadonlyMap<string, string>;
}

interface Where {
  readonly include: readonly TerritoryCode[];
  readonly soft: readonly TerritoryCode[];
  readonly uncoded: readonly string[];
}

/** Overseas collectivities stand under the code of their département-like whole in our map. */
function codeOf(code: string): TerritoryCode {
  return code === 'PAYS-99100' ? 'FR' : code.replace(/^(?:COM|REG)-(9[78]\d)$/, 'DEP-$1');
}

function named(name: string, directory: TerritoryDirectory): TerritoryCode {
  if (name === EVERYWHERE) return 'FR';
  const found = directory
    .placeNames(Number.POSITIVE_INFINITY)
    .filter((place) => place.name === name && /^(?:REG|DEP)-/.test(place.code))
    .map(({ code }) => code);
  const code = found.find((each) => each.startsWith('REG-')) ?? found[0];
  if (code === undefined) throw new Error(`unknown place ${name}`);
  return code;
}

/** The codes and the names together: where they disagree the wider holds, and it is said. */
function whereOf(row: TransitionRow, { directory }: TransitionComposer): Where {
  const basin = basinOf([operatorOf(row)]);
  const cited = row.geography.length === 0 ? [] : [`Lieux cités par le catalogue : ${listed(row.geography)}.`];
  if (basin !== null) {
    const codes = BASINS[basin] ?? [];
    const part = `Le site est dans le bassin ${basin}, qui ne couvre qu'une partie de certains départements.`;
    return { include: codes, soft: codes, uncoded: [part, ...cited] };
  }
  const whom = bodyOf(operatorOf(row)).of;
  const byCode = [...new Set(row.codes.map(codeOf))].sort();
  const byName = [...new Set(row.geography.map((name) => named(name, directory)))].sort();
  const unknown = byCode.filter((code) => !directory.has(code));
  if (unknown.length > 0) throw new Error(`row ${row.id}: unknown territory ${unknown.join(', ')}`);
  const both = [...new Set([...byCode, ...byName])].sort();
  if (both.length === 0) {
    return {
      include: ['FR'],
      soft: [],
      uncoded: [`Le catalogue ne dit pas le territoire : à confirmer auprès ${whom}.`],
    };
  }
  const agree = byCode.length === 0 || byName.length === 0 || byCode.join() === byName.join();
  const labels = byCode.map((code) => directory.label(code));
  const doubt = `Le catalogue cite à la fois « ${row.geography.join(', ')} » et « ${labels.join(', ')} » : territoire à confirmer auprès ${whom}.`;
  return { include: both.includes('FR') ? ['FR'] : both, soft: [], uncoded: agree ? [] : [doubt] };
}

/** Bodies that act in one region even where they are alone to bear the name of a network. */
const REGIONAL = /^(?:Région|Agence de l'Eau|Agence Régionale|Agence de Développement|CCI|CMA|Chambre|Breizh)/;

function levelOf({ operator }: TransitionRow, include: readonly TerritoryCode[]): Level {
  if (include.includes('FR')) return 'national';
  if (include.every((code) => code.startsWith('DEP-') && !/-9[78]/.test(code))) return 'departmental';
  return include.length === 1 || REGIONAL.test(operator) ? 'regional' : 'national';
}

function folderOf(level: Level, include: readonly TerritoryCode[]): string {
  const [first = ''] = include;
  if (level === 'departmental') return `${level}/${first.replace('DEP-', '')}`;
  return level === 'regional' && include.length === 1 ? `${level}/${first.replace('REG-', '')}` : level;
}

function criteriaOf(row: TransitionRow, { soft }: Where): Criterion[] {
  const { sections, minHeadcount: min, maxHeadcount: max, minYears } = row;
  const bounds = { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
  return [
    ...(soft.length === 0 ? [] : [{ kind: 'territory', include: soft, soft: true } as const]),
    ...(sections.length === 0 || sections.length === SECTIONS_IN_ALL
      ? []
      : [{ kind: 'sector', include: sections } as const]),
    ...(min === null && max === null ? [] : [{ kind: 'headcount', ...bounds } as const]),
    ...(minYears === null ? [] : [{ kind: 'age', min: minYears } as const]),
    ...(row.flags.includes('beforeStart') ? [{ kind: 'worksNotStarted' } as const] : []),
  ];
}

function uncodedOf(row: TransitionRow, where: Where): string[] {
  const mentions = mentionsOf(row);
  return [
    ...(row.excludesMicroEntrepreneurs ? ['Les micro-entrepreneurs ne sont pas admis.'] : []),
    ...(row.activities.length === 0
      ? []
      : [`Codes NAF cités dans le texte du catalogue : ${listed(row.activities)}, à vérifier.`]),
    ...(mentions.length === 0 ? [] : [`Le texte du catalogue mentionne ${listed(mentions)} : à vérifier.`]),
    ...where.uncoded,
  ];
}

function mentioned(one: string, many: string, values: readonly string[], whom: string): string[] {
  if (values.length === 0) return [];
  return [`${values.length === 1 ? one : many} : ${listed(values)} (à vérifier auprès ${whom}).`];
}

function detailsOf(row: TransitionRow): string | null {
  const whom = bodyOf(operatorOf(row)).of;
  const percents = row.percents.map((value) => `${figure(value)} %`);
  const words = [
    ...mentioned('Taux mentionné', 'Taux mentionnés', percents, whom),
    ...mentioned('Montant mentionné', 'Montants mentionnés', row.euros.map(euros), whom),
  ];
  return words.length === 0 ? null : words.join(' ');
}

const MOST_THEMES = 3;

function summaryOf(row: TransitionRow, place: string): string {
  const partners = partnersOf(row).map((name) => bodyOf(name).name);
  const themes = themeWords(row);
  const purpose = themes.length > MOST_THEMES ? '' : ` pour ${listed(themes)}`;
  return [
    sentence(`${kindWords(row)} ${bodyOf(operatorOf(row)).of}${purpose}${place}`),
    ...(purpose === '' ? [sentence(`thèmes : ${listed(themes)}`)] : []),
    ...(partners.length === 0
      ? []
      : [sentence(`${partners.length > 1 ? 'partenaires' : 'partenaire'} : ${listed(partners)}`)]),
  ].join(' ');
}

/** A basin by its name; a Région that pays in its own region says where. */
function placeOf(row: TransitionRow, { include, soft }: Where, { directory, articles }: TransitionComposer): string {
  if (soft.length > 0) return `, dans le bassin ${basinOf([operatorOf(row)]) ?? ''}`;
  const own = bodyOf(operatorOf(row)).name === `Région ${directory.label(include[0] ?? '')}`;
  return own && include.length === 1 ? '' : placeWords(include, directory, articles);
}

/** The catalogue names a network first, then its member. */
function operatorOf({ operator, partners }: TransitionRow): string {
  const network = bodyOf(operator).name;
  return partners.find((name) => name.startsWith(`${network} `)) ?? operator;
}

function partnersOf(row: TransitionRow): string[] {
  return row.partners.filter((name) => name !== operatorOf(row));
}

function fundingOrigin({ operator }: TransitionRow): FundingOrigin | null {
  if (operator.startsWith('Région ')) return 'regional-budget';
  return operator === 'DDFIP' ? 'ordinary-law' : null;
}

function calendarOf({ opens, closes }: TransitionRow): Sheet['calendar'] {
  if (closes === ENDLESS) return { permanent: true, opens, closes: null };
  return opens === null && closes === null ? null : { opens, closes };
}

export function composeTransition(
  row: TransitionRow,
  composer: TransitionComposer,
): { readonly sheet: Sheet; readonly folder: string } {
  const where = whereOf(row, composer);
  const level = levelOf(row, where.include);
  const host = row.url === null ? null : new URL(row.url).hostname.replace(/^www\./, '');
  const page =
    row.url === null || host === null
      ? CATALOGUE_PAGE
      : { url: row.url, publisher: composer.publishers.get(host) ?? host };
  const organisation = bodyOf(operatorOf(row)).name;
  const details = detailsOf(row);
  const sheet: Sheet = {
    id: `${row.id}-mte`,
    name: row.name,
    level,
    depth: 'facts',
    funders: [operatorOf(row), ...partnersOf(row)].map((name) => ({
      name: bodyOf(name).name,
      siren: null,
      role: null,
    })),
    instruments: [instrumentOf(row)],
    fundingOrigin: fundingOrigin(row),
    needs: needsOf(row),
    summary: summaryOf(row, placeOf(row, where, composer)),
    territory: { include: where.include, exclude: [] },
    criteria: criteriaOf(row, where),
    uncoded: uncodedOf(row, where),
    calendar: calendarOf(row),
    funding: details === null ? null : { rate: null, floor: null, cap: null, basis: null, details },
    contact: { organisation, url: row.url },
    parent: null,
    source: {
      ...page,
      catalogue: TRANSITION,
      record: row.id,
      licence: null,
      checkedOn: CHECKED_ON,
      trust: 'open-data',
    },
  };
  return { sheet, folder: folderOf(level, where.include) };
}
