import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface MisbehavingServer {
  readonly url: URL;
  /** Headers of the requests so far, oldest first. */
  readonly asked: IncomingMessage['headers'][];
  /** Answers the next requests one after the other; the last one goes on. */
  readonly behave: (...behaviours: readonly Behaviour[]) => void;
  readonly close: () => Promise<void>;
}

/** A server on this machine that answers as it is told. */
export async function misbehavingServer(): Promise<MisbehavingServer> {
  let next: Behaviour[] = [];
  const asked: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    const behaviour = next.length > 1 ? next.shift() : next[0];
    behaviour?.(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${String(port)}/aides.json`),
    asked,
    behave: (...behaviours) => {
      next = [...behaviours];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_request, response) => {
    response.writeHead(code, headers).end();
  };

export const file =
  (body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_request, response) => {
    response.writeHead(200, headers).end(body);
  };

/** Promises more than it sends, then hangs up. */
export const shortOf =
  (length: number, sent: string, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': String(length), ...headers });
    response.write(sent, () => {
      response.destroy();
    });
  };

/** In chunks, without the last one. */
export const brokenChunks =
  (sent: string): Behaviour =>
  (_request, response) => {
    response.writeHead(200, { 'transfer-encoding': 'chunked' });
    response.write(sent, () => {
      response.destroy();
    });
  };

export const silent: Behaviour = () => undefined;

/** Begins to answer, then says nothing more. */
export const stalled: Behaviour = (_request, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.flushHeaders();
  response.write('[');
};

export const hangsUp: Behaviour = (request) => {
  request.socket.destroy();
};
