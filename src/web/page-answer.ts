import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';

import { todayInParis } from '../common';
import type { PageContext } from './layout';
import { renderPage } from './render';

export function contextOf(request: FastifyRequest): PageContext {
  return { url: `${request.protocol}://${request.host}${request.originalUrl}`, today: todayInParis() };
}

/** A host name or an address, with its port: nothing else goes into a link. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Where the request says that this site is, or empty where it says nothing that can be trusted in a link. */
export function originOf({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  return HOST.test(host) ? `${protocol}://${host}` : '';
}

export interface PageOptions {
  readonly status?: number;
  /** The address tells of a firm: kept out of search engines and caches. */
  readonly personal?: boolean;
}

/** Shows another address, which tells of a firm. */
export function redirectTo(reply: FastifyReply, to: string): void {
  reply.header('x-robots-tag', 'noindex').header('cache-control', 'private, no-store');
  void reply.redirect(to, 302);
}

/** Sends a page. */
export function sendPage(reply: FastifyReply, page: VNode, { status = 200, personal = false }: PageOptions = {}): void {
  reply.code(status).header('content-type', 'text/html; charset=utf-8');
  if (personal) reply.header('x-robots-tag', 'noindex').header('cache-control', 'private, no-store');
  void reply.send(renderPage(page));
}
