import { fold } from '../../src/common';
import {
  UNNAMED_FUNDER,
  type Criterion,
  type FundingOrigin,
  type Instrument,
  type Level,
  type Trust,
} from '../../src/engine';
import type { TerritoryDirectory } from '../../src/territories';
import type { AudienceBook } from './audience';
import { conditionsOf } from './criteria';
import type { FactRow } from './facts';
import { funderNames, fundingOrigin } from './funders';
import { fundingOf, type SheetFunding } from './money';
import { needCodes } from './needs';
import type { PhraseBook } from './phrases';
import { placeWords, type NameArticles } from './place-words';
import type { Place, Places } from './places';
import { instrumentsOf, sectorWords, summaryOf } from './summary';
import { plainName } from './words';

/** A scheme as its file writes it. */
export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly depth: 'facts';
  readonly funders: readonly { readonly name: string; readonly siren: null; readonly role: null }[];
  readonly instruments: readonly Instrument[];
  readonly fundingOrigin: FundingOrigin | null;
  readonly needs: readonly string[];
  readonly summary: string;
  readonly territory: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  readonly criteria: readonly Criterion[];
  readonly uncoded: readonly string[];
  readonly calendar: {
    readonly permanent?: true;
    readonly opens?: string | null;
    readonly closes: string | null;
  } | null;
  readonly funding: SheetFunding | null;
  readonly contact: { readonly organisation: string | null; readonly url: string | null } | null;
  readonly parent: string | null;
  readonly source: {
    readonly url: string;
    readonly publisher: string;
    readonly catalogue: string;
    readonly record: string;
    readonly licence: null;
    readonly checkedOn: string;
    readonly trust: Trust;
  };
}

export const CATALOGUE = 'aides-entreprises.fr';
/** Where the table gives no address of the aid. */
const CATALOGUE_PAGE = {
  url: 'https://www.aides-entreprises.fr',
  publisher: 'aides-entreprises.fr (accueil du catalogue)',
};
const PARENTS: Readonly<Record<string, string>> = { LEADER: 'programme-leader', 'prêt d’honneur': 'pret-d-honneur' };
const LONGEST_NAME_PART = 70;

/** What composing needs besides the row. */
export interface Composer {
  readonly phrases: PhraseBook;
  readonly audience: AudienceBook;
  readonly places: Places;
  readonly directory: TerritoryDirectory;
  readonly articles: NameArticles;
  /** Who publishes the pages of a host, where it is known. */
  readonly publishers: ReadonlyMap<string, string>;
}

/** The words of the name that fit, then the record, which is unique and does not change. */
export function sheetId({ name, id }: Pick<FactRow, 'name' | 'id'>): string {
  let slug = '';
  for (const word of fold(name).split(' ')) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST_NAME_PART) break;
    slug = longer;
  }
  return `${slug}-${id}`;
}

/** Folder under seeds/schemes: by level, then by region or first département. */
export function folderOf({ level, region }: FactRow, { include }: Place): string {
  if (level === 'european' || level === 'national') return level;
  const first = (prefix: string): string | undefined =>
    include.find((code) => code.startsWith(prefix))?.slice(prefix.length);
  const one = include.length === 1 ? (first('REG-') ?? first('DEP-')) : undefined;
  const part = level === 'regional' ? (region ?? one) : first('DEP-');
  return part === undefined ? level : `${level}/${part}`;
}

function sourceOf(row: FactRow, publishers: ReadonlyMap<string, string>): Sheet['source'] {
  const { source_url: url } = row;
  const host = url === null ? null : new URL(url).hostname.replace(/^www\./, '');
  const page = url === null || host === null ? CATALOGUE_PAGE : { url, publisher: publishers.get(host) ?? host };
  return {
    ...page,
    catalogue: CATALOGUE,
    record: row.id,
    licence: null,
    checkedOn: row.validated,
    trust: 'open-data',
  };
}

/** Funds and kinds of bodies: nobody answers by that name. */
const NO_DOOR = /^(?:LEADER|FEADER|FEDER|FTJ|État$|EPCI|Communes|Collectivités locales|France 2030)/;

function contactOf(row: FactRow): Sheet['contact'] {
  const organisation = funderNames(row).find((name) => name !== UNNAMED_FUNDER && !NO_DOOR.test(name)) ?? null;
  return organisation === null && row.source_url === null ? null : { organisation, url: row.source_url };
}

export function compose(row: FactRow, composer: Composer): { readonly sheet: Sheet; readonly folder: string } {
  const { phrases, directory, articles } = composer;
  const place = composer.places.of(row);
  const { criteria, uncoded } = conditionsOf(row, place);
  const audience = composer.audience.of(row, phrases);
  const sectors = sectorWords(row, phrases);
  const summary = summaryOf(row, placeWords(place.include, directory, articles), phrases);
  const cumulation = row.cumulation === null ? null : phrases.tell('cumulation', row.cumulation);
  const sheet: Sheet = {
    id: sheetId(row),
    name: plainName(row.name),
    level: row.level,
    depth: 'facts',
    funders: funderNames(row).map((name) => ({ name, siren: null, role: null })),
    instruments: instrumentsOf(row),
    fundingOrigin: fundingOrigin(row),
    needs: needCodes(row.needs),
    summary,
    territory: { include: place.include, exclude: [] },
    criteria: [...audience.criteria, ...criteria],
    uncoded: [
      ...[
        ...(sectors === null || summary.includes(sectors) ? [] : [sectors]),
        ...phrases.all('condition', row.other_conditions, 'condition'),
      ].filter((words) => !audience.told.has(words)),
      ...(cumulation === null ? [] : [cumulation.fr]),
      ...uncoded,
    ],
    calendar: row.end === null ? null : { closes: row.end },
    funding: fundingOf(row, phrases),
    contact: contactOf(row),
    parent: row.family === null ? null : (PARENTS[row.family] ?? null),
    source: sourceOf(row, composer.publishers),
  };
  return { sheet, folder: folderOf(row, place) };
}
