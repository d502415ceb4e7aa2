import {
  file,
  hangsUp,
  misbehavingServer,
  silent,
  stalled,
  status,
  type Behaviour,
  type MisbehavingServer,
} from '../../../test/support/misbehaving-server';
import { probe, type LinkAnswer } from './probe';

describe('asking an address', () => {
  let server: MisbehavingServer;
  beforeEach(async () => {
    server = await misbehavingServer();
  });
  afterEach(() => server.close());

  const asked = (behaviours: readonly Behaviour[], options: { timeout?: number } = {}): Promise<LinkAnswer> => {
    server.behave(...behaviours);
    return probe(server.url.href, { timeout: 60_000, mayBePrivate: true, ...options });
  };
  const noHead: Behaviour = (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
  };
  const to = (code: number, location: string): Behaviour => status(code, { location });

  it.each<[string, readonly Behaviour[], LinkAnswer['state'], string]>([
    ['a page', [file('<p>Aide</p>')], 'alive', '200'],
    ['a page of a server that knows no HEAD', [noHead], 'alive', '200'],
    ['a page that begins and stalls: enough to know', [stalled], 'alive', '200'],
    ['a page for some while elsewhere', [to(302, '/new'), file('')], 'alive', '200'],
    ['a page that left', [status(404)], 'gone', '404'],
    ['a page that left where it is for some while', [to(307, '/new'), status(404)], 'gone', '404'],
    ['a page that left for good', [status(410)], 'gone', '410'],
    ['a page that leads out of the web', [to(301, 'ftp://example.org/')], 'gone', '301'],
    ['a page that is not for machines', [status(403)], 'refused', '403'],
    ['too many questions', [status(429)], 'refused', '429'],
    ['a server in trouble', [status(503)], 'unreachable', '503'],
    ['a circle', [to(301, '/aides.json')], 'unreachable', 'ELOOP'],
    ['a server that hangs up', [hangsUp], 'unreachable', 'ECONNRESET'],
  ])('tells of %s', async (_name, behaviours, state, told) => {
    expect(await asked(behaviours)).toMatchObject({ state, told });
  });

  it('tells where a page moved to for good', async () => {
    const moved = await asked([to(301, '/a'), to(308, '/b'), file('')]);
    expect(moved).toEqual({ state: 'moved', told: '200', to: new URL('/b', server.url).href });
    expect(await asked([to(301, '/a'), to(302, '/b'), file('')])).toMatchObject({ state: 'alive', to: null });
    expect(await asked([to(307, '/a'), to(301, '/b'), file('')])).toMatchObject({ state: 'alive', to: null });
    const five = ['/a', '/b', '/c', '/d', '/e'].map((path) => to(301, path));
    expect(await asked([...five, file('')])).toMatchObject({ state: 'moved', to: new URL('/e', server.url).href });
  });

  it('does not wait for a silent server', async () => {
    expect(await asked([silent], { timeout: 30 })).toEqual({ state: 'unreachable', told: 'ETIMEDOUT', to: null });
  });

  it('asks nothing of a local network', async () => {
    const options = { timeout: 60_000, mayBePrivate: false };
    expect(await probe(server.url.href, options)).toEqual({ state: 'local', told: null, to: null });
    expect(await probe(`http://localhost:${server.url.port}/`, options)).toMatchObject({ state: 'local' });
    expect(server.asked).toEqual([]);
  });
});
