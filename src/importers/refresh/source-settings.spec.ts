import { OperatorError } from '../../common';
import type { Feed } from '../feed/feed';
import { readSources } from './source-settings';

const feed = (source: string): Feed => ({
  source,
  title: source,
  whole: true,
  catalogue: null,
  parse: () => ({ refused: null, rows: [] }),
});
const FEEDS = [feed('one'), feed('other')];
const read = (entries: unknown) => readSources(JSON.stringify(entries), FEEDS);

describe('the sources to refresh', () => {
  it('are none when nothing is said', () => {
    expect(readSources('', FEEDS)).toEqual([]);
    expect(readSources('[]', FEEDS)).toEqual([]);
  });

  it('have an address, and are read once a day unless said', () => {
    const sources = read([
      { source: 'one', url: 'https://example.org/aides.json' },
      { source: 'other', url: 'http://127.0.0.1:8080/a.csv', every: '30m', private: true },
    ]);
    expect(sources.map(({ feed: { source }, url, every }) => [source, url.href, every])).toEqual([
      ['one', 'https://example.org/aides.json', 86_400_000],
      ['other', 'http://127.0.0.1:8080/a.csv', 1_800_000],
    ]);
  });

  it.each([
    ['15m', 900_000],
    ['36h', 129_600_000],
    ['7d', 604_800_000],
    ['10080m', 604_800_000],
  ])('are read every %s', (every, milliseconds) => {
    const url = 'http://127.0.0.1/';
    const [source] = read([{ source: 'one', url, every, private: true }]);
    expect(source).toMatchObject({ every: milliseconds, mayBePrivate: true });
  });

  const valid = { source: 'one', url: 'https://example.org/' };
  it.each([
    ['{', /not JSON/],
    ['{"source":"one"}', /list of objects/],
    ['[1]', /list of objects/],
    ['[[]]', /list of objects/],
    [JSON.stringify([{ ...valid, url: 'https://me@example.org/' }]), /neither user nor password/],
    [JSON.stringify([{ ...valid, url: 'https://:secret@example.org/' }]), /neither user nor password/],
    [JSON.stringify([{ ...valid, every: '14m' }]), /every is « 14m »/],
    [JSON.stringify([{ ...valid, every: '8d' }]), /every is « 8d »/],
    [JSON.stringify([{ ...valid, source: 'none' }]), /entry 1: source is « none »: expected one of one, other/],
    [JSON.stringify([valid, { ...valid, source: 'other', url: 'ftp://x' }]), /entry 2: url is « ftp:\/\/x »/],
    [JSON.stringify([{ ...valid, url: 'https://me:secret@example.org/' }]), /neither user nor password/],
    [JSON.stringify([{ ...valid, url: 'http://10.0.0.1/' }]), /"private": true/],
    [JSON.stringify([{ ...valid, url: 'http://[::1]/' }]), /"private": true/],
    [JSON.stringify([{ ...valid, every: '1m' }]), /every is « 1m »: expected from 15m to 7d/],
    [JSON.stringify([{ ...valid, every: 'often' }]), /every is « often »/],
    [JSON.stringify([{ ...valid, private: 'yes' }]), /private is « yes »/],
    [JSON.stringify([{ ...valid, adress: 1 }]), /adress is « 1 »: expected one of source, url/],
    [JSON.stringify([valid, valid]), /entry 2: source is « one »: entry 1 fetches this source already/],
  ])('refuses %s', (text, message) => {
    expect(() => readSources(text, FEEDS)).toThrow(OperatorError);
    expect(() => readSources(text, FEEDS)).toThrow(message);
  });

  it('never repeats a password', () => {
    const withPassword = JSON.stringify([{ ...valid, url: 'https://me:secret@example.org/' }]);
    expect(() => readSources(withPassword, FEEDS)).not.toThrow(/secret/);
  });
});
