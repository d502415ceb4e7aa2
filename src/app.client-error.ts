import type { Socket } from 'node:net';

import { problemOfStatus } from './common';
import { problemPageHtml } from './web';

interface ClientError {
  readonly code?: string;
  /** The beginning of what was received. */
  readonly rawPacket?: unknown;
}

function statusOf({ code }: ClientError): { status: number; reason: string } {
  if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, reason: 'Request Header Fields Too Large' };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, reason: 'Request Timeout' };
  return { status: 400, reason: 'Bad Request' };
}

/** A browser asks for pages with GET; whatever is not surely that is answered as the API answers. */
function wantsPage({ rawPacket }: ClientError): boolean {
  const start = Buffer.isBuffer(rawPacket) ? rawPacket.subarray(0, 40).toString('latin1') : '';
  return start.startsWith('GET /') && !start.startsWith('GET /api');
}

/** Answers what Node refuses before any route is known: no request, no reply, only the socket. */
export function answerClientError(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, reason } = statusOf(error);
  const [type, body] = wantsPage(error)
    ? ['text/html', problemPageHtml(status)]
    : ['application/problem+json', JSON.stringify(problemOfStatus(status))];
  socket.end(
    `HTTP/1.1 ${String(status)} ${reason}\r\nContent-Type: ${type}; charset=utf-8\r\n` +
      "Content-Security-Policy: default-src 'self'\r\nReferrer-Policy: no-referrer\r\n" +
      `Content-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
  );
}
