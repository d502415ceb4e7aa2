import { aScheme } from '../../../test/builders/scheme';
import { checkLinks, linksOf, type CheckedLink } from './check-links';
import type { LinkAnswer } from './probe';

const ALIVE: LinkAnswer = { state: 'alive', told: '200', to: null };
const sheet = (id: string, url: string, apply: string | null = null) =>
  aScheme({ id, source: { ...aScheme().source, url }, apply, contact: null });

describe('the links of the catalogue', () => {
  it('are each address once, with the sheets that carry it', () => {
    const links = linksOf([
      sheet('a', 'https://one.fr/'),
      sheet('b', 'https://one.fr/', 'https://one.fr/'),
      sheet('c', 'https://two.fr/'),
    ]);
    expect([...links]).toEqual([
      ['https://one.fr/', ['a', 'b']],
      ['https://two.fr/', ['c']],
    ]);
  });

  it('are asked one after the other of one host, of few hosts at once, and each is told', async () => {
    const urls = Array.from({ length: 60 }, (_, at) => `https://host${String(at % 20)}.fr/${String(at)}`);
    const links = new Map(urls.map((url) => [url, [url]]));
    const busy = new Map<string, number>();
    let most = 0;
    const ask = async (url: string): Promise<LinkAnswer> => {
      const { host } = new URL(url);
      busy.set(host, (busy.get(host) ?? 0) + 1);
      expect(busy.get(host)).toBe(1);
      most = Math.max(most, busy.size);
      await Promise.resolve();
      busy.delete(host);
      return ALIVE;
    };
    const told: CheckedLink[] = [];
    await checkLinks(links, ask, (link) => told.push(link));
    expect(told.map(({ url }) => url).sort()).toEqual([...urls].sort());
    expect(most).toBe(8);
  });

  it('are told with the sheets that carry them', async () => {
    const told: CheckedLink[] = [];
    const links = new Map([['https://one.fr/', ['a', 'b']]]);
    await checkLinks(
      links,
      () => Promise.resolve(ALIVE),
      (link) => told.push(link),
    );
    expect(told).toEqual([{ url: 'https://one.fr/', schemeIds: ['a', 'b'], ...ALIVE }]);
  });

  it('leave out what is no address of the web', async () => {
    const told: CheckedLink[] = [];
    const links = new Map([['mailto:a@b.fr', ['a']]]);
    await checkLinks(
      links,
      () => Promise.resolve(ALIVE),
      (link) => told.push(link),
    );
    expect(told).toEqual([]);
  });
});
