import { fold } from '../../common';
import {
  UNNAMED_FUNDER,
  type AidScheme,
  type CalendarDate,
  type Contact,
  type Funder,
  type Instrument,
  type Level,
} from '../../engine';
import type { FeedContext, Understood } from '../feed/feed';
import { distinct, type RowNotes } from '../feed/row-notes';
import { schemeIdOf } from '../feed/scheme-id';
import { readFreeText, type FreeText } from '../free-text/read-free-text';
import { readDay } from '../words/day';
import { instrumentOf } from '../words/instruments';
import { isForEverySector, needsOf, sizeWords, tellingLabels } from './hints';
import type { AidRecord } from './record';
import { readTerritory, type ReadTerritory } from './territory';

export const SOURCE = 'aides-entreprises';
/** As our own sheets name it. */
export const CATALOGUE = 'aides-entreprises.fr';
const SITE = 'https://aides-entreprises.fr';

/** The source writes "no date" so; a date that is zero in part only is a mistake. */
const NO_DATE = /^0000-00-00(?:[ T].*)?$/;

function dateOf(text: string, field: string, notes: RowNotes): CalendarDate | null {
  if (text === '' || NO_DATE.test(text)) return null;
  const day = readDay(text);
  if (day === null) notes.reject(field, text, 'cette date n’existe pas ou ne peut pas être lue (AAAA-MM-JJ)');
  return day;
}

function webAddress(text: string): string | null {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) ? text : null;
}

/** What begins so says what it is; elsewhere in a sentence the same words may mean anything. */
const SAYS_ITS_KIND = /^(?:prets?|garanties?|avances?|credits? d impot|exonerations?|subventions?|cheques?|primes?)\b/;

/** Told by the natures, else by how the title, the amount or a project begins; nothing else is certain. */
function instrumentsOf({ kinds, name, amount, projects }: AidRecord, notes: RowNotes): Instrument[] {
  const told = new Set(kinds.map((kind) => instrumentOf(kind) ?? 'other'));
  if (told.size > 1) told.delete('other');
  if (told.size > 0) return [...told];
  const [words] = [name, amount, ...projects].flatMap((one) => SAYS_ITS_KIND.exec(fold(one))?.[0] ?? []);
  const read = words === undefined ? null : instrumentOf(words);
  if (read !== null) return [read];
  notes.warn('natures', '', 'la nature de l’aide n’est pas donnée');
  return [];
}

/** The page that a record leads to is its funder's: its site names who does not say a name. */
function siteOf(page: string): string | null {
  const address = webAddress(page);
  return address === null ? null : (/^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? null);
}

function fundersOf({ funders, page }: AidRecord, notes: RowNotes): Funder[] {
  if (funders.length > 0) return funders.map((name) => ({ name, siren: null, role: 'financeur' }));
  const site = siteOf(page);
  const instead = site === null ? '' : ', le site de sa page en tient lieu';
  notes.warn('financeurs', '', `le financeur n’est pas nommé${instead}`);
  return [{ name: site ?? UNNAMED_FUNDER, siren: null, role: null }];
}

function levelOf({ reach }: AidRecord, { perimeter, criteria }: ReadTerritory): Level {
  if (reach === 'european' || reach === 'national') return reach;
  if (criteria.length > 0) return 'local';
  const { include } = perimeter;
  if (include.length === 0 || include.includes('FR')) return reach === 'territorial' ? 'local' : 'national';
  if (include.some((code) => code.startsWith('REG-'))) return 'regional';
  return include.some((code) => code.startsWith('DEP-')) ? 'departmental' : 'local';
}

function contactOf({ contact }: AidRecord): Contact | null {
  const email = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(contact.email) ? contact.email : null;
  const told = {
    organisation: contact.name || null,
    url: webAddress(contact.site),
    email,
    phone: contact.phone || null,
  };
  return Object.values(told).some((value) => value !== null) ? told : null;
}

function conditionsOf(record: AidRecord, line: number): FreeText {
  return readFreeText(line, [
    { name: 'conditions', text: record.conditions, lines: 'all' },
    { name: 'benef', text: record.beneficiaries, lines: 'any', title: 'Bénéficiaires' },
  ]);
}

function summaryOf({ aim, spending }: AidRecord): string | null {
  const parts = [aim, spending === '' ? '' : `Opérations concernées : ${spending}`].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('\n\n');
}

function sourceOf(record: AidRecord, publisher: string, undated: CalendarDate, notes: RowNotes): AidScheme['source'] {
  const checkedOn = dateOf(record.validated, 'aid_validation', notes);
  if (checkedOn === null) notes.warn('aid_validation', record.validated, 'la date de validation manque');
  const page = webAddress(record.page);
  if (page === null) notes.warn('source', record.page, 'l’adresse de la page du financeur manque');
  return {
    url: page ?? webAddress(record.form) ?? SITE,
    publisher,
    catalogue: CATALOGUE,
    record: record.id,
    licence: null,
    checkedOn: checkedOn ?? undated,
    trust: 'open-data',
  };
}

export interface ReadAid {
  readonly scheme: AidScheme;
  readonly understood: readonly Understood[];
}

/** The scheme that a record describes; to be left aside when `notes` holds a rejection. */
export function schemeOfRecord(record: AidRecord, deMinimis: boolean, notes: RowNotes, context: FeedContext): ReadAid {
  const id = schemeIdOf(SOURCE, record.id);
  const place = readTerritory(record, notes, context.territories);
  const text = conditionsOf(record, notes.line);
  const funders = fundersOf(record, notes);
  const closes = dateOf(record.end, 'date_fin', notes);
  const profiles = tellingLabels(record.profiles);
  const projects = tellingLabels(record.projects);
  const details = record.amount === '' ? null : record.amount;
  const basis = deMinimis ? 'de-minimis' : null;
  const scheme: AidScheme = {
    id,
    name: record.name,
    acronym: null,
    aliases: [],
    level: levelOf(record, place),
    depth: 'facts',
    funders,
    instruments: instrumentsOf(record, notes),
    fundingOrigin: null,
    needs: needsOf(projects),
    keywords: distinct([...projects, ...profiles, ...record.kinds, ...sizeWords(record.bands)]),
    summary: summaryOf(record),
    territory: place.perimeter,
    criteria: [...place.criteria, ...text.criteria],
    uncoded: distinct([
      ...text.uncoded,
      ...(isForEverySector(record.profiles) ? [] : [`Profils visés par la source : ${profiles.join(', ')}`]),
      ...place.uncoded,
    ]),
    calendar: closes === null ? null : { permanent: false, opens: null, closes, cutOffs: [] },
    funding: details === null && basis === null ? null : { rate: null, floor: null, cap: null, basis, details },
    exclusiveWith: [],
    contact: contactOf(record),
    apply: webAddress(record.form),
    documents: [],
    leadTimeWeeks: null,
    parent: null,
    source: sourceOf(record, record.funders[0] ?? siteOf(record.page) ?? CATALOGUE, context.checkedOn(id), notes),
  };
  return { scheme, understood: text.understood };
}
