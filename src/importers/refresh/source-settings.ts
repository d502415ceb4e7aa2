import { isPrivateHost, OperatorError, quoted } from '../../common';
import type { Feed } from '../feed/feed';

/** Where a source is fetched, and how often. */
export interface RefreshedSource {
  readonly feed: Feed;
  readonly url: URL;
  /** Milliseconds between two checks. */
  readonly every: number;
  /** The address may lead to this machine or a local network. */
  readonly mayBePrivate: boolean;
}

const MINUTE = 60_000;
const UNITS = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE } as const;
const LEAST = 15 * MINUTE;
const MOST = 7 * UNITS.d;
const USUAL = '24h';
const KEYS = ['source', 'url', 'every', 'private'];

type Entry = Readonly<Record<string, unknown>>;

/**
 * Reads the list of `LEVIER_SOURCES`: `[{ "source": "eu-sedia", "url": "https://…", "every": "24h" }]`. One address a
 * source: two would archive each other's schemes.
 * @throws OperatorError naming the entry, its key and its value.
 */
export function readSources(text: string, feeds: readonly Feed[]): readonly RefreshedSource[] {
  if (text.trim() === '') return [];
  const sources = entriesOf(text).map((entry, index) => sourceOf(entry, index + 1, feeds));
  for (const [index, { feed }] of sources.entries()) {
    const other = sources.findIndex((one) => one.feed === feed);
    if (other < index) {
      throw wrong(index + 1, 'source', feed.source, `entry ${String(other + 1)} fetches this source already`);
    }
  }
  return sources;
}

function entriesOf(text: string): readonly Entry[] {
  let list: unknown = null;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new OperatorError(`LEVIER_SOURCES is not JSON: ${(error as Error).message}`);
  }
  const isEntry = (one: unknown): one is Entry => typeof one === 'object' && one !== null && !Array.isArray(one);
  if (Array.isArray(list) && list.every(isEntry)) return list;
  throw new OperatorError('LEVIER_SOURCES must be a JSON list of objects: [{ "source": "…", "url": "https://…" }].');
}

function sourceOf(entry: Entry, number: number, feeds: readonly Feed[]): RefreshedSource {
  for (const key of Object.keys(entry)) {
    if (!KEYS.includes(key)) throw wrong(number, key, entry[key], `expected one of ${KEYS.join(', ')}`);
  }
  const feed = feeds.find(({ source }) => source === entry.source);
  if (feed === undefined) {
    throw wrong(number, 'source', entry.source, `expected one of ${feeds.map(({ source }) => source).join(', ')}`);
  }
  const mayBePrivate = entry.private ?? false;
  if (typeof mayBePrivate !== 'boolean') throw wrong(number, 'private', mayBePrivate, 'expected true or false');
  return { feed, url: addressOf(entry.url, number, mayBePrivate), every: everyOf(entry.every, number), mayBePrivate };
}

function addressOf(value: unknown, number: number, mayBePrivate: boolean): URL {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw wrong(number, 'url', value, 'expected an http or https address');
  }
  if (url.username !== '' || url.password !== '') {
    throw new OperatorError(`LEVIER_SOURCES, entry ${String(number)}: url must hold neither user nor password.`);
  }
  if (!mayBePrivate && isPrivateHost(url.hostname)) {
    throw wrong(number, 'url', value, 'a local address is fetched only with "private": true');
  }
  return url;
}

function everyOf(value: unknown, number: number): number {
  const asked = value ?? USUAL;
  const [, count = '', unit = 'm'] = /^(\d{1,5})([mhd])$/.exec(typeof asked === 'string' ? asked : '') ?? [];
  const every = Number(count) * UNITS[unit as keyof typeof UNITS];
  if (every >= LEAST && every <= MOST) return every;
  throw wrong(number, 'every', value, 'expected from 15m to 7d, in minutes (m), hours (h) or days (d)');
}

function wrong(number: number, key: string, value: unknown, reason: string): OperatorError {
  return new OperatorError(`LEVIER_SOURCES, entry ${String(number)}: ${key} is ${quoted(value ?? null)}: ${reason}.`);
}
