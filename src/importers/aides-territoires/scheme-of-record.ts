import { fold } from '../../common';
import type { AidScheme, Contact, Funder, FundingOrigin, SchemeSource } from '../../engine';
import type { FeedContext, ReadRow } from '../feed/feed';
import { distinct } from '../feed/row-notes';
import { schemeIdOf } from '../feed/scheme-id';
import type { JsonRow } from '../json/json-row';
import { webAddress } from '../json/web-address';
import { levelOfFunders } from '../schema-national/level';
import { audienceConditions } from './audiences';
import { readCalendar } from './calendar';
import { readEligibility } from './eligibility';
import { readFunding } from './funding';
import { readInstruments } from './instruments';
import { categoryOf, needsOf } from './needs';
import { readPerimeter } from './perimeter';
import { CATALOGUE, SITE, SOURCE } from './source';

const LICENCES: Readonly<Record<string, string | null>> = { openlicence20: 'Licence Ouverte 2.0', unknown: null };
const ALL_STEPS = 3;

/** The scheme that a record describes; to be left aside when the row holds a rejection. */
export function schemeOfRecord(
  row: JsonRow,
  externalId: string,
  context: Pick<FeedContext, 'territories' | 'today' | 'checkedOn'>,
): Pick<ReadRow, 'understood'> & { readonly scheme: AidScheme } {
  const id = schemeIdOf(SOURCE, externalId);
  const funders = readFunders(row);
  const perimeter = readPerimeter(row, context.territories);
  const { instruments, keywords: kinds } = readInstruments(row);
  const conditions = readEligibility(row);
  const calendar = readCalendar(row);
  const name = row.text('name');
  const isEuropean = row.text('european_aid') !== '';
  const categories = row.list('categories');
  const programmes = row.list('programs').map(withoutSign);
  const scheme: AidScheme = {
    id,
    name,
    acronym: null,
    aliases: distinct([row.text('name_initial'), row.text('short_title')]).filter((alias) => alias !== name),
    level: isEuropean ? 'european' : (levelOfFunders(funders) ?? perimeter.level),
    depth: 'facts',
    funders,
    instruments,
    fundingOrigin: originOf(programmes, isEuropean),
    needs: needsOf(categories),
    keywords: distinct([
      ...kinds,
      ...(row.isTrue('is_call_for_project') ? ['appel à projets'] : []),
      ...programmes,
      ...categories.map(categoryOf),
    ]),
    summary: summaryOf(row, calendar.words),
    territory: perimeter.territory,
    criteria: conditions.criteria,
    uncoded: distinct([
      ...conditions.uncoded,
      ...perimeter.uncoded,
      ...audienceConditions(row),
      ...steps(row),
      ...calendar.uncoded,
    ]),
    calendar: calendar.calendar,
    funding: readFunding(row),
    exclusiveWith: [],
    contact: contactOf(row, funders),
    apply: addressOf(row, 'application_url'),
    documents: [],
    leadTimeWeeks: null,
    parent: null,
    source: sourceOf(row, id, funders, context),
  };
  return { scheme, understood: conditions.understood };
}

/** Funders first, then who handles the aid; a name that does both is said once. */
function readFunders(row: JsonRow): Funder[] {
  const financers = row.list('financers');
  const instructors = row.list('instructors');
  const funders = distinct([...financers, ...instructors]).map((name) => {
    const roles = [
      ...(financers.includes(name) ? ['financeur'] : []),
      ...(instructors.includes(name) ? ['instructeur'] : []),
    ];
    return { name, siren: null, role: roles.join(', ') };
  });
  if (funders.length > 0) return funders;
  row.warn('financers', 'le financeur manque');
  return [{ name: 'Porteur non précisé', siren: null, role: null }];
}

/** `🇪🇺 LEADER`: the sign before the name is for the eye. */
function withoutSign(label: string): string {
  return label.replace(/^[^\p{L}\p{N}]+/u, '');
}

function originOf(programmes: readonly string[], isEuropean: boolean): FundingOrigin | null {
  if (isEuropean) return 'eu-fund';
  const names = programmes.map(fold);
  if (names.includes('france 2030')) return 'france-2030';
  return names.includes('france relance') ? 'recovery-plan' : null;
}

/** All steps of a project say nothing. */
function steps(row: JsonRow): string[] {
  const labels = row.list('mobilization_steps');
  if (labels.length === 0 || labels.length >= ALL_STEPS) return [];
  return [`Avancement du projet visé : ${labels.join(', ').toLowerCase()}`];
}

function summaryOf(row: JsonRow, recurrence: string): string | null {
  const description = row.prose('description');
  if (description === '') row.warn('description', 'la description manque');
  const titled = (title: string, text: string): string =>
    text === '' ? '' : `${title} :${text.startsWith('- ') ? '\n' : ' '}${text}`;
  const parts = distinct([
    description,
    recurrence,
    titled('Exemples de projets', row.prose('project_examples')),
    titled('Projets référents', row.list('project_references').join(', ')),
    titled('Contact', row.prose('contact')),
    row.prose('import_data_mention'),
  ]);
  return parts.length === 0 ? null : parts.join('\n\n');
}

function addressOf(row: JsonRow, field: string): string | null {
  const written = row.text(field);
  const address = webAddress(written);
  if (written !== '' && address === null) row.warn(field, 'ce n’est pas une adresse web, elle est laissée de côté');
  return address;
}

/** The only one of its kind in a text, else none: which of two to use is not ours to say. */
function only(text: string, shape: RegExp): string | null {
  const [first, second] = distinct(text.match(shape) ?? []);
  return first !== undefined && second === undefined ? first : null;
}

function contactOf(row: JsonRow, funders: readonly Funder[]): Contact | null {
  const text = row.prose('contact');
  const email = only(text.slice(0, 2_000), /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g);
  const phone = only(text, /(?<!\d)(?:\+33\s?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g);
  if (text === '') return null;
  const handler = funders.find(({ role }) => role?.includes('instructeur') === true) ?? funders[0];
  return { organisation: handler?.name ?? null, url: null, email, phone };
}

function sourceOf(
  row: JsonRow,
  id: string,
  [first]: readonly Funder[],
  { today, checkedOn }: Pick<FeedContext, 'today' | 'checkedOn'>,
): SchemeSource {
  const dated = row.day('date_updated') ?? row.day('date_created');
  if (dated !== null && dated > today) row.warn('date_updated', 'cette date est à venir, elle est laissée de côté');
  return {
    url: addressOf(row, 'origin_url') ?? pageOf(row),
    publisher: first?.name ?? CATALOGUE,
    catalogue: CATALOGUE,
    record: row.text('id'),
    licence: licenceOf(row),
    checkedOn: dated === null || dated > today ? checkedOn(id) : dated,
    trust: 'open-data',
  };
}

/** The page of the aid in the source; its front page for a record that tells none. */
function pageOf(row: JsonRow): string {
  const url = row.text('url');
  if (/^\/[^/\s]\S*$/.test(url)) return `${SITE}${url}`;
  const slug = row.text('slug');
  return webAddress(url) ?? (/^[a-z0-9-]+$/i.test(slug) ? `${SITE}/aides/${slug}/` : `${SITE}/`);
}

function licenceOf(row: JsonRow): string | null {
  const written = row.text('import_share_licence');
  if (written === '') return null;
  const known = LICENCES[written.toLowerCase()];
  if (known === undefined) row.warn('import_share_licence', 'licence inconnue, gardée comme texte');
  return known === undefined ? written : known;
}
