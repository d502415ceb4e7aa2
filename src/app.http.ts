import helmet from '@fastify/helmet';
import { HttpException } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

import { answerError } from './app.filter';
import { answerClientError } from './app.client-error';
import { describeApi } from './app.openapi';
import { LONGEST_PATH_PARAMETER, refuseEarly } from './app.refusals';
import { Catalogue } from './catalogue';
import { ProblemError, type Config } from './common';

const BODY_LIMIT = 256 * 1024;

/** What the pages may load: their own files, nothing inline, nothing from elsewhere. */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/** Swagger UI writes its styles inline and draws with data: images; its own route alone may. */
const SWAGGER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** What Fastify refuses while it looks for a route. */
function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const refusal =
    error.statusCode === 414
      ? new HttpException('', 414)
      : new ProblemError(400, 'bad-address', 'L’adresse demandée n’est pas lisible.');
  answerError(refusal, request, reply);
}

export function httpAdapter(trustProxy: Config['trustProxy']): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy,
    bodyLimit: BODY_LIMIT,
    // Read as they stand, then refused by name.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    routerOptions: { maxParamLength: LONGEST_PATH_PARAMETER },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  });
}

/** Headers, API description, texts ready to be searched and shutdown, on any application built from the module. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onSend', async (request, reply) => {
    if (/^\/api\/?(?:\?|$)/.test(request.url)) reply.header('content-security-policy', SWAGGER_POLICY);
  });
  refuseEarly(instance);
  describeApi(app);
  app.get(Catalogue).keepIndexed();
  app.enableShutdownHooks();
}
