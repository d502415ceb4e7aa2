import { BadRequestException, HttpException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { answerError } from './app.filter';
import { refuseDeepNesting, refuseInheritedNames } from './common';

/** Characters of one part of an address, decoded. */
export const LONGEST_PATH_PARAMETER = 200;
const URI_TOO_LONG = 414;

const isApi = ({ url }: FastifyRequest): boolean => url.startsWith('/api/');
const readsBody = (request: FastifyRequest): boolean =>
  isApi(request) && !request.is404 && ['POST', 'PUT', 'PATCH'].includes(request.method);

function decodedLength(part: string): number {
  try {
    return decodeURIComponent(part).length;
  } catch {
    return part.length;
  }
}

/** The wildcard of Swagger UI would answer a long address with 404 before the router's own limit is told. */
function longPath(request: FastifyRequest): HttpException | undefined {
  const [path = ''] = request.url.split('?');
  const tooLong = isApi(request) && path.split('/').some((part) => decodedLength(part) > LONGEST_PATH_PARAMETER);
  return tooLong ? new HttpException('', URI_TOO_LONG) : undefined;
}

/** Nest and Fastify read forms and plain text too; the API reads JSON alone. */
function otherType(request: FastifyRequest): HttpException | undefined {
  const type = request.headers['content-type'];
  const refused = readsBody(request) && type !== undefined && !/^application\/json\s*(;|$)/i.test(type.trim());
  return refused ? new UnsupportedMediaTypeException() : undefined;
}

function emptyBody(request: FastifyRequest): HttpException | undefined {
  return readsBody(request) && request.body === undefined ? new BadRequestException() : undefined;
}

function oddBody({ body }: FastifyRequest): Error | undefined {
  try {
    refuseDeepNesting(body);
    refuseInheritedNames(body);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** What is refused before any controller, answered as the rest: Nest gives Fastify its error handler after the routes. */
export function refuseEarly(instance: FastifyInstance): void {
  instance.addHook('onRoute', (route) => {
    route.errorHandler = answerError;
  });
  instance.addHook('onRequest', (request, _reply, done) => {
    done(longPath(request) ?? otherType(request));
  });
  instance.addHook('preValidation', (request, _reply, done) => {
    done(emptyBody(request) ?? oddBody(request));
  });
}
