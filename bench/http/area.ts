import autocannon from 'autocannon';

import { SMALL, type BenchArea, type BenchOptions, type Gate } from '../core/gate';
import { recommendationRequests } from './requests';
import { BenchServer, type Memory } from './server';

const CONNECTIONS = 10;
const BODIES = 200;
const MEGABYTE = 2 ** 20;

function load(url: string, bodies: readonly string[], seconds: number): Promise<autocannon.Result> {
  return autocannon({
    url: `${url}/api/v1/recommendations`,
    connections: CONNECTIONS,
    duration: seconds,
    requests: bodies.map((body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body })),
  });
}

function told(when: string, { rss, heapUsed }: Memory): Gate[] {
  return [
    { gate: `server ${when}, resident`, measured: rss / MEGABYTE, unit: 'MB' },
    { gate: `server ${when}, heap`, measured: heapUsed / MEGABYTE, unit: 'MB' },
  ];
}

async function run(_size: number, { quick }: BenchOptions): Promise<Gate[]> {
  const server = await BenchServer.start();
  try {
    const bodies = recommendationRequests(BODIES);
    const before = await server.memory();
    await load(server.url, bodies, quick ? 1 : 5);
    const { requests, latency, non2xx, errors } = await load(server.url, bodies, quick ? 3 : 15);
    const after = await server.memory();
    return [
      { gate: 'recommendations a second, one core', measured: requests.average, unit: 'requests/s' },
      { gate: 'recommendations, latency, p50', measured: latency.p50, unit: 'ms' },
      { gate: 'recommendations, latency, p99', measured: latency.p99, unit: 'ms' },
      { gate: 'recommendations refused or lost', measured: non2xx + errors, atMost: 0, unit: 'requests' },
      ...told('at rest', before),
      ...told('after the load', after),
    ];
  } finally {
    await server.stop();
  }
}

/** The real server, its embedded database and its own seeds, asked by ten clients at once. */
export const area: BenchArea = { name: 'http', sizes: [SMALL], run };
