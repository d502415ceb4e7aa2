import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { Writable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { isPrivateHost, PrivateAddressError, publicLookup, quoted } from '../../common';
import type { Passing } from './retrying';

/** What the server said of the copy we hold. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Limits {
  /** Milliseconds without a byte. */
  readonly idle: number;
  /** Milliseconds in all. */
  readonly whole: number;
  /** Of the file, unpacked. */
  readonly bytes: number;
  readonly redirects: number;
}

export interface DownloadOptions {
  readonly limits: Limits;
  /** Of the copy we hold; null to fetch whatever there is. */
  readonly held: Validators | null;
  readonly mayBePrivate: boolean;
  readonly signal: AbortSignal;
}

export type Downloaded =
  | { readonly isUnchanged: true }
  | { readonly isUnchanged: false; readonly bytes: Buffer; readonly validators: Validators };

/** Why a file could not be fetched: French, without full stop. */
export class DownloadError extends Error implements Passing {
  constructor(
    message: string,
    readonly mayPass: boolean,
    readonly after: number | null = null,
  ) {
    super(message);
    this.name = 'DownloadError';
  }
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** Asked again later, these may succeed; so may every 5xx. */
const MAY_PASS: readonly number[] = [408, 425, 429];
const MEGABYTE = 1_000_000;

/**
 * Fetches a file, whole or not at all: a response that breaks off is an error, never a shorter file.
 * @throws DownloadError; the reason of the signal when it aborts.
 */
export async function download(url: URL, options: DownloadOptions): Promise<Downloaded> {
  const { limits, signal } = options;
  const late = AbortSignal.timeout(limits.whole);
  try {
    return await follow(url, options, AbortSignal.any([signal, late]));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (late.aborted) throw new DownloadError('le téléchargement dure trop longtemps', true);
    throw inWords(error, url);
  }
}

async function follow(start: URL, options: DownloadOptions, signal: AbortSignal): Promise<Downloaded> {
  let url = start;
  for (let redirects = 0; ; redirects += 1) {
    const response = await ask(url, options, signal);
    const { statusCode = 0, headers } = response;
    if (!REDIRECTS.includes(statusCode) || headers.location === undefined) return read(response, options);
    response.destroy();
    if (redirects === options.limits.redirects) throw new DownloadError('trop de redirections', false);
    url = redirected(url, headers.location);
  }
}

/** Of plain HTTP, an address may lead to HTTPS; never the other way. */
function redirected(from: URL, location: string): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from) : null;
  const isSafe = to !== null && (to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:'));
  if (isSafe) return to;
  throw new DownloadError(`l’adresse renvoie vers ${quoted(location)}, qui n’est pas sûre`, false);
}

function ask(url: URL, options: DownloadOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { held, limits, mayBePrivate } = options;
  if (!mayBePrivate && isPrivateHost(url.hostname)) throw new PrivateAddressError(url.hostname);
  const headers: Record<string, string> = { 'accept-encoding': 'gzip, br, deflate', 'user-agent': 'Levier' };
  if (held?.etag != null) headers['if-none-match'] = held.etag;
  if (held?.lastModified != null) headers['if-modified-since'] = held.lastModified;
  const request = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      headers,
      signal,
      agent: false,
      timeout: limits.idle,
      ...(mayBePrivate ? {} : { lookup: publicLookup }),
    });
    let answered: IncomingMessage | null = null;
    asked.on('timeout', () => (answered ?? asked).destroy(new DownloadError('le serveur ne répond plus', true)));
    asked.on('response', (response) => {
      answered = response;
      resolve(response);
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function read(response: IncomingMessage, { limits, held }: DownloadOptions): Promise<Downloaded> {
  const { statusCode = 0, headers } = response;
  if (statusCode === 304 && held !== null) {
    response.destroy();
    return { isUnchanged: true };
  }
  if (statusCode !== 200) {
    response.destroy();
    const mayPass = statusCode >= 500 || MAY_PASS.includes(statusCode);
    throw new DownloadError(`le serveur répond ${String(statusCode)}`, mayPass, askedToWait(headers['retry-after']));
  }
  const bytes = await bodyOf(response, limits.bytes);
  const validators = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
  return { isUnchanged: false, bytes, validators };
}

async function bodyOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  const sink = new Writable({
    write: (part: Buffer, _encoding, done) => {
      size += part.length;
      parts.push(part);
      const isTooLarge = size > most;
      done(isTooLarge ? new DownloadError(`le fichier dépasse ${String(most / MEGABYTE)} Mo`, false) : null);
    },
  });
  const decoder = decoderOf(response.headers['content-encoding']);
  await (decoder === null ? pipeline(response, sink) : pipeline(response, decoder, sink));
  return Buffer.concat(parts);
}

function decoderOf(encoding = 'identity'): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case 'identity':
      return null;
    case 'gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      throw new DownloadError(`le fichier est compressé en ${quoted(encoding)}, que Levier ne lit pas`, false);
  }
}

/** Milliseconds; seconds or a date in the header. */
function askedToWait(header: string | undefined): number | null {
  if (header === undefined) return null;
  const until = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(until) ? null : Math.max(0, until);
}

const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'le serveur refuse la connexion',
  ENOTFOUND: 'le nom du serveur est inconnu',
  EAI_AGAIN: 'le nom du serveur n’a pas pu être cherché',
};

function inWords(error: unknown, { host }: URL): DownloadError {
  if (error instanceof DownloadError) return error;
  if (error instanceof PrivateAddressError) {
    return new DownloadError(`${quoted(error.host)} est une adresse locale`, false);
  }
  const { code = '' } = error as { code?: string };
  if (code.startsWith('CERT_') || code.includes('SELF_SIGNED') || code.startsWith('ERR_TLS')) {
    return new DownloadError(`le certificat de ${quoted(host)} n’est pas valable`, false);
  }
  return new DownloadError(CODES[code] ?? 'la réponse est incomplète', true);
}
