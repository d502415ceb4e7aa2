import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import {
  brokenChunks,
  file,
  hangsUp,
  misbehavingServer,
  shortOf,
  silent,
  stalled,
  status,
  type Behaviour,
  type MisbehavingServer,
} from '../../../test/support/misbehaving-server';
import { download, DownloadError, type Downloaded, type DownloadOptions, type Validators } from './download';

const LIMITS = { idle: 60_000, whole: 60_000, bytes: 1_000_000, redirects: 3 };
const TEXT = '[{"id":"é"}]';

describe('download', () => {
  let server: MisbehavingServer;
  beforeEach(async () => {
    server = await misbehavingServer();
  });
  afterEach(() => server.close());

  const fetched = (options: Partial<DownloadOptions> = {}): Promise<Downloaded> =>
    download(server.url, {
      limits: LIMITS,
      held: null,
      mayBePrivate: true,
      signal: new AbortController().signal,
      ...options,
    });
  const failure = async (behaviour: Behaviour, options: Partial<DownloadOptions> = {}): Promise<unknown> => {
    server.behave(behaviour);
    return fetched(options).catch((error: unknown) => error);
  };

  it('brings the bytes and what tells this copy from the next', async () => {
    server.behave(file(TEXT, { etag: '"1"', 'last-modified': 'Sun, 29 Nov 2026 08:00:00 GMT' }));
    expect(await fetched()).toEqual({
      isUnchanged: false,
      bytes: Buffer.from(TEXT),
      validators: { etag: '"1"', lastModified: 'Sun, 29 Nov 2026 08:00:00 GMT' },
    });
    expect(server.asked[0]).not.toHaveProperty('if-none-match');
  });

  it.each([
    ['gzip', gzipSync(TEXT)],
    [' GZIP ', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
  ])('unpacks what is compressed in %j', async (encoding, packed) => {
    server.behave(file(packed, { 'content-encoding': encoding }));
    expect(await fetched()).toMatchObject({ bytes: Buffer.from(TEXT) });
  });

  it('asks only for what is newer than the copy held', async () => {
    const held: Validators = { etag: 'W/"a"', lastModified: 'Sun, 29 Nov 2026 08:00:00 GMT' };
    server.behave(status(304));
    expect(await fetched({ held })).toEqual({ isUnchanged: true });
    expect(server.asked[0]).toMatchObject({ 'if-none-match': held.etag, 'if-modified-since': held.lastModified });
    expect(await failure(status(304))).toMatchObject({ message: 'le serveur répond 304' });
  });

  it.each<[string, Behaviour, string]>([
    ['fewer bytes than said', shortOf(1000, TEXT), 'la réponse est incomplète'],
    ['chunks that break off', brokenChunks(TEXT), 'la réponse est incomplète'],
    [
      'a compressed file that breaks off',
      file(gzipSync('x'.repeat(5000)).subarray(0, 20), { 'content-encoding': 'gzip' }),
      'la réponse est incomplète',
    ],
    ['bytes that are not what they say', file(TEXT, { 'content-encoding': 'gzip' }), 'la réponse est incomplète'],
    ['a connection closed at once', hangsUp, 'la réponse est incomplète'],
    ['an error of the server', status(503), 'le serveur répond 503'],
    ['too many requests', status(429), 'le serveur répond 429'],
  ])('fails, perhaps not for long, on %s', async (_name, behaviour, message) => {
    const error = await failure(behaviour);
    expect(error).toBeInstanceOf(DownloadError);
    expect(error).toMatchObject({ message, mayPass: true });
  });

  it.each<[string, Behaviour, string]>([
    ['a page that is gone', status(404), 'le serveur répond 404'],
    ['an empty answer', status(204), 'le serveur répond 204'],
    ['a part', status(206), 'le serveur répond 206'],
    ['an encoding of its own', file(TEXT, { 'content-encoding': 'zip' }), 'compressé en « zip »'],
    ['a circle', status(302, { location: '/aides.json' }), 'trop de redirections'],
    ['a redirection out of the web', status(302, { location: 'file:///etc/passwd' }), 'n’est pas sûre'],
    ['a redirection to nowhere', status(302), 'le serveur répond 302'],
  ])('fails for good on %s', async (_name, behaviour, message) => {
    const error = await failure(behaviour);
    expect(error).toMatchObject({ message: expect.stringContaining(message) as unknown, mayPass: false });
  });

  it('never keeps more than the limit, however it is packed', async () => {
    const limits = { ...LIMITS, bytes: 1000 };
    const packed = file(gzipSync(Buffer.alloc(5_000_000)), { 'content-encoding': 'gzip' });
    expect(await failure(packed, { limits })).toMatchObject({ message: 'le fichier dépasse 0.001 Mo', mayPass: false });
    expect(await failure(file('x'.repeat(1001)), { limits })).toMatchObject({ mayPass: false });
    server.behave(file('x'.repeat(1000)));
    expect(await fetched({ limits })).toMatchObject({ isUnchanged: false });
  });

  it('waits neither for a silent server nor for one that stalls', async () => {
    const limits = { ...LIMITS, idle: 30 };
    expect(await failure(silent, { limits })).toMatchObject({ message: 'le serveur ne répond plus', mayPass: true });
    expect(await failure(stalled, { limits })).toMatchObject({ message: 'le serveur ne répond plus', mayPass: true });
    expect(await failure(stalled, { limits: { ...LIMITS, whole: 30 } })).toMatchObject({
      message: 'le téléchargement dure trop longtemps',
    });
  });

  it('tells that nobody listens', async () => {
    const { url } = server;
    await server.close();
    const options = { limits: LIMITS, held: null, mayBePrivate: true, signal: new AbortController().signal };
    await expect(download(url, options)).rejects.toThrow('le serveur refuse la connexion');
    server = await misbehavingServer();
  });

  it('tells how long the server asks to wait', async () => {
    expect(await failure(status(503, { 'retry-after': '120' }))).toMatchObject({ after: 120_000 });
    expect(await failure(status(503, { 'retry-after': 'Sun, 29 Nov 2020 08:00:00 GMT' }))).toMatchObject({ after: 0 });
    expect(await failure(status(503, { 'retry-after': 'soon' }))).toMatchObject({ after: null });
  });

  it('follows where the file has moved to', async () => {
    server.behave(status(302, { location: '/new.json' }), file(TEXT));
    expect(await fetched()).toMatchObject({ bytes: Buffer.from(TEXT) });
  });

  it('follows as many redirections as it may, and no more', async () => {
    const moved = status(302, { location: '/new.json' });
    server.behave(moved, moved, moved, file(TEXT));
    expect(await fetched()).toMatchObject({ bytes: Buffer.from(TEXT) });
    server.behave(moved, moved, moved, moved, file(TEXT));
    await expect(fetched()).rejects.toThrow('trop de redirections');
  });

  it('never enters a local network unless it was allowed to', async () => {
    const asked = await failure(file(TEXT), { mayBePrivate: false });
    expect(asked).toMatchObject({ message: '« 127.0.0.1 » est une adresse locale', mayPass: false });
    expect(server.asked).toEqual([]);
    const named = new URL(`http://localhost:${server.url.port}/`);
    const options = { limits: LIMITS, held: null, mayBePrivate: false, signal: new AbortController().signal };
    await expect(download(named, options)).rejects.toThrow('« localhost » est une adresse locale');
  });

  it('stops at once when it is told to', async () => {
    const stop = new AbortController();
    server.behave(() => {
      stop.abort(new Error('stopped'));
    });
    await expect(fetched({ signal: stop.signal })).rejects.toThrow('stopped');
  });
});
