import type { JsonRow } from '../json/json-row';

/** What the portal counts as one opportunity: its records, one a language, the one to read first. */
export interface Topic {
  readonly externalId: string;
  readonly kind: TopicKind;
  /** The topic's own identifier; for a call of a funded project, that of the topic which funds the project. */
  readonly identifier: string;
  readonly rows: readonly [JsonRow, ...JsonRow[]];
}

/** `cascade`: a call that a funded project opens to third parties. */
export type TopicKind = 'topic' | 'cascade';

export interface Identity {
  readonly externalId: string;
  readonly kind: TopicKind;
  readonly identifier: string;
}

const TENDER = '0';
const CASCADE = '8';
const TYPES: ReadonlySet<string> = new Set(['1', '2', CASCADE]);

/**
 * Which opportunity a record is about; null, and a rejection, when it is none or does not tell.
 * A call of a funded project bears the identifier and the title of the topic that funds the project: it has its own number.
 */
export function identityOf(row: JsonRow): Identity | null {
  const type = row.text('type');
  const identifier = row.text('identifier');
  if (type === TENDER) {
    row.reject('type', 'c’est un marché public, pas une aide');
    return null;
  }
  if (type === '') row.warn('type', 'le type manque, le sujet est pris pour un appel à projets');
  else if (!TYPES.has(type)) row.warn('type', 'type inconnu, le sujet est pris pour un appel à projets');
  if (type === CASCADE) return cascadeOf(row, identifier);
  const externalId = identifier === '' ? row.text('reference') : identifier;
  if (externalId !== '') return { externalId, kind: 'topic', identifier };
  row.reject('identifier', 'l’identifiant manque');
  return null;
}

function cascadeOf(row: JsonRow, identifier: string): Identity | null {
  const number = row.text('callccm2Id');
  const externalId = number === '' ? row.text('reference') : `competitive-call-${number}`;
  if (externalId !== '') return { externalId, kind: 'cascade', identifier };
  row.reject('callccm2Id', 'le numéro de l’appel manque');
  return null;
}

const LANGUAGES = ['fr', 'en'];

function rank(row: JsonRow): number {
  const language = languageOf(row);
  const place = LANGUAGES.indexOf(language);
  return place === -1 ? LANGUAGES.length + (language === '' ? 1 : 0) : place;
}

/** Two letters; empty when the record does not tell. */
export function languageOf(row: JsonRow): string {
  return /^[a-z]{2}(?![a-z])/.exec(row.text('language').toLowerCase())?.[0] ?? '';
}

/** The records of each opportunity, French first, else English; the order of the file does not matter. */
export function topicsOf(records: readonly { readonly row: JsonRow; readonly identity: Identity }[]): Topic[] {
  const groups = new Map<string, { identity: Identity; rows: [JsonRow, ...JsonRow[]] }>();
  for (const { row, identity } of records) {
    const group = groups.get(identity.externalId);
    if (group === undefined) groups.set(identity.externalId, { identity, rows: [row] });
    else group.rows.push(row);
  }
  return Array.from(groups.values(), ({ identity, rows }) => {
    rows.sort((a, b) => rank(a) - rank(b) || (a.content < b.content ? -1 : 1));
    return { ...identity, rows };
  });
}
