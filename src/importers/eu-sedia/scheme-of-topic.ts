import type { AidScheme, CalendarDate, SchemeSource } from '../../engine';
import type { FeedContext, ReadRow } from '../feed/feed';
import { distinct } from '../feed/row-notes';
import { schemeIdOf } from '../feed/scheme-id';
import type { JsonRow } from '../json/json-row';
import { webAddress } from '../json/web-address';
import { readDay } from '../words/day';
import { readBudget } from './budget';
import { readCalendar } from './calendar';
import { instrumentsOf } from './instruments';
import { programmeOf } from './programmes';
import { CATALOGUE, PORTAL, SOURCE } from './source';
import { languageOf, type Topic } from './topic';

const COMMISSION = 'Commission européenne';
const KEYWORDS = 30;
const LANGUAGE_NAMES = new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' });

type Around = Pick<FeedContext, 'holds' | 'today' | 'checkedOn'>;

/** The scheme of a topic; null when the source withdrew it. To be left aside when a row holds a rejection. */
export function schemeOfTopic(
  topic: Topic,
  around: Around,
): (Pick<ReadRow, 'understood'> & { readonly scheme: AidScheme }) | null {
  const { externalId, identifier, kind, rows } = topic;
  const [row] = rows;
  const id = schemeIdOf(SOURCE, externalId);
  const name = titleOf(topic);
  const programme = programmeOf(identifier, row.list('frameworkProgramme'));
  const { funding, models } = readBudget(row, kind === 'cascade' ? '' : identifier);
  const calendar = readCalendar(topic, models, around.today);
  if (calendar === null) return null;
  const scheme: AidScheme = {
    id,
    name,
    acronym: null,
    aliases: distinct([kind === 'topic' ? identifier : '']),
    level: 'european',
    depth: 'facts',
    funders: [
      {
        name: programme === null ? 'Union européenne' : `Union européenne (${programme.name})`,
        siren: null,
        role: 'financeur',
      },
    ],
    instruments: instrumentsOf(row, identifier),
    fundingOrigin: 'eu-fund',
    needs: programme?.needs ?? [],
    keywords: distinct([
      'appel à projets européen',
      ...(programme === null ? [] : [programme.name]),
      ...(kind === 'cascade' ? ['financement en cascade'] : []),
      ...row.list('callIdentifier').filter((call) => call !== identifier),
      ...row.list('keywords'),
      ...row.list('tags'),
    ]).slice(0, KEYWORDS),
    summary: summaryOf(row),
    // Entities of a Member State or of the overseas territories linked to it: all of France.
    territory: { include: ['FR'], exclude: [] },
    criteria: [],
    uncoded: [...conditionsOf(topic), ...calendar.uncoded],
    calendar: calendar.calendar,
    funding,
    exclusiveWith: [],
    contact: null,
    apply: null,
    documents: [],
    leadTimeWeeks: null,
    parent: parentOf(topic, programme?.sheet ?? null, around),
    source: sourceOf(topic, around.checkedOn(id), around.today),
  };
  return { scheme };
}

/** The title of a call of a funded project is that of the call, never that of the topic behind it. */
function titleOf({ kind, rows: [row] }: Topic): string {
  const title = kind === 'topic' ? row.prose('title') : row.prose('caName') || row.prose('callTitle');
  if (title === '') row.reject(kind === 'topic' ? 'title' : 'caName', 'le titre manque');
  return title.replace(/\s+/g, ' ');
}

/** The topic that funds the project whose call this is, else our sheet of the programme; one that nobody holds is left out. */
function parentOf({ kind, identifier }: Topic, sheet: string | null, { holds }: Around): string | null {
  const behind = kind === 'cascade' && identifier !== '' ? [schemeIdOf(SOURCE, identifier)] : [];
  return [...behind, ...(sheet === null ? [] : [sheet])].find(holds) ?? null;
}

function conditionsOf({ kind }: Topic): string[] {
  return [
    'Le candidat est une entité juridique établie dans l’Union européenne ou dans un pays associé au programme.',
    kind === 'cascade'
      ? 'Le projet répond au règlement de l’appel, que publie le projet européen qui l’ouvre.'
      : 'Le projet répond au texte du sujet et à ses conditions de participation, publiés sur sa page.',
  ];
}

function summaryOf(row: JsonRow): string | null {
  const language = languageOf(row);
  const told = language === '' ? undefined : LANGUAGE_NAMES.of(language);
  const description = row.prose('descriptionByte') || row.prose('description');
  if (description === '') row.warn('descriptionByte', 'la description manque');
  const conditions = row.prose('topicConditions');
  const parts = distinct([
    language === 'fr'
      ? ''
      : `Texte publié en ${told ?? 'une autre langue que le français, non précisée'} par la source.`,
    row.prose('callTitle') === '' ? '' : `Appel : ${row.prose('callTitle')}`,
    description,
    conditions === '' ? '' : `Conditions du sujet : ${conditions}`,
  ]);
  if (language === '') row.warn('language', 'la langue manque');
  else if (language !== 'fr')
    row.warn('language', 'le texte n’est pas publié en français, il est gardé dans sa langue');
  return parts.length === 0 ? null : parts.join('\n\n');
}

function sourceOf(topic: Topic, undated: CalendarDate, today: CalendarDate): SchemeSource {
  const [row] = topic.rows;
  const dated = readDay(row.text('esDA_IngestDate'));
  return {
    url: pageOf(topic),
    publisher: COMMISSION,
    catalogue: CATALOGUE,
    record: topic.externalId,
    licence: null,
    checkedOn: dated === null || dated > today ? undated : dated,
    trust: 'open-data',
  };
}

/** The page of the portal. Its data files (`….json`) are none. */
function pageOf({ kind, identifier, rows: [row] }: Topic): string {
  const number = row.text('callccm2Id');
  if (kind === 'cascade' && /^\d+$/.test(number)) return `${PORTAL}/opportunities/competitive-calls-cs/${number}`;
  const told = webAddress(row.text('url'));
  if (told !== null && /^https:\/\/[\w.-]*\beuropa\.eu\//i.test(told) && !/\.json$/i.test(told)) return told;
  return kind === 'topic' && identifier !== ''
    ? `${PORTAL}/opportunities/topic-details/${encodeURIComponent(identifier)}`
    : `${PORTAL}/home`;
}
