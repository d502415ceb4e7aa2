import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';

import { isPrivateHost, PrivateAddressError, publicLookup } from '../../common';

/**
 * What became of an address: it answers, it moved for good, it is gone, it is not for machines to say (refused), it
 * could not be reached this time, or it leads into a local network and was not asked.
 */
export type LinkState = 'alive' | 'moved' | 'gone' | 'refused' | 'unreachable' | 'local';

export interface LinkAnswer {
  readonly state: LinkState;
  /** HTTP status, or the error's code; null for a local address. */
  readonly told: string | null;
  /** Where it moved to. */
  readonly to: string | null;
}

export interface ProbeOptions {
  /** Milliseconds without an answer. */
  readonly timeout: number;
  readonly mayBePrivate: boolean;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const FOR_GOOD: readonly number[] = [301, 308];
const GONE: readonly number[] = [404, 410];
/** A server that knows no such host, or no such name: the address is dead, not the network. */
const DEAD: readonly string[] = ['ENOTFOUND'];

/** Asks without reading: HEAD first, GET where a server knows no HEAD; nothing of the page is kept. */
export async function probe(address: string, options: ProbeOptions): Promise<LinkAnswer> {
  let url = new URL(address);
  let isForGood = true;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const { status, location } = await statusOf(url, options);
      const target = location !== null && URL.canParse(location, url.href) ? new URL(location, url) : null;
      if (!REDIRECTS.includes(status) || target === null) return answered(status, url.href, address, isForGood);
      if (!/^https?:$/.test(target.protocol)) return { state: 'gone', told: String(status), to: target.href };
      isForGood = isForGood && FOR_GOOD.includes(status);
      url = target;
    }
    return { state: 'unreachable', told: 'ELOOP', to: null };
  } catch (error) {
    return failed(error);
  }
}

function answered(status: number, reached: string, asked: string, isForGood: boolean): LinkAnswer {
  const told = String(status);
  if (GONE.includes(status)) return { state: 'gone', told, to: null };
  if (status >= 500) return { state: 'unreachable', told, to: null };
  if (status >= 400) return { state: 'refused', told, to: null };
  return reached !== new URL(asked).href && isForGood
    ? { state: 'moved', told, to: reached }
    : { state: 'alive', told, to: null };
}

function failed(error: unknown): LinkAnswer {
  if (error instanceof PrivateAddressError) return { state: 'local', told: null, to: null };
  const { code = 'EFAILED' } = error as { code?: string };
  return { state: DEAD.includes(code) ? 'gone' : 'unreachable', told: code, to: null };
}

interface Told {
  readonly status: number;
  readonly location: string | null;
}

/** Some servers refuse HEAD, or answer it wrongly: what is not plainly well is asked again with GET. */
async function statusOf(url: URL, options: ProbeOptions): Promise<Told> {
  const told = await ask('HEAD', url, options).catch((error: unknown) => {
    if (error instanceof PrivateAddressError) throw error;
    return null;
  });
  return told !== null && told.status < 400 ? told : ask('GET', url, options);
}

function ask(method: 'HEAD' | 'GET', url: URL, { timeout, mayBePrivate }: ProbeOptions): Promise<Told> {
  if (!mayBePrivate && isPrivateHost(url.hostname)) throw new PrivateAddressError(url.hostname);
  const request = url.protocol === 'https:' ? overHttps : overHttp;
  const headers = { 'user-agent': 'Levier (link check)', accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8' };
  const lookup = mayBePrivate ? {} : { lookup: publicLookup };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, timeout, agent: false, ...lookup });
    asked.on('timeout', () => asked.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
    asked.on('response', (response: IncomingMessage) => {
      const { statusCode = 0, headers: found } = response;
      response.destroy();
      resolve({ status: statusCode, location: found.location ?? null });
    });
    asked.on('error', reject);
    asked.end();
  });
}
