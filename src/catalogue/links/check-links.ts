import type { AidScheme } from '../../engine';
import { addressesOf, isPublicPage } from '../check/addresses';
import type { LinkAnswer } from './probe';

/** An address of the catalogue, the sheets that carry it, and what became of it. */
export interface CheckedLink extends LinkAnswer {
  readonly url: string;
  readonly schemeIds: readonly string[];
}

/** Hosts asked at the same time; of one host, one address after the other. */
const HOSTS_AT_ONCE = 8;

/** Every address once, with the sheets that carry it. */
export function linksOf(schemes: readonly AidScheme[]): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, string[]>();
  for (const scheme of schemes) {
    for (const [, url] of addressesOf(scheme)) {
      const ids = links.get(url) ?? [];
      if (!ids.includes(scheme.id)) links.set(url, [...ids, scheme.id]);
    }
  }
  return links;
}

/** Asks every address once, and tells of each as soon as it is known; what is no web address is left to `levier check`. */
export async function checkLinks(
  links: ReadonlyMap<string, readonly string[]>,
  ask: (url: string) => Promise<LinkAnswer>,
  tell: (link: CheckedLink) => void,
  isAddress: (url: string) => boolean = isPublicPage,
): Promise<void> {
  const hosts = byHost([...links.keys()].filter(isAddress));
  const askHosts = async (): Promise<void> => {
    for (let urls = hosts.shift(); urls !== undefined; urls = hosts.shift()) {
      for (const url of urls) tell({ url, schemeIds: links.get(url) ?? [], ...(await ask(url)) });
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, askHosts));
}

function byHost(urls: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    const known = hosts.get(host);
    if (known === undefined) hosts.set(host, [url]);
    else known.push(url);
  }
  return [...hosts.values()];
}
